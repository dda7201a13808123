import { describe, expect, it } from 'vitest'
import { leadingSeries, type Standing } from '../../data/catalogue/leading-series.ts'
import { catalogue } from '../support/warehouse.ts'

const indicator = catalogue.indicators.get('eud-valg')

const leading = (standings: Record<string, Standing>) =>
  indicator && leadingSeries(indicator, (id) => standings[id] ?? 'none').id

describe('the series that stands for an indicator', () => {
  it('is the first with figures for the home area', () => {
    expect(leading({ aar: 'elsewhere', kommuner: 'home' })).toBe('kommuner')
    expect(leading({ aar: 'home', kommuner: 'home' })).toBe('aar')
  })

  it('is the first with any figures where none has the home area', () => {
    expect(leading({ kommuner: 'elsewhere' })).toBe('kommuner')
    expect(leading({ aar: 'elsewhere', kommuner: 'elsewhere' })).toBe('aar')
  })

  it('is the first where there are no figures yet', () => {
    expect(leading({})).toBe('aar')
  })
})
