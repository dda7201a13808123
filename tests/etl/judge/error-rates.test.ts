/** The error rates that the method page promises, measured again on a small scale. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { errorRates, type Asked } from '../../bench/verdicts/rates.ts'
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

describe('the table that the method page shows', () => {
  const Triple = z.tuple([z.number(), z.number().nullable(), z.number().nullable()])
  const Rates = z.object({ date: z.number(), year: z.number(), differs: z.number() })
  const Table = z.object({
    rule: z.literal(1),
    date: z.iso.date(),
    series: z.int().min(10_000),
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

  it('has every row of the study, measured with thousands of series', () => {
    expect(table.rows.map(({ model }) => model)).toEqual(study.map(({ model }) => model))
    for (const { cells, measured } of table.rows) expect(measured.length).toBe(cells.length)
  })
})
