import { describe, expect, it } from 'vitest'
import { byCode, Codes, codesOf, writeCodes } from '../../data/catalogue/code-range.ts'
import { z } from 'zod'

describe('a range of codes', () => {
  it.each([
    ['16..19', ['16', '17', '18', '19']],
    ['08..11', ['08', '09', '10', '11']],
    ['5..5', ['5']],
    ['TOT', ['TOT']],
    ['16-24', ['16-24']],
    ['..', ['..']],
    ['9..8', []],
  ])('writes out %s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })

  it('is refused backwards, in a list and as a key', () => {
    expect(Codes.safeParse(['TOT', '64..16']).error?.issues[0]?.message).toContain('lower')
    expect(byCode(z.number()).safeParse({ '64..16': 1 }).success).toBe(false)
  })

  it('gives each of its codes what stands at it', () => {
    expect(byCode(z.number()).parse({ '1..2': 7, TOT: 8 })).toEqual({ '1': 7, '2': 7, TOT: 8 })
  })

  it('is written again for readers, from four codes on', () => {
    expect(writeCodes(Codes.parse(['16..64']))).toBe('16..64')
    expect(writeCodes(['TOT', '1', '2', '3', 'H10'])).toBe('TOT, 1, 2, 3, H10')
    expect(writeCodes(['9', '10', '11', '12', '20'])).toBe('9..12, 20')
    expect(writeCodes(['08', '09', '10', '11'])).toBe('08..11')
  })
})
