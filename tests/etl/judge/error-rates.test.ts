/** The error rates that the method page promises, measured again on a small scale. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { errorRates, type Asked } from '../../bench/verdicts/rates.ts'
import { errorOf, outside, summaryOf } from '../../bench/verdicts/chance.ts'
import { study } from '../../bench/verdicts/study.ts'

const cellsOf = (kind: string, model: string) =>
  study.find((row) => row.kind === kind && row.model === model)?.cells ?? []

/** 1,500 series here and 6,000 in the study: three standard errors of the difference, and the study's rounding. */
const near = (measured: number, expected: number) => {
  const spread = Math.max(expected, 0.5) * (100 - expected)
  const chance = Math.sqrt(spread * (1 / 1500 + 1 / 6000))
  expect(Math.abs(measured - expected)).toBeLessThan(3 * chance + 0.2)
}

describe('on flat series the rule is wrong as often as the study says', () => {
  const asked: Asked[] = [
    { kind: 'monthly', model: 'AR 0.7', years: [3, 5, 8] },
    { kind: 'monthly', model: 'AR 0.9', years: [3, 5, 8] },
    { kind: 'quarterly', model: 'AR 0.7', years: [4, 8] },
    { kind: 'annual', model: 'AR 0.5', years: [5, 6, 7, 8] },
  ]
  it.each(asked)('$kind, $model', (row) => {
    const measured = errorRates(row, 1500, 20)
    for (const [index, years] of row.years.entries()) {
      const cell = cellsOf(row.kind, row.model).find((one) => one.years === years)
      const found = measured[index]
      for (const level of ['changing', 'signs'] as const) {
        const [date, year, differs] = cell?.[level] ?? [0, 0, 0]
        near(found?.[level].date ?? NaN, date)
        if (row.kind !== 'annual') near(found?.[level].year ?? NaN, year ?? 0)
        if (differs !== null) near(found?.[level].differs ?? NaN, differs)
      }
    }
  })

  it('with three years it never says "changing"', () => {
    const [cell] = errorRates({ kind: 'monthly', model: 'random walk', years: [3] }, 200, 1)
    expect(cell?.changing).toEqual({ date: 0, year: 0, differs: 0 })
  })

  it('while a rule of two end points calls every second flat series deterioration', () => {
    const [cell] = errorRates({ kind: 'monthly', model: 'independent', years: [5] }, 1000, 1)
    expect(cell?.twoPoints.date).toBeCloseTo(50, -0.5)
    expect(cell?.twoPoints.year).toBeGreaterThan(99)
  })

  it('comes out the same every time', () => {
    const row: Asked = { kind: 'quarterly', model: 'AR 0.5', years: [5] }
    expect(errorRates(row, 50, 3)).toEqual(errorRates(row, 50, 3))
  })
})

describe('the differences from the study, in standard errors', () => {
  const one = (study: number, measured: number, step = 0.1) => ({
    place: 'monthly AR 0.5, 8 years, signs, year',
    beyond: false,
    study,
    measured,
    difference: measured - study,
    step,
  })

  it('are measured by chance in both, and by the study’s rounding', () => {
    // √(0.2 · 0.8 · (1/6000 + 1/24000)) = 0.577 points; a whole per cent adds 1/12.
    expect(errorOf(one(20, 20), 24_000)).toBeCloseTo(Math.sqrt(0.3333 + 0.01 / 12), 3)
    expect(errorOf(one(20, 20, 1), 24_000)).toBeCloseTo(Math.sqrt(0.3333 + 1 / 12), 3)
  })

  it('show a lean to one side that chance would not', () => {
    const flat = summaryOf([one(20, 20.5), one(20, 19.5)], 24_000, 1)
    expect(flat.mean).toBeCloseTo(0, 1)
    expect([flat.beyondTwo, flat.apart]).toEqual([0, 0])
    const leaning = summaryOf([one(20, 21.5), one(20, 21.5)], 24_000, 1)
    // 1.5 points, √(0.215 · 0.785 · (1/6000 + 1/24000)) = 0.593 points each.
    expect(leaning.mean).toBeCloseTo(1.5 / 0.593, 1)
    expect([leaning.beyondTwo, leaning.apart]).toEqual([100, 2])
    expect(leaning.apartByChance).toBeCloseTo(2 * outside(1 / 0.593), 1)
  })

  it('are beyond so many standard errors as the normal distribution has', () => {
    expect(outside(0)).toBeCloseTo(1, 6)
    expect(outside(1.959964)).toBeCloseTo(0.05, 6)
    expect(outside(2)).toBeCloseTo(0.0455, 4)
  })
})

describe('the table that the method page shows', () => {
  const Triple = z.tuple([z.number(), z.number().nullable(), z.number().nullable()])
  const Rates = z.object({ date: z.number(), year: z.number(), differs: z.number() })
  const Table = z.object({
    rule: z.literal(1),
    date: z.iso.date(),
    series: z.int().min(10_000),
    against: z.object({
      values: z.int(),
      mean: z.number(),
      spread: z.number(),
      beyondTwo: z.number(),
      apart: z.int(),
      apartByChance: z.number(),
    }),
    rows: z.array(
      z.object({
        model: z.string(),
        beyond: z.boolean(),
        cells: z.array(z.object({ years: z.int(), signs: Triple })),
        measured: z.array(z.object({ changing: Rates, signs: Rates, twoPoints: Rates })),
      }),
    ),
  })
  const table = Table.parse(JSON.parse(readFileSync('data/test-vectors/error-rates.json', 'utf8')))

  it('differs from the study by no more than chance', () => {
    const { values, mean, spread, beyondTwo } = table.against
    expect(values).toBe(599)
    expect(Math.abs(mean)).toBeLessThan(0.2)
    expect(spread).toBeLessThan(1.1)
    expect(beyondTwo).toBeLessThan(4.6)
  })

  it('has every row of the study, measured with thousands of series', () => {
    expect(table.rows.map(({ model }) => model)).toEqual(study.map(({ model }) => model))
    for (const { cells, measured } of table.rows) expect(measured.length).toBe(cells.length)
  })
})
