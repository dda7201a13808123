import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { Changes, Indicator, Observations, Problem, Vintages } from '../../api/contract.ts'
import { readShipped } from '../../etl/sources/shipped.ts'
import { catalogue, figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const rate = (area: string, period: string, value: number | null) =>
  figure('BFK', area, period, value)
const expected = (area: string, period: string, value: number) => figure('pct', area, period, value)

/** Made up; in the second vintage each of these is changed in a way of its own. */
const first = [rate('000', '2023', 77.5), rate('751', '2024', 76), rate('791', '2024', 77.8)]
const second = [rate('751', '2024', null), rate('791', '2024', 77.9), rate('791', '2025', 78)]
const model = [expected('791', '2015', 79.8), expected('791', '2016', 86.7)]
const corrected = [expected('791', '2015', 87.1), expected('791', '2016', 86.7)]

describe('changes', () => {
  let app: ReturnType<typeof testApp>['app']
  const read = async <S extends z.ZodType>(path: string, schema: S) =>
    schema.parse(await (await app.request(`/api/v1${path}`)).json())
  const changes = (query = '') => read(`/vintages/2026-02-01/changes${query}`, Changes)

  beforeAll(async () => {
    const warehouse = await memoryWarehouse({
      '2026-01-01': { 'statbank-ras200': first, 'uvm-profilmodel': model },
      '2026-02-01': { 'statbank-ras200': second, 'uvm-profilmodel': corrected },
    })
    app = testApp(warehouse).app
  })

  it('are counted for every data version, newest first', async () => {
    const { vintages } = await read('/vintages', Vintages)
    expect(
      vintages.map(({ id, current, changes: { kinds: _, ...c } }) => [id, current, c]),
    ).toEqual([
      ['2026-02-01', true, { added: 1, revised: 2, withdrawn: 2 }],
      ['2026-01-01', false, { added: 5, revised: 0, withdrawn: 0 }],
    ])
    expect(vintages[0]?.changes.kinds).toMatchObject({ correction: 1, revised: 1, new: 0 })
  })

  it('are told with the old value, the new one, the kind and the indicators', async () => {
    const { changes: found, total, kinds } = await changes()
    expect(found.map((c) => [c.area, c.period, c.kind, c.old?.value, c.new?.value])).toEqual([
      ['000', '2023', 'withdrawn', 77.5, undefined],
      ['751', '2024', 'withdrawn', 76, null],
      ['791', '2024', 'revised', 77.8, 77.9],
      ['791', '2025', 'new-period', undefined, 78],
      ['791', '2015', 'correction', 79.8, 87.1],
    ])
    expect(found[2]?.indicators).toEqual(['beskaeftigelsesfrekvens'])
    expect(total).toBe(5)
    expect(kinds).toMatchObject({ withdrawn: 2, revised: 1, 'new-period': 1, correction: 1 })
  })

  it('come page by page, by indicator, area and kind', async () => {
    const page = await changes('?limit=2&offset=1')
    expect(page.changes.map(({ area }) => area)).toEqual(['751', '791'])
    const some = await changes('?indicator=beskaeftigelsesfrekvens&area=791,751&kind=revised')
    expect([some.total, some.changes.map(({ area, kind }) => [area, kind])]).toEqual([
      1,
      [['791', 'revised']],
    ])
    expect((await changes('?indicator=neet')).total).toBe(0)
  })

  it('keep the place of a withdrawn figure, with its last value and the data version that it stood in', async () => {
    const base = '/indicators/beskaeftigelsesfrekvens'
    const { observations } = await read(`${base}/observations.json?area=000,751`, Observations)
    expect(observations.map((o) => [o.area, o.period, o.value, o.withdrawn])).toEqual([
      ['000', '2023', null, { value: 77.5, vintage: '2026-01-01' }],
      ['751', '2024', null, { value: 76, vintage: '2026-01-01' }],
    ])
    expect(observations[0]?.note?.da).toBe(
      'Udgiveren har trukket tallet tilbage. Det var 77,5 i dataversion 2026-01-01.',
    )
    const old = await read(
      `${base}/observations.json?area=000,751&vintage=2026-01-01`,
      Observations,
    )
    expect(old.observations.map(({ value, withdrawn }) => [value, withdrawn])).toEqual([
      [77.5, null],
      [76, null],
    ])
  })

  it('tell a withdrawn figure of the home area with its series', async () => {
    const { app: other } = testApp(
      await memoryWarehouse({
        '2026-01-01': { 'statbank-ras200': [rate('791', '2023', 77), rate('791', '2024', 78)] },
        '2026-02-01': { 'statbank-ras200': [rate('791', '2024', 78)] },
      }),
    )
    const answer = await other.request('/api/v1/indicators/beskaeftigelsesfrekvens')
    const { allSeries } = Indicator.parse(await answer.json())
    expect(allSeries[0]?.notes.map(({ period, text }) => [period, text.en])).toEqual([
      ['2023', 'The publisher has withdrawn the figure. It was 77.0 in data version 2026-01-01.'],
    ])
  })

  it('leave the old figure to whoever asks for the old data version', async () => {
    const at = async (vintage: string) =>
      (
        await read(
          `/indicators/beskaeftigelsesfrekvens/observations.json?area=791&to=2024&vintage=${vintage}`,
          Observations,
        )
      ).observations.map(({ value }) => value)
    expect(await at('2026-01-01')).toEqual([77.8])
    expect(await at('2026-02-01')).toEqual([77.9])
  })

  it.each([
    ['?limit=100000', 400, 'limit'],
    ['?kind=added', 400, 'new-period'],
    ['?indicator=nothing', 404, 'no indicator'],
  ])('answer %s with a problem that says what is wrong', async (query, status, words) => {
    const response = await app.request(`/api/v1/vintages/2026-02-01/changes${query}`)
    expect(response.status).toBe(status)
    expect(JSON.stringify(Problem.parse(await response.json()))).toContain(words)
  })
})

describe('a known error in published figures', () => {
  it('is told with the indicator, with the series of the home area, and at each figure that it is about', async () => {
    const figures = [...model, expected('101', '2015', 80)]
    const { app } = testApp(await memoryWarehouse({ '2026-01-01': { 'uvm-profilmodel': figures } }))
    const base = '/api/v1/indicators/forventet-ungdomsuddannelse'
    const indicator = Indicator.parse(await (await app.request(base)).json())
    expect(indicator.knownErrors.map(({ id, status }) => [id, status])).toEqual([
      ['profilmodel-2015', 'open'],
    ])
    expect(indicator.allSeries[0]?.notes.map(({ period }) => period)).toEqual(['2015'])
    const { observations } = Observations.parse(
      await (await app.request(`${base}/observations.json?area=791,101`)).json(),
    )
    expect(observations.map((o) => [o.area, o.period, o.note?.da.slice(0, 17) ?? null])).toEqual([
      ['101', '2015', null],
      ['791', '2015', 'Tallet for 2015 e'],
      ['791', '2016', null],
    ])
  })

  it('is found again in the figures that ship: these dip three points below the years around, and no other', () => {
    const file = readFileSync('data/published/uvm-profilmodel.csv')
    const values = new Map(
      readShipped(file, 'uvm-profilmodel').map((o) => [`${o.area} ${o.period}`, o.value]),
    )
    const at = (area: string, year: string) => values.get(`${area} ${year}`) ?? NaN
    const dipping = [...catalogue.areas.keys()].filter(
      (area) => at(area, '2015') <= Math.min(at(area, '2014'), at(area, '2016')) - 2.999,
    )
    const error = catalogue.errors.find(({ id }) => id === 'profilmodel-2015')
    expect(error?.areas?.toSorted()).toEqual(dipping.toSorted())
  })
})
