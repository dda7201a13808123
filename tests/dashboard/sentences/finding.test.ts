import { describe, expect, it } from 'vitest'
import { againstCountry, finding, type Finding } from '../../../dashboard/src/sentences/finding.ts'

const percent = {
  id: 'percent',
  kind: 'share',
  suffix: { da: 'pct.', en: 'per cent' },
  difference: { da: 'pct.point', en: 'percentage points' },
} as const
const series = (values: (number | null)[], first = 2020) =>
  values.map((value, i) => ({ period: String(first + i), value }))

const base: Finding = {
  lang: 'da',
  unit: percent,
  decimals: 1,
  home: series([2.4, 2.5, 3.2, 2.9]),
  country: series([3.0, 3.0, 3.1, 3.0]),
  homeName: 'Viborg',
  countryName: 'hele landet',
  breaks: [],
}

describe('the finding above a chart', () => {
  it('counts the periods below the country, and says "all" only when it is all', () => {
    expect(finding(base)).toBe('Viborg har ligget under landet i 3 af 4 år')
    expect(finding({ ...base, home: series([2.4, 2.5, 2.6, 2.9]) })).toBe(
      'Viborg har ligget under landet i alle 4 år',
    )
  })
  it('turns round when the area lies mostly above', () => {
    expect(finding({ ...base, home: series([4, 4, 3, 4]) })).toBe(
      'Viborg har ligget over landet i 3 af 4 år',
    )
  })
  it('counts figures that round to the same as level', () => {
    const level = { home: series([3.04]), country: series([3.0]), decimals: 1 }
    expect(againstCountry(level)).toEqual({ of: 1, below: 0, above: 0 })
  })
  it('leaves out periods where one of the two is missing', () => {
    expect(againstCountry({ ...base, country: series([3, null, 3]) })).toEqual({
      of: 2,
      below: 1,
      above: 1,
    })
  })
  it('tells first and last figure where there is no country, and never across a break', () => {
    expect(finding({ ...base, country: [] })).toBe('Fra 2,4 pct. i 2020 til 2,9 pct. i 2023')
    expect(finding({ ...base, country: [], breaks: ['2022'] })).toBe(
      'Fra 3,2 pct. i 2022 til 2,9 pct. i 2023',
    )
  })
  it('puts the two side by side when there is one period', () => {
    expect(finding({ ...base, home: series([7.1]), country: series([8.3]) })).toBe(
      '7,1 pct. i Viborg, 8,3 pct. i hele landet',
    )
  })
  it('tells the country alone when that is all there is, and nothing without figures', () => {
    expect(finding({ ...base, home: [], country: series([19.4]) })).toBe(
      '19,4 pct. i hele landet i 2020',
    )
    expect(finding({ ...base, home: [], country: [] })).toBe('')
  })
  it('speaks English', () => {
    expect(finding({ ...base, lang: 'en' })).toBe(
      'Viborg has been below the country in 3 of 4 years',
    )
  })
})
