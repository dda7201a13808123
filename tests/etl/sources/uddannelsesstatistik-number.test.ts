import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDanish } from '../../../etl/sources/uddannelsesstatistik-number.ts'
import { danish } from '../../support/uddannelsesstatistik-cube.ts'

const valueOf = (text: string) => parseDanish(text)?.value ?? null

describe('a number in a Danish text', () => {
  test('has points between thousands and a comma before decimals', () => {
    expect(valueOf('2.351')).toBe(2351)
    expect(valueOf('1.234.567,8')).toBe(1234567.8)
    expect(valueOf('7,3')).toBe(7.3)
    expect(valueOf('0,05')).toBe(0.05)
    expect(valueOf('-12,5')).toBe(-12.5)
    expect(valueOf('-0,0')).toBe(0)
  })

  test('may do without its points', () => {
    expect(valueOf('2351')).toBe(2351)
  })

  test('keeps its size when it has a percent sign, and says that it has one', () => {
    expect(parseDanish('100,0 %')).toEqual({ value: 100, percent: true })
    expect(parseDanish('7,3%')).toEqual({ value: 7.3, percent: true })
    expect(parseDanish('7,3\u00a0%')).toEqual({ value: 7.3, percent: true })
    expect(parseDanish('7,3')).toEqual({ value: 7.3, percent: false })
  })

  test('is refused, not guessed, when it could be read in two ways or not at all', () => {
    const refused = [
      '2.35',
      '2.3511',
      '2351.000',
      '1.234.56',
      '0.123',
      '.123',
      '1,234.5',
      '1,2,3',
      '',
      ' ',
      ' 1',
      '1 234',
      '+1',
      '1e3',
      '007',
      ',5',
      '5,',
      '%',
      '5 %%',
      '5  %',
      '-',
      '..',
      '*',
      '<fejl>',
      'NaN',
      '٣',
    ]
    for (const text of refused) expect(parseDanish(text), text).toBeNull()
  })

  test('comes back from the Danish way of writing it', () => {
    const written = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(written, fc.constantFrom('', ' %'), ([whole, decimals], sign) => {
        const value = Number((whole / 10 ** decimals).toFixed(decimals))
        expect(valueOf(danish(value, decimals) + sign)).toBe(value + 0)
      }),
    )
  })

  test('is never made of an English one with decimals other than three', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(1, 2, 4), (whole, decimals) => {
        expect(parseDanish((whole / 10 ** decimals).toFixed(decimals))).toBeNull()
      }),
    )
  })

  test('is never made of a text with anything else in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (parseDanish(text) !== null) expect(text).toMatch(/^-?[\d.]+(,\d+)?[ \u00a0]?%?$/)
      }),
    )
  })
})
