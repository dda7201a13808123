import { describe, expect, it } from 'vitest'
import { frequencyOf, yearsBefore } from '../../data/vocabulary.ts'

describe('periods', () => {
  it.each([
    ['2026', 'annual'],
    ['2026-Q3', 'quarterly'],
    ['2026-07', 'monthly'],
    ['2026-13', null],
    ['2026-00', null],
    ['2026-Q5', null],
    ['2026M07', null],
    ['26', null],
    ['', null],
  ])('reads %s as %s', (text, frequency) => {
    expect(frequencyOf(text)).toBe(frequency)
  })

  it('finds the same time of year in an earlier year', () => {
    expect(yearsBefore('2026-07', 1)).toBe('2025-07')
    expect(yearsBefore('2025-Q3', 11)).toBe('2014-Q3')
    expect(yearsBefore('2024', 10)).toBe('2014')
  })
})
