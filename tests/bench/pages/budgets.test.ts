import { describe, expect, it } from 'vitest'
import { held, missed, type Result } from './budgets.ts'
import { median } from './measure.ts'
import { budgetLines, tableOf } from './table.ts'

const fast: Result = {
  name: 'scorecard',
  bytes: 40_000,
  script: 0,
  requests: 3,
  server: 5,
  firstPaint: 500,
  largestPaint: 700,
  chart: 480,
  shift: 0.0004,
  blocked: 99,
}
const slow: Result = { ...fast, largestPaint: 701, shift: 0.02, bytes: 62_000 }

describe('the budgets of the pages', () => {
  it('are met up to their last millisecond, with shift to a thousandth', () => {
    expect(held([fast]).length).toBe(6)
    expect(missed([fast])).toEqual([])
  })

  it('name the page and what is beyond its budget', () => {
    expect(missed([slow]).map(({ page, what }) => [page, what])).toEqual([
      ['scorecard', 'bytes'],
      ['scorecard', 'largestPaint'],
      ['scorecard', 'shift'],
    ])
    expect(budgetLines([slow])).toContain(
      'NOT MET  scorecard: largest paint 701 ms of at most 700 ms\n',
    )
  })

  it('stand under a table with ratios to the baseline', () => {
    const table = tableOf([fast, { ...fast, name: 'baseline', bytes: 160_000, script: 0 }], 1)
    expect(table).toMatch(/scorecard : baseline +0\.25 × +– +1\.00 ×/)
  })

  it('are held to the median of each figure, and to no chart where a run had none', () => {
    const one = median([fast, { ...fast, blocked: 300 }, { ...fast, blocked: 10, chart: null }])
    expect(one.blocked).toBe(99)
    expect(one.chart).toBeNull()
  })
})
