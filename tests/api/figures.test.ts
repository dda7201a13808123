import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { Indicators, Observations, Problem, Ranking } from '../../api/contract.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const rate = (area: string, period: string, value: number | null) =>
  figure('BFK', area, period, value)

/** Employment rates, made up; in the second vintage one is revised, one withdrawn, one added. */
const first = [
  rate('000', '2023', 77.5),
  rate('000', '2024', 77.4),
  rate('101', '2024', 78.1),
  rate('147', '2024', 78.1),
  rate('615', '2024', null),
  rate('791', '2014', 73.4),
  rate('791', '2023', 78),
  rate('791', '2024', 77.8),
]
const second = first
  .filter(({ area, period }) => !(area === '000' && period === '2023'))
  .map((o) => (o.area === '791' && o.period === '2024' ? { ...o, value: 77.9 } : o))
  .concat(rate('751', '2024', 76))

describe('figures', () => {
  let app: ReturnType<typeof testApp>['app']
  const get = async (path: string) => app.request(`/api/v1${path}`)
  const read = async <S extends z.ZodType>(path: string, schema: S) =>
    schema.parse(await (await get(path)).json())

  beforeAll(async () => {
    const warehouse = await memoryWarehouse({
      '2026-01-01': { 'statbank-ras200': first },
      '2026-02-01': { 'statbank-ras200': second },
    })
    app = testApp(warehouse).app
  })
  const base = '/indicators/beskaeftigelsesfrekvens'

  it('are the newest, by area and then period, and keep the place of a withdrawn one', async () => {
    const { observations, vintage, citation } = await read(
      `${base}/observations.json`,
      Observations,
    )
    expect(observations.map((o) => [o.area, o.period, o.value, o.withdrawn?.value])).toEqual([
      ['000', '2023', null, 77.5],
      ['000', '2024', 77.4, undefined],
      ['791', '2014', 73.4, undefined],
      ['791', '2023', 78, undefined],
      ['791', '2024', 77.9, undefined],
    ])
    expect(vintage).toBe('2026-02-01')
    expect(citation).toBe('Kilde: Danmarks Statistik, RAS200. Dataversion 2026-02-01.')
  })

  it('are served as they were in an earlier data version', async () => {
    const { observations, vintage } = await read(
      `${base}/observations.json?vintage=2026-01-01&area=791&from=2024`,
      Observations,
    )
    expect(observations.map((o) => o.value)).toEqual([77.8])
    expect(vintage).toBe('2026-01-01')
  })

  it('keep a missing figure as null with its status', async () => {
    const { observations } = await read(`${base}/observations.json?area=615`, Observations)
    expect(observations).toMatchObject([{ value: null, status: 'missing' }])
  })

  it('come as CSV, byte for byte', async () => {
    const response = await get(`${base}/observations.csv?area=615,791&from=2023&to=2024`)
    expect(await response.text()).toBe(
      'area,period,value,status\r\n615,2024,,missing\r\n791,2023,78,normal\r\n791,2024,77.9,normal\r\n',
    )
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(response.headers.get('content-disposition')).toContain(
      'attachment; filename="beskaeftigelsesfrekvens-aar-2026-02-01.csv"',
    )
  })

  it('of all municipalities are asked for with one word', async () => {
    const { observations } = await read(
      `${base}/observations.json?area=municipalities`,
      Observations,
    )
    expect(new Set(observations.map((o) => o.area))).toEqual(
      new Set(['101', '147', '615', '751', '791']),
    )
  })

  it('are ranked with the best first; equals share a place and unknown ones stand last', async () => {
    const { rows, period } = await read(`${base}/ranking.json`, Ranking)
    expect(period).toBe('2024')
    expect(rows.map((row) => [row.place, row.area])).toEqual([
      [1, '101'],
      [1, '147'],
      [3, '791'],
      [4, '751'],
      [null, '615'],
    ])
  })

  it('are ranked in a file of their own format too', async () => {
    expect(await (await get(`${base}/ranking.csv?vintage=2026-01-01`)).text()).toBe(
      'place,area,name,value,status\r\n1,101,København,78.1,normal\r\n1,147,Frederiksberg,78.1,normal\r\n3,791,Viborg,77.8,normal\r\n,615,Horsens,,missing\r\n',
    )
  })

  it('are summed up by indicator: newest, a year ago, since the baseline, the country', async () => {
    const { indicators } = await read('/indicators', Indicators)
    const found = indicators.find(({ id }) => id === 'beskaeftigelsesfrekvens')
    expect(found?.coverage).toBe('home')
    expect(found?.latest).toMatchObject({
      area: '791',
      period: '2024',
      value: 77.9,
      yearBefore: { period: '2023', value: 78 },
      sinceBaseline: { series: 'aar', from: { period: '2014', value: 73.4 } },
      country: { period: '2024', value: 77.4 },
    })
    expect(indicators.find(({ id }) => id === 'fleksjob')).toMatchObject({
      coverage: 'none',
      latest: null,
      origin: { source: 'jobindsats', observations: 0 },
    })
  })

  it.each([
    ['/indicators/nothing', 404, 'nothing'],
    ['/goals/nothing', 404, 'jobmuligheder'],
    [`${base}/observations.json?vintage=1999`, 404, '1999'],
    [`${base}/observations.xml`, 404, 'parquet'],
    ['/nothing', 404, 'openapi.json'],
    [`${base}/observations.json?aera=791`, 400, 'aera'],
    [`${base}/observations.json?area=9999`, 400, '9999'],
    [`${base}/observations.json?from=2024-07`, 400, 'annual'],
    [`${base}/observations.json?from=yesterday`, 400, '2026-Q3'],
    [`${base}/observations.json?series=none`, 400, 'aar'],
    [`${base}/observations.json?lang=de`, 400, 'lang'],
    [`${base}/ranking.json?period=2024-07`, 400, 'annual'],
    [`${base}/ranking.json?period=1900`, 404, 'no figures'],
    ["/indicators/'; DROP TABLE figure; --/observations.json", 404, 'indicator'],
  ])('answer %s with a problem that says what is wrong', async (path, status, words) => {
    const response = await get(path)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    const problem = Problem.parse(await response.json())
    expect([response.status, problem.status]).toEqual([status, status])
    expect(JSON.stringify(problem)).toContain(words)
  })
})
