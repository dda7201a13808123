import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frequencyOf } from '../../../data/vocabulary.ts'
import { parsePeriod } from '../../../etl/sources/jobindsats-period.ts'

describe('a Jobindsats period', () => {
  test('becomes an SDMX period', () => {
    expect(parsePeriod('2026M07', 'M')).toBe('2026-07')
    expect(parsePeriod('2025Q02', 'Q')).toBe('2025-Q2')
    expect(parsePeriod('2025Q2', 'Q')).toBe('2025-Q2')
    expect(parsePeriod('2025Y01', 'Y')).toBe('2025')
    expect(parsePeriod('2025QMAT02', 'QMAT')).toBe('2025-Q2')
    expect(parsePeriod('2025QMAT4', 'QMAT')).toBe('2025-Q4')
  })

  test('is refused when it is no month, quarter or year', () => {
    const refused = ['2022QMAT02', '2026MYTD07', '2025Y02', '2025Y1', '2025Y', '2025', '2026M7']
    for (const id of [
      ...refused,
      '2026M13',
      '2026M00',
      '2025Q05',
      '2025Q5',
      '2025Q00',
      '2025Q002',
      '',
    ]) {
      for (const type of ['M', 'Q', 'Y'] as const) expect(parsePeriod(id, type), id).toBeNull()
    }
  })

  test('is refused when it is of another type than is asked for', () => {
    expect(parsePeriod('2025Q02', 'QMAT')).toBeNull()
    expect(parsePeriod('2025QMAT02', 'Q')).toBeNull()
    expect(parsePeriod('2025QMAT05', 'QMAT')).toBeNull()
    expect(parsePeriod('2025QMAT12', 'QMAT')).toBeNull()
    expect(parsePeriod('2026M07', 'Y')).toBeNull()
  })

  test('is the same quarter in both spellings', () => {
    const quarters = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(quarters, ([year, quarter]) => {
        const [short, long] = [`Q${String(quarter)}`, `Q0${String(quarter)}`]
        const period = parsePeriod(`${String(year)}${short}`, 'Q')
        expect(period).toBe(`${String(year)}-${short}`)
        expect(parsePeriod(`${String(year)}${long}`, 'Q')).toBe(period)
      }),
    )
  })

  test('keeps its place in time within a frequency', () => {
    const months = fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    const id = ([year, month]: [number, number]) =>
      `${String(year)}M${String(month).padStart(2, '0')}`
    fc.assert(
      fc.property(months, months, (a, b) => {
        const [first, second] = [parsePeriod(id(a), 'M') ?? '', parsePeriod(id(b), 'M') ?? '']
        expect(frequencyOf(first)).toBe('monthly')
        expect(first < second).toBe(id(a) < id(b))
      }),
    )
  })

  test('is never anything but an SDMX period', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const period = parsePeriod(text, 'QMAT')
        if (period !== null) expect(frequencyOf(period)).not.toBeNull()
      }),
    )
  })
})
