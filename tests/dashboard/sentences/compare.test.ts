import { describe, expect, it } from 'vitest'
import { comparisonHeadline, full, sinceFirst } from '../../../dashboard/src/sentences/compare.ts'

const unit = {
  id: 'pct',
  kind: 'share' as const,
  suffix: { da: 'pct.', en: 'per cent' },
  difference: { da: 'procentpoint', en: 'percentage points' },
}
const given = {
  lang: 'da' as const,
  label: 'ledigheden',
  unit,
  decimals: 1,
  from: '2021-08',
  to: '2026-07',
  areas: [
    { name: 'Viborg', from: 2.2, to: 2 },
    { name: 'Horsens', from: 2.6, to: 2.64 },
    { name: 'hele landet', from: 2.6, to: 2.8 },
  ],
}
const english = { ...given, lang: 'en' as const, label: 'unemployment' }

describe('the sentence of a comparison', () => {
  it('tells the newest common figures, the highest first', () => {
    expect(comparisonHeadline.tal(given)).toBe(
      'Ledigheden i juli 2026: hele landet 2,8 pct., Horsens 2,6 pct. og Viborg 2,0 pct.',
    )
    expect(comparisonHeadline.tal(english)).toMatch(
      /^Unemployment in July 2026: hele landet 2\.8 per cent, Horsens 2\.6 per cent and Viborg 2\.0 per cent$/,
    )
  })

  it('tells the change of each area from the rounded figures', () => {
    expect(sinceFirst(given)).toBe(
      'Siden august 2021: Viborg 0,2 procentpoint lavere, Horsens uændret og hele landet 0,2 procentpoint højere.',
    )
    expect(sinceFirst(english)).toMatch(/^Since August 2021: Viborg 0\.2 percentage points lower/)
    expect(sinceFirst({ ...given, from: given.to })).toBe('')
  })

  it('tells an index with its base', () => {
    const areas = [
      { name: 'Viborg', from: 100, to: 91.26 },
      { name: 'Horsens', from: 100, to: 104 },
    ]
    expect(comparisonHeadline.indeks({ ...given, areas })).toBe(
      'Når august 2021 er 100, er Horsens 104,0 og Viborg 91,3 i juli 2026',
    )
    expect(comparisonHeadline.indeks({ ...english, areas })).toBe(
      'With August 2021 as 100, in July 2026 is: Horsens 104.0 and Viborg 91.3',
    )
  })

  it('tells who is above, below and level with the country', () => {
    const areas = [
      { name: 'Viborg', from: 0, to: -0.8 },
      { name: 'Horsens', from: 0, to: 0.04 },
      { name: 'Ishøj', from: 0, to: 1.2 },
    ]
    expect(comparisonHeadline.afstand({ ...given, areas })).toBe(
      'Ledigheden i juli 2026 ved siden af hele landet: Ishøj 1,2 procentpoint over, Horsens på niveau og Viborg 0,8 procentpoint under',
    )
    expect(comparisonHeadline.afstand({ ...english, areas })).toContain(
      'Horsens level and Viborg 0.8 percentage points below',
    )
  })

  it('ends with one full stop', () => {
    expect(full('Viborg 2,0 pct.')).toBe('Viborg 2,0 pct.')
    expect(full('Viborg 2,0')).toBe('Viborg 2,0.')
  })
})
