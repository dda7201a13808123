import { describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { Goal, Indicators, Ranking } from '../../api/contract.ts'
import type { Catalogue } from '../../data/catalogue/catalogue.ts'
import type { Observation } from '../../data/vocabulary.ts'
import { catalogue, figure, memoryWarehouse, strategy } from '../support/warehouse.ts'

const municipalities = [...catalogue.areas.values()]
  .filter(({ kind, code }) => kind === 'municipality' && code !== '791')
  .map(({ code }) => code)
const neet = (area: string, period: string, value: number | null) =>
  figure('pct', area, period, value)

/** The API on one vintage with these figures of one dataset. */
async function appOn(dataset: string, observations: Observation[], words: Catalogue = catalogue) {
  const warehouse = await memoryWarehouse({ '2026-01-01': { [dataset]: observations } })
  return createApp({
    catalogue: words,
    strategy,
    reports: () => Promise.resolve([]),
    today: () => '2026-09-01',
    warehouse,
    log: (error) => {
      throw error
    },
  })
}

async function summaryOf(id: string, ...on: Parameters<typeof appOn>) {
  const response = await (await appOn(...on)).request('/api/v1/indicators')
  return Indicators.parse(await response.json()).indicators.find((one) => one.id === id)
}

/** Made-up shares of every municipality: the home area has 10, `lower` have 9, the rest have `others`. */
const country = (lower: number, others: number) => [
  neet('791', '2024', 10),
  ...municipalities.map((area, i) => neet(area, '2024', i < lower ? 9 : others)),
]

describe('the place among municipalities', () => {
  it('is counted from the lowest figure where down is better', async () => {
    const found = await summaryOf('neet', 'statbank-neet3', country(4, 11))
    expect(found?.latest?.rank).toEqual({ place: 5, tied: 1, of: 98, lower: 4, higher: 93 })
  })

  it('is shared by figures that are the same as they are read', async () => {
    const found = await summaryOf('neet', 'statbank-neet3', country(4, 10.04))
    expect(found?.latest?.rank).toEqual({ place: 5, tied: 94, of: 98, lower: 4, higher: 0 })
  })

  it('rounds as a reader does: 10.05 is read as 10.1', async () => {
    const found = await summaryOf('neet', 'statbank-neet3', country(0, 10.05))
    expect(found?.latest?.rank).toMatchObject({ place: 1, tied: 1, higher: 97 })
  })

  it('is not told where under half of the municipalities have a figure', async () => {
    const found = await summaryOf('neet', 'statbank-neet3', country(4, 11).slice(0, 48))
    expect(found?.latest).toMatchObject({ value: 10, rank: null })
  })

  it('is not told of counts, which follow the size of the area', async () => {
    const figures = ['791', ...municipalities].map((area) => figure('persons', area, '2026-07', 9))
    const app = await appOn('jobindsats-y25i09', figures)
    const csv = await (await app.request('/api/v1/indicators/langtidsledige/ranking.csv')).text()
    expect(csv).toMatch(/^place,area,name,value,status\r\n,101,København,9,normal\r\n/)
  })
})

describe('the newest figure', () => {
  it('is the country’s where the home area has none', async () => {
    const found = await summaryOf('neet', 'statbank-neet3', [
      neet('000', '2024', 9),
      neet('791', '2024', null),
    ])
    expect(found).toMatchObject({
      coverage: 'elsewhere',
      latest: { area: '000', value: 9, country: null, rank: null },
    })
  })

  it('is the newest that has a value', async () => {
    const found = await summaryOf('neet', 'statbank-neet3', [
      neet('791', '2023', 10),
      neet('791', '2024', null),
    ])
    expect(found?.latest).toMatchObject({ period: '2023', value: 10 })
  })

  it('says why the figure of a year before is not known', async () => {
    const found = await summaryOf('neet', 'statbank-neet3', [
      neet('791', '2023', null),
      neet('791', '2024', 10),
    ])
    expect(found?.latest?.yearBefore).toEqual({ period: '2023', value: null, status: 'missing' })
  })

  it('is of a later series only where the first has no figures at all', async () => {
    const regional = [figure('Y15-29', '082', '2019', 8)]
    const found = await summaryOf('neet', 'eurostat-edat-lfse-22', regional)
    expect(found).toMatchObject({ series: 'neet-15-29', latest: { area: '082', period: '2019' } })
  })

  it('is held against nothing on the other side of a break', async () => {
    const words = structuredClone(catalogue)
    words.indicators
      .get('neet')
      ?.series[0]?.breaks.push({ period: '2024', text: { da: 'Brud', en: 'Break' } })
    const figures = [neet('791', '2014', 12), neet('791', '2023', 11), neet('791', '2024', 10)]
    const across = await summaryOf('neet', 'statbank-neet3', figures, words)
    expect(across?.latest).toMatchObject({ yearBefore: null, sinceBaseline: null })
    const whole = await summaryOf('neet', 'statbank-neet3', figures)
    expect(whole?.latest).toMatchObject({
      yearBefore: { value: 11 },
      sinceBaseline: { from: { period: '2014', value: 12 }, to: { period: '2024', value: 10 } },
    })
  })

  it('is told by goal too', async () => {
    const app = await appOn('statbank-neet3', [neet('791', '2024', 10)])
    const { goals } = await (await app.request('/api/v1/goals')).json()
    expect(goals).toHaveLength(9)
    const id = strategy.themes
      .flatMap((theme) => theme.goals)
      .find((goal) => goal.indicators.includes('neet'))?.id
    const goal = Goal.parse(await (await app.request(`/api/v1/goals/${String(id)}`)).json())
    expect(goal.indicators.find((one) => one.id === 'neet')?.latest?.value).toBe(10)
    expect(goal.coverage).toMatchObject({ home: 1 })
  })
})

describe('a ranking without a period', () => {
  const years = (period: string, count: number) =>
    municipalities.slice(0, count).map((area, i) => figure('BFK', area, period, 70 + i / 10))
  const periodOf = async (...figures: Observation[][]) => {
    const app = await appOn('statbank-ras200', figures.flat())
    const answer = await app.request('/api/v1/indicators/beskaeftigelsesfrekvens/ranking.json')
    return Ranking.parse(await answer.json()).period
  }
  const half = 49

  it('is of the newest that at least half of all municipalities have a figure for', async () => {
    expect(await periodOf(years('2022', 98), years('2023', half), years('2024', half - 1))).toBe(
      '2023',
    )
  })

  it('is of the newest with any where no period has as many', async () => {
    expect(await periodOf(years('2023', half - 1), years('2024', 2))).toBe('2024')
  })
})
