import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCell, parseNumber } from '../../../etl/sources/jobindsats-number.ts'

const normal = (value: number) => ({ value, status: 'normal', flag: null })

describe('a cell of a Jobindsats answer', () => {
  test('is a number as JSON or as a Danish text', () => {
    expect(parseCell(22741)).toEqual(normal(22741))
    expect(parseCell(0)).toEqual(normal(0))
    expect(parseCell('2,4')).toEqual(normal(2.4))
    expect(parseCell('-12')).toEqual(normal(-12))
    expect(parseCell('-0,0')).toEqual(normal(0))
    expect(parseCell(-0)).toEqual(normal(0))
  })

  test('is suppressed when it is null, since the publisher hides small numbers that way', () => {
    expect(parseCell(null)).toEqual({ value: null, status: 'suppressed', flag: null })
  })

  test('keeps the publisher’s mark as it was written, without a number', () => {
    for (const flag of ['-', '.', '..']) {
      expect(parseCell(flag)).toEqual({ value: null, status: 'missing', flag })
    }
  })

  test('is refused, not guessed, when it could be read in two ways', () => {
    const refused = ['1.234', '2.4', '1.234,5', '1,234.5', '', ' 1', '1 234', '+1', '1e3', '007']
    for (const text of [...refused, ',5', '5,', '2,4 pct.', 'NaN', '--', 'x']) {
      expect(parseNumber(text), text).toBeNull()
      expect(parseCell(text), text).toBeNull()
    }
    expect(parseCell(Infinity)).toBeNull()
    expect(parseCell(NaN)).toBeNull()
  })

  test('comes back from the Danish way of writing it', () => {
    const whole = fc.integer({ min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals)
        expect(parseNumber(text.replace('.', ','))).toBe(Number(text) + 0)
      }),
    )
  })

  test('is never a number of a text with anything else in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (parseNumber(text) !== null) expect(text).toMatch(/^-?\d+(,\d+)?$/)
      }),
    )
  })

  test('is any number that JSON can hold, unchanged', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseCell(value)).toEqual(normal(value + 0))
      }),
    )
  })
})
