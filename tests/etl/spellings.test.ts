/** What every publisher writes in a way of its own comes to the same with us. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frequencyOf } from '../../data/vocabulary.ts'
import * as jobindsatsNumber from '../../etl/sources/jobindsats-number.ts'
import * as jobindsatsPeriod from '../../etl/sources/jobindsats-period.ts'
import * as statbankNumber from '../../etl/sources/statbank-number.ts'
import * as statbankPeriod from '../../etl/sources/statbank-period.ts'
import { parseDanish } from '../../etl/sources/uddannelsesstatistik-number.ts'
import { parsePeriodName } from '../../etl/sources/uddannelsesstatistik-period.ts'

const two = (number: number) => String(number).padStart(2, '0')
const monthNames = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]
const months = Object.fromEntries(monthNames.map((name, index) => [name, two(index + 1)]))
const level = (name: 'year' | 'school-year' | 'month', schoolYear: 'start' | 'end' = 'start') => ({
  detail: '[År].[År]',
  level: name,
  schoolYear,
  months,
})

const year = fc.integer({ min: 1900, max: 2199 })
const month = fc.integer({ min: 1, max: 12 })
const quarter = fc.integer({ min: 1, max: 4 })

describe('a period', () => {
  it('is the same month from every publisher', () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        const period = `${y}-${two(m)}`
        expect(frequencyOf(period)).toBe('monthly')
        expect(statbankPeriod.parsePeriod(`${y}M${two(m)}`)).toBe(period)
        expect(jobindsatsPeriod.parsePeriod(`${y}M${two(m)}`, 'M')).toBe(period)
        const name = `${monthNames[m - 1] ?? ''} ${y}`
        expect(parsePeriodName(name, level('month'))).toBe(period)
        expect(parsePeriodName(name.toUpperCase(), level('month'))).toBe(period)
      }),
    )
  })

  it('is the same quarter in every spelling', () => {
    fc.assert(
      fc.property(year, quarter, (y, q) => {
        const period = `${y}-Q${q}`
        expect(frequencyOf(period)).toBe('quarterly')
        for (const mark of ['K', 'Q', 'KV']) {
          expect(statbankPeriod.parsePeriod(`${y}${mark}${q}`)).toBe(period)
        }
        for (const mark of ['Q', 'Q0']) {
          expect(jobindsatsPeriod.parsePeriod(`${y}${mark}${q}`, 'Q')).toBe(period)
        }
        // The year that ends with it is told by it, and never taken for it.
        expect(jobindsatsPeriod.parsePeriod(`${y}QMAT0${q}`, 'QMAT')).toBe(period)
        expect(jobindsatsPeriod.parsePeriod(`${y}QMAT0${q}`, 'Q')).toBeNull()
      }),
    )
  })

  it('is the same year from every publisher, and one of the two in a school year', () => {
    fc.assert(
      fc.property(year, (y) => {
        const period = String(y)
        expect(frequencyOf(period)).toBe('annual')
        expect(statbankPeriod.parsePeriod(period)).toBe(period)
        expect(jobindsatsPeriod.parsePeriod(`${period}Y01`, 'Y')).toBe(period)
        expect(parsePeriodName(period, level('year'))).toBe(period)
        const school = `${y}/${y + 1}`
        expect(parsePeriodName(school, level('school-year'))).toBe(period)
        expect(parsePeriodName(school, level('school-year', 'end'))).toBe(String(y + 1))
      }),
    )
  })

  it('is an SDMX period or refused, whatever is written', () => {
    const piece = fc.constantFrom('2026', '20', '/', ' ', '-', 'M', 'Q', 'K', 'V', 'Y', 'H', '0')
    const digits = fc.integer({ min: 0, max: 99 }).map(String)
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.oneof(piece, digits, fc.constantFrom(...monthNames)), { maxLength: 4 })
        .map((pieces) => pieces.join('')),
    )
    const readers = [
      statbankPeriod.parsePeriod,
      ...(['M', 'Q', 'Y', 'QMAT'] as const).map(
        (type) => (written: string) => jobindsatsPeriod.parsePeriod(written, type),
      ),
      ...(['year', 'school-year', 'month'] as const).map(
        (name) => (written: string) => parsePeriodName(written, level(name)),
      ),
    ]
    fc.assert(
      fc.property(text, fc.constantFrom(...readers), (written, read) => {
        const period = read(written)
        if (period !== null) expect(frequencyOf(period), written).not.toBeNull()
      }),
      { numRuns: 2000 },
    )
  })
})

/** A number with so many decimals, as a decimal text without any loss. */
const decimal = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }))
  .map(([whole, decimals]) => (whole / 10 ** decimals).toFixed(decimals))

describe('a number', () => {
  it('is the same in Danish, in English and in JSON, from every publisher that writes it so', () => {
    fc.assert(
      fc.property(decimal, (english) => {
        const value = Number(english) + 0
        const danish = english.replace('.', ',')
        expect(statbankNumber.parseNumber(english)).toBe(value)
        expect(statbankNumber.parseNumber(danish)).toBe(value)
        expect(jobindsatsNumber.parseCell(danish)).toMatchObject({ value })
        const json: unknown = JSON.parse(english)
        expect(typeof json === 'number' && jobindsatsNumber.parseCell(json)).toMatchObject({
          value,
        })
        expect(parseDanish(danish)).toEqual({ value, percent: false })
        expect(parseDanish(`${danish} %`)).toEqual({ value, percent: true })
      }),
    )
  })

  it('keeps its size with points between its thousands, and is refused where they part otherwise', () => {
    const whole = fc.integer({ min: 1000, max: 1e9 })
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 99 }), (number, hundredths) => {
        const grouped = `${new Intl.NumberFormat('da-DK').format(number)},${two(hundredths)}`
        expect(parseDanish(grouped)?.value).toBe(Number(`${number}.${two(hundredths)}`))
        // One publisher's thousands would be another's decimals.
        expect(statbankNumber.parseNumber(grouped)).toBeNull()
        expect(jobindsatsNumber.parseNumber(grouped)).toBeNull()
        expect(parseDanish(`${number}.${two(hundredths)}`)).toBeNull()
      }),
    )
  })

  it('is never minus zero, which would differ from zero in a comparison of two vintages', () => {
    for (const zero of ['-0', '-0,0', '-0,000']) {
      expect(Object.is(statbankNumber.parseNumber(zero), 0)).toBe(true)
      expect(Object.is(jobindsatsNumber.parseNumber(zero), 0)).toBe(true)
      expect(Object.is(parseDanish(zero)?.value, 0)).toBe(true)
    }
  })
})
