import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frequencyOf } from '../../../data/vocabulary.ts'
import { parsePeriod } from '../../../etl/sources/statbank-period.ts'

describe('a StatBank period', () => {
  test('becomes an SDMX period', () => {
    expect(parsePeriod('2026M07')).toBe('2026-07')
    expect(parsePeriod('2026K3')).toBe('2026-Q3')
    expect(parsePeriod('2026Q3')).toBe('2026-Q3')
    expect(parsePeriod('2015KV1')).toBe('2015-Q1')
    expect(parsePeriod('2026H1')).toBe('2026-S1')
    expect(parsePeriod('2026')).toBe('2026')
  })

  test('is refused when it is no year, half-year, quarter or month', () => {
    const refused = [
      '2015H3',
      '2015H01',
      '2015U01',
      '2015M12D24',
      '2014/2015',
      '2015M13',
      '2015M00',
      '2015K5',
      '',
      'AUG 2019',
    ]
    for (const code of refused) expect(parsePeriod(code), code).toBeNull()
  })

  test('keeps its place in time within a frequency', () => {
    const months = fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    const code = ([year, month]: [number, number]) =>
      `${String(year)}M${String(month).padStart(2, '0')}`
    fc.assert(
      fc.property(months, months, (a, b) => {
        const [first, second] = [parsePeriod(code(a)) ?? '', parsePeriod(code(b)) ?? '']
        expect(frequencyOf(first)).toBe('monthly')
        expect(first < second).toBe(code(a) < code(b))
      }),
    )
  })

  test('is never anything but an SDMX period', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const period = parsePeriod(text)
        if (period !== null) expect(frequencyOf(period)).not.toBeNull()
      }),
    )
  })
})
