import { beforeAll, describe, expect, it } from 'vitest'
import { Chance, Indicator, Problem, VerdictsInFull } from '../../api/contract.ts'
import { fewPersons } from '../support/few-persons.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const base = '/api/v1/indicators'
let app: ReturnType<typeof testApp>['app']
let faults: Error[]
const get = async (path: string): Promise<unknown> => (await app.request(`${base}${path}`)).json()
const ask = async (query: string, id = 'uden-uddannelse') =>
  Chance.parse(await get(`/${id}/chance${query}`))

const neet = [
  figure('10', '791', '2023', 81),
  figure('00', '791', '2023', 263),
  // More are counted than there are.
  figure('10', '791', '2024', 30),
  figure('00', '791', '2024', 20),
  figure('10', '791', '2025', 0),
  figure('00', '791', '2025', 40),
]

beforeAll(async () => {
  const [first = {}, second = {}] = Object.values(fewPersons)
  const others = {
    'statbank-neet3-personer': neet,
    // Published in per cent alone, for an area that has no persons.
    'statbank-neet3': [figure('pct', '615', '2024', 7.5)],
    'statbank-ras200': [figure('BFK', '791', '2024', 77)],
    'statbank-auk01': [figure('TOTUSU', '791', '2024-Q3', 900)],
    'statbank-folk1a': [figure('16..64', '791', '2024-Q3', 60_000)],
  }
  ;({ app, faults } = testApp(
    await memoryWarehouse({ '2026-01-01': { ...first, ...others }, '2026-02-01': second }),
  ))
})

describe('the intervals of chance', () => {
  it('are given for every period with a figure, by the persons that it is made of', async () => {
    const { intervals, vintage } = await ask('?area=791')
    expect(vintage).toBe('2026-02-01')
    expect(intervals.map(({ period }) => period)).toEqual([
      '2016',
      '2017',
      '2018',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ])
    expect(intervals[0]).toMatchObject({ area: '791', numerator: 96, denominator: 1203 })
    // Wilson's interval of 96 of 1203, worked out apart.
    expect(intervals[0]?.low).toBeCloseTo(6.579, 3)
    expect(intervals[0]?.high).toBeCloseTo(9.648, 3)
  })

  it('are the very one that stands beside the newest figure among the verdicts', async () => {
    const { chance } = VerdictsInFull.parse(await get('/uden-uddannelse/verdicts'))
    const { area: _, ...newest } = (await ask('?area=791')).intervals.at(-1) ?? { area: '' }
    expect(chance).toEqual(newest)
  })

  it('are of the data version that is asked for, and of its periods and areas', async () => {
    const old = await ask('?area=791&from=2024&vintage=2026-01-01')
    expect(old.intervals).toMatchObject([{ period: '2024', numerator: 70 }])
    expect((await ask('?area=791&from=2024')).intervals).toMatchObject([{ numerator: 71 }])
    const { intervals } = await ask('?to=2016')
    expect(intervals.map(({ area }) => area)).toEqual(['000', '791'])
  })

  it('reach to nothing where nobody is counted, and are not told of more than there are', async () => {
    const { intervals } = await ask('?area=791', 'neet')
    expect(intervals.map(({ period, low }) => [period, low > 0])).toEqual([
      ['2023', true],
      ['2025', false],
    ])
  })

  it('are not guessed from a rounded share, a publisher’s rate, or full-time persons', async () => {
    expect((await ask('?area=615', 'neet')).intervals).toEqual([])
    expect((await ask('?area=791', 'beskaeftigelsesfrekvens')).intervals).toEqual([])
    expect((await ask('?area=791', 'offentligt-forsoergede')).intervals).toEqual([])
  })

  it('are announced by the series that may have them', async () => {
    const chance = async (id: string) =>
      Indicator.parse(await get(`/${id}`)).allSeries.map((series) => series.chance)
    expect(await chance('uden-uddannelse')).toEqual([true, false])
    expect(await chance('offentligt-forsoergede')).not.toContain(true)
    expect(faults).toEqual([])
  })

  it.each([
    ['?area=999', 'area'],
    ['?series=nej', 'series'],
    ['?from=2024-01', 'from'],
    ['?lang=da', 'lang'],
  ])('%s is refused by name', async (query, parameter) => {
    const answer = await app.request(`${base}/uden-uddannelse/chance${query}`)
    expect(answer.status).toBe(400)
    expect(Problem.parse(await answer.json()).errors?.[0]?.parameter).toBe(parameter)
  })
})
