import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMark, parseCell, parseNumber } from '../../../etl/sources/statbank-number.ts'

describe('a number in a StatBank answer', () => {
  test('has a comma in Danish and a point in English', () => {
    expect(parseNumber('2,7')).toBe(2.7)
    expect(parseNumber('2.7')).toBe(2.7)
    expect(parseNumber('-12')).toBe(-12)
    expect(parseNumber('-0,0')).toBe(0)
  })

  test('is refused, not guessed, when it could be read in two ways', () => {
    const refused = [
      '1.234,5',
      '1,234.5',
      '',
      ' 1',
      '1 234',
      '+1',
      '1e3',
      '007',
      ',5',
      '5,',
      '2,7 pct.',
      'NaN',
    ]
    for (const text of refused) expect(parseNumber(text), text).toBeNull()
  })

  test('comes back from both ways of writing it', () => {
    const written = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(written, fc.constantFrom('.', ','), ([whole, decimals], mark) => {
        const value = Number((whole / 10 ** decimals).toFixed(decimals))
        const text = value.toFixed(decimals).replace('.', mark)
        expect(parseNumber(text)).toBe(value + 0)
      }),
    )
  })

  test('is never made of a text with anything else in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseNumber(text)
        if (value !== null) expect(text).toMatch(/^-?\d+([.,]\d+)?$/)
      }),
    )
  })
})

describe('a mark in a number’s place', () => {
  test('is kept as it was written, without a number', () => {
    for (const flag of ['..', '.', '-', '…']) {
      expect(parseCell(flag)).toEqual({ value: null, flag })
    }
  })

  test('is not an empty cell or a word', () => {
    for (const text of ['', 'x', '--', 'n/a']) expect(isMark(text), text).toBe(false)
    expect(parseCell('')).toBeNull()
  })
})
