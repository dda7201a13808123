import { beforeAll, describe, expect, it } from 'vitest'
import { Neighbours, VerdictsInFull } from '../../api/contract.ts'
import { neighbourFigures, ofMunicipalities } from '../support/neighbour-figures.ts'
import { catalogue, figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const viborg = catalogue.areas.get('791')
const rates = [
  ...ofMunicipalities('BFK', '2024', (i) => 70 + i / 10),
  figure('BFK', '000', '2024', 77),
  figure('BFK', '082', '2024', 78.5),
  figure('BFK', '082', '2025', 99),
]

/** Of 2020 there is the region alone, of 2022 and later no region. */
const earlier = [
  ...ofMunicipalities('BFK', '2024', () => 77.5),
  figure('BFK', '000', '2024', 77),
  figure('BFK', '791', '2021', 75),
  figure('BFK', '791', '2022', 75.5),
  figure('BFK', '082', '2020', 70),
  figure('BFK', '082', '2021', 76),
]

describe('the latest figure beside the others', () => {
  let app: ReturnType<typeof testApp>['app']
  const ask = async (query: string, id = 'beskaeftigelsesfrekvens') => {
    const response = await app.request(`/api/v1/indicators/${id}/verdicts${query}`)
    return VerdictsInFull.parse(await response.json())
  }
  beforeAll(async () => {
    const figures = { ...neighbourFigures(), 'statbank-ras200': rates }
    app = testApp(await memoryWarehouse({ '2026-01-01': figures })).app
  })

  it('is told for country, region, group and the municipalities that resemble it', async () => {
    const { beside, inputs } = await ask('')
    const own = inputs.own.at(-1) ?? NaN
    expect(beside.map(({ kind, area, period }) => [kind, area, period])).toEqual([
      ['country', '000', '2024'],
      ['region', '082', '2024'],
      ['group', viborg?.group, '2024'],
      ['neighbours', null, '2024'],
    ])
    for (const { value, gap } of beside) expect(gap).toBeCloseTo(own - value, 10)
    expect(beside[1]?.gap).toBeCloseTo(own - 78.5, 10)
  })

  it('takes the unweighted mean of the neighbours', async () => {
    const { beside } = await ask('')
    const response = await app.request('/api/v1/areas/791/neighbours')
    const near = Neighbours.parse(await response.json())
    const theirs = near.neighbours.map(
      ({ area }) => rates.find((one) => one.area === area)?.value ?? NaN,
    )
    expect(theirs.length).toBe(10)
    const mean = theirs.reduce((sum, value) => sum + value, 0) / theirs.length
    expect(beside.at(-1)?.value).toBeCloseTo(mean, 10)
  })

  it('names the region of whatever municipality is asked for, and no neighbours of an old version', async () => {
    const { beside } = await ask('?area=751&vintage=2026-01-01')
    expect(beside.map(({ kind }) => kind)).toEqual(['country', 'region', 'group'])
    // Of the year after, which nobody else has figures for.
    const { beside: ofRegion } = await ask('?area=082')
    expect(ofRegion.map(({ kind }) => kind)).toEqual([])
  })

  it('holds a region that was last told of earlier against our figure of then', async () => {
    const figures = { ...neighbourFigures(), 'statbank-ras200': earlier }
    const older = testApp(await memoryWarehouse({ '2026-01-01': figures })).app
    const response = await older.request('/api/v1/indicators/beskaeftigelsesfrekvens/verdicts')
    const { beside } = VerdictsInFull.parse(await response.json())
    expect(beside.filter(({ kind }) => kind === 'country' || kind === 'region')).toEqual([
      { kind: 'country', area: '000', period: '2024', value: 77, gap: 0.5 },
      { kind: 'region', area: '082', period: '2021', value: 76, gap: -1 },
    ])
  })

  it('is not told without figures', async () => {
    expect((await ask('', 'neet')).beside).toEqual([])
  })
})
