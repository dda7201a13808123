import { describe, expect, it } from 'vitest'
import type { Unit } from '../../api/contract.ts'
import {
  formatAge,
  formatChange,
  formatDate,
  formatNumber,
  formatPeriod,
  formatPeriodRange,
  formatRange,
  formatValue,
  rounded,
} from '../../dashboard/src/format.ts'

const percent: Unit = {
  id: 'percent',
  kind: 'share',
  suffix: { da: 'pct.', en: 'per cent' },
  difference: { da: 'pct.point', en: 'percentage points' },
}
const rate: Unit = {
  id: 'per-1000',
  kind: 'rate',
  suffix: { da: 'pr. 1.000', en: 'per 1,000' },
  difference: { da: 'pr. 1.000', en: 'per 1,000' },
}
const persons: Unit = {
  id: 'persons',
  kind: 'count',
  suffix: { da: 'personer', en: 'persons' },
  difference: { da: '', en: '' },
}

describe('numbers', () => {
  it.each([
    [1147, 0, '1.147', '1,147'],
    [2.4, 1, '2,4', '2.4'],
    [3, 1, '3,0', '3.0'],
    [-0.6, 1, '\u22120,6', '\u22120.6'],
    [1234567.891, 2, '1.234.567,89', '1,234,567.89'],
    [999, 0, '999', '999'],
    [1000, 0, '1.000', '1,000'],
    [0, 0, '0', '0'],
  ])('writes %d with %d decimals as %s and %s', (value, decimals, da, en) => {
    expect(formatNumber(value, decimals, 'da')).toBe(da)
    expect(formatNumber(value, decimals, 'en')).toBe(en)
  })

  it('never writes a negative zero', () => {
    expect(formatNumber(-0.04, 1, 'da')).toBe('0,0')
    expect(Object.is(rounded(-0.04, 1), 0)).toBe(true)
  })

  it('puts the unit after a space', () => {
    expect(formatValue(2.4, percent, 1, 'da')).toBe('2,4 pct.')
    expect(formatValue(1147, persons, 0, 'da')).toBe('1.147 personer')
    expect(formatValue(2.4, percent, 1, 'en')).toBe('2.4 per cent')
    expect(formatValue(12.3, rate, 1, 'da')).toBe('12,3 pr. 1.000')
  })

  it('leaves no space behind a unit without a word', () => {
    expect(formatValue(5, { ...persons, suffix: { da: '', en: '' } }, 0, 'da')).toBe('5')
  })

  it('writes a range with a dash, and with a word where there is a minus', () => {
    expect(formatRange(6.7, 7.6, 1, 'da')).toBe('6,7–7,6')
    expect(formatRange(-0.8, 1, 1, 'da')).toBe('\u22120,8 til 1,0')
    expect(formatRange(-0.8, 1, 1, 'en')).toBe('\u22120.8 to 1.0')
  })
})

describe('periods', () => {
  it.each([
    ['2026-07', 'juli 2026', 'jul. 2026', 'July 2026', 'Jul 2026'],
    ['2026-05', 'maj 2026', 'maj 2026', 'May 2026', 'May 2026'],
    ['2025-12', 'december 2025', 'dec. 2025', 'December 2025', 'Dec 2025'],
    ['2025-Q3', '3. kvartal 2025', '3. kvt. 2025', 'third quarter of 2025', 'Q3 2025'],
    ['2024', '2024', '2024', '2024', '2024'],
  ])('writes %s in both languages and lengths', (period, da, daShort, en, enShort) => {
    expect(formatPeriod(period, 'da')).toBe(da)
    expect(formatPeriod(period, 'da', 'short')).toBe(daShort)
    expect(formatPeriod(period, 'en', 'long')).toBe(en)
    expect(formatPeriod(period, 'en', 'short')).toBe(enShort)
  })

  it('gives back what is no period', () => {
    expect(formatPeriod('2020/21', 'da')).toBe('2020/21')
  })

  it('writes a range of periods, or one period when both are the same', () => {
    expect(formatPeriodRange('2021-08', '2026-07', 'da')).toBe('august 2021–juli 2026')
    expect(formatPeriodRange('2024', '2024', 'da')).toBe('2024')
  })

  it('writes dates and moments as days', () => {
    expect(formatDate('2026-08-22', 'da')).toBe('22. august 2026')
    expect(formatDate('2026-08-02T09:50:30+02:00', 'en')).toBe('2 August 2026')
  })
})

describe('changes', () => {
  it('names the difference of a share in percentage points', () => {
    expect(formatChange(78, 77.8, percent, 1, 'da')).toEqual({
      text: '0,2 pct.point lavere',
      direction: 'down',
    })
    expect(formatChange(2.9, 3, percent, 1, 'en')).toEqual({
      text: '0.1 percentage points higher',
      direction: 'up',
    })
    expect(formatChange(12, 12.4, rate, 1, 'da').text).toBe('0,4 pr. 1.000 højere')
  })

  it('names the difference of a count as fewer or more', () => {
    expect(formatChange(262, 245, persons, 0, 'da').text).toBe('17 færre')
    expect(formatChange(262, 245, persons, 0, 'en').text).toBe('17 fewer')
    expect(formatChange(100, 108, persons, 0, 'da').text).toBe('8 flere')
    expect(formatChange(18786, 20889, persons, 0, 'da').text).toBe('2.103 flere')
  })

  it('counts from the rounded figures that the reader sees', () => {
    expect(formatChange(2.44, 2.36, percent, 1, 'da').direction).toBe('same')
    expect(formatChange(2.449, 2.451, percent, 1, 'da').text).toBe('0,1 pct.point højere')
  })

  it('says unchanged', () => {
    expect(formatChange(2.4, 2.4, percent, 1, 'da')).toEqual({ text: 'uændret', direction: 'same' })
    expect(formatChange(5, 5, persons, 0, 'en').text).toBe('unchanged')
  })
})

describe('age', () => {
  it.each([
    ['2026-07', '4 mdr. siden', '4 months ago'],
    ['2026-10', '1 md. siden', '1 month ago'],
    ['2026-11', 'denne måned', 'this month'],
    ['2026-Q3', '2 mdr. siden', '2 months ago'],
    ['2025', '11 mdr. siden', '11 months ago'],
    ['2024', '23 mdr. siden', '23 months ago'],
    ['2024-11', 'ca. 2 år siden', 'about 2 years ago'],
    ['2023', 'ca. 3 år siden', 'about 3 years ago'],
    ['2021', 'ca. 5 år siden', 'about 5 years ago'],
    ['2026', 'perioden løber endnu', 'period still running'],
  ])('of %s is counted from its end', (period, da, en) => {
    expect(formatAge(period, '2026-11-22', 'da')).toBe(da)
    expect(formatAge(period, '2026-11-22', 'en')).toBe(en)
  })
})
