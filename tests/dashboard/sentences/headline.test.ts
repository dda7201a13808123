import { describe, expect, it } from 'vitest'
import { headline, type Headline } from '../../../dashboard/src/sentences/headline.ts'

const percent = {
  id: 'percent',
  kind: 'share',
  suffix: { da: 'pct.', en: 'per cent' },
  difference: { da: 'pct.point', en: 'percentage points' },
} as const
const persons = {
  id: 'persons',
  kind: 'count',
  suffix: { da: 'personer', en: 'persons' },
  difference: { da: '', en: '' },
} as const

const month: Headline = {
  lang: 'da',
  label: 'ledigheden',
  area: 'Viborg',
  unit: percent,
  decimals: 1,
  now: { period: '2026-07', value: 2.4 },
  yearBefore: { period: '2025-07', value: 2.41 },
  breaks: [],
}
const year: Headline = {
  ...month,
  label: 'andelen af unge uden job og uddannelse',
  now: { period: '2024', value: 9.3 },
  yearBefore: { period: '2023', value: 10.1 },
}

describe('the headline of an indicator', () => {
  it('says that a figure is the same when the rounded figures are', () => {
    expect(headline(month)).toBe('Ledigheden i Viborg er 2,4 pct. – den samme som for et år siden')
  })
  it('follows the gender of the label', () => {
    const neuter = { ...month, label: 'frafaldet på erhvervsuddannelserne' }
    expect(headline(neuter)).toContain('– det samme som for et år siden')
  })
  it('tells a year that is over in the past tense and names it', () => {
    expect(headline(year)).toBe(
      'Andelen af unge uden job og uddannelse i Viborg var 9,3 pct. i 2024 – 0,8 pct.point lavere end året før',
    )
  })
  it('writes a count after a colon', () => {
    const count = { ...month, label: 'langtidsledigheden', unit: persons, decimals: 0 }
    const figures = {
      now: { period: '2026-07', value: 245 },
      yearBefore: { period: '2025-07', value: 262 },
    }
    expect(headline({ ...count, ...figures })).toBe(
      'Langtidsledigheden i Viborg: 245 personer – 17 færre end for et år siden',
    )
  })
  it('does not compare across a break or with a missing figure', () => {
    const alone = 'Andelen af unge uden job og uddannelse i Viborg var 9,3 pct. i 2024'
    expect(headline({ ...year, breaks: ['2024'] })).toBe(alone)
    expect(headline({ ...year, yearBefore: { period: '2023', value: null } })).toBe(alone)
    expect(headline({ ...year, yearBefore: null })).toBe(alone)
  })
  it('speaks English, plural labels included', () => {
    expect(headline({ ...month, lang: 'en', label: 'unemployment' })).toBe(
      'Unemployment in Viborg is 2.4 per cent – the same as a year ago',
    )
    expect(
      headline({ ...year, lang: 'en', label: 'applications for vocational education' }),
    ).toContain('in Viborg were 9.3 per cent in 2024')
  })
})
