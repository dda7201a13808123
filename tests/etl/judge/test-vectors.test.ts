/** The rule against the public test vectors, whose expected values another program has computed. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { gapAnswer, gapVerdict } from '../../../etl/judge/gap.ts'
import { lineOf, type Line } from '../../../etl/judge/line.ts'
import { movement } from '../../../etl/judge/movement.ts'
import { targetVerdict } from '../../../etl/judge/target.ts'
import { wilson } from '../../../data/wilson.ts'

const Series = z.object({
  series: z.array(z.tuple([z.string(), z.number().nullable()])),
  unit: z.number().default(0),
  breaks: z.array(z.string()).default([]),
})
const Input = Series.extend({
  frequency: z.enum(['monthly', 'quarterly', 'annual']),
  better: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
})
const Told = z
  .tuple([
    z.enum(['changing', 'signs', 'no-change', 'cannot-tell']),
    z.enum(['up', 'down']).nullable(),
  ])
  .transform(([result, direction]) => ({ result, direction }))
const Book = z.object({
  rule: z.literal(1),
  cases: z
    .array(
      z.object({
        id: z.string(),
        question: z.enum(['moving', 'refused', 'target', 'gap', 'table', 'wilson']),
        input: z.unknown(),
        expected: z.record(z.string(), z.unknown()),
        arithmetic: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .min(5),
})
type Case = z.infer<typeof Book>['cases'][number]

const read = (name: string): Case[] =>
  Book.parse(JSON.parse(readFileSync(`data/test-vectors/cases-${name}.json`, 'utf8'))).cases

const lineFrom = (frequency: Line['frequency'], { series, unit, breaks }: z.infer<typeof Series>) =>
  lineOf(
    series.map(([period, value]) => ({ period, value })),
    { frequency, unit, breaks },
  )

function answer({ question, input }: Case): unknown {
  switch (question) {
    case 'moving': {
      const given = Input.parse(input)
      return movement(lineFrom(given.frequency, given), given.better)
    }
    case 'refused': {
      const given = Input.parse(input)
      expect(() => lineFrom(given.frequency, given)).toThrow(RangeError)
      return { refused: true }
    }
    case 'target': {
      const Target = z.object({ value: z.number(), year: z.int() }).nullable()
      const given = Input.extend({ target: Target }).parse(input)
      const target = given.target && { id: 'target', ...given.target }
      return targetVerdict(lineFrom(given.frequency, given), given.better, target)
    }
    case 'gap': {
      const given = Input.extend({ comparator: Series }).parse(input)
      const line = lineFrom(given.frequency, given.comparator)
      const comparator = { kind: 'country' as const, code: '000', members: null, line }
      return gapVerdict(lineFrom(given.frequency, given), comparator, given.better)
    }
    case 'table': {
      const given = z.object({ own: Told, gap: Told, comparator: Told }).parse(input)
      return gapAnswer(given.own, given.gap, given.comparator)
    }
    case 'wilson': {
      const given = z.object({ numerator: z.number(), denominator: z.number() }).parse(input)
      return wilson(given.numerator, given.denominator)
    }
  }
}

/** Every field that is expected, with numbers as near as double precision lets them be. */
function differences(expected: unknown, found: unknown, place = ''): string[] {
  if (typeof expected === 'number') {
    const near =
      typeof found === 'number' &&
      Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected))
    return near ? [] : [`${place}: ${String(expected)} expected, ${JSON.stringify(found)} found`]
  }
  if (typeof expected === 'object' && expected !== null) {
    const fields = new Map<string, unknown>(
      typeof found === 'object' && found !== null ? Object.entries(found) : [],
    )
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, fields.get(key), `${place}.${key}`),
    )
  }
  return expected === found
    ? []
    : [`${place}: ${JSON.stringify(expected)} expected, ${JSON.stringify(found)} found`]
}

describe.each([
  'moving-monthly-quarterly',
  'moving-annual',
  'target',
  'gap',
  'gap-table',
  'wilson',
])('the test vectors of %s', (name) => {
  it.each(read(name).map((one) => [one.id, one] as const))('hold: %s', (_, one) => {
    expect(differences(one.expected, answer(one))).toEqual([])
  })
})

describe('the steps of the level test', () => {
  const stepped = read('moving-monthly-quarterly').filter(({ arithmetic }) => arithmetic)

  it.each(stepped.map((one) => [one.id, one] as const))('are those of the case: %s', (_, one) => {
    const found = z.object({ working: z.unknown() }).parse(answer(one))
    expect(differences(one.arithmetic, found.working)).toEqual([])
  })
})
