import ICAL from 'ical.js'
import { DataFactory, Parser, Store } from 'n3'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Calendar } from '../../api/contract-calendar.ts'
import type { RunReport } from '../../data/layout.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const host = 'https://pejling.example'
const figures = {
  'statbank-ras200': [figure('BFK', '791', '2023', 77.8), figure('BFK', '791', '2024', 77.9)],
  'jobindsats-y25i01': [figure('pct', '791', '2026-07', 2.4)],
}
/** The publisher has named a day for its next update of one table. */
const report: RunReport = {
  verb: 'pull',
  started: '2026-08-22T08:00:00Z',
  ended: '2026-08-22T08:01:00Z',
  vintage: '2026-08-22',
  datasets: [
    {
      dataset: 'statbank-ras200',
      source: 'statbank',
      delivery: 'live',
      outcome: 'no-change',
      observations: null,
      message: null,
      requests: 2,
      nextUpdate: '2026-11-12',
    },
  ],
}

let app: ReturnType<typeof testApp>['app']
const ask = (path: string) => app.request(`${host}/api/v1${path}`)
beforeAll(async () => {
  app = testApp(await memoryWarehouse({ '2026-08-22': figures }), [report]).app
})

const dcat = 'http://www.w3.org/ns/dcat#'
const dct = 'http://purl.org/dc/terms/'
const namedNode = (address: string) => DataFactory.namedNode(address)
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')

describe('the DCAT catalogue', () => {
  let store: Store
  const values = (subject: string, predicate: string) =>
    store.getObjects(namedNode(subject), namedNode(predicate), null).map(({ value }) => value)
  const all = (kind: string) =>
    store.getSubjects(type, namedNode(dcat + kind), null).map(({ value }) => value)

  beforeAll(async () => {
    const answer = await ask('/catalogue.ttl')
    expect(answer.headers.get('content-type')).toBe('text/turtle; charset=utf-8')
    store = new Store(new Parser().parse(await answer.text()))
  })

  it('has a catalogue with all that DCAT-AP asks of one', () => {
    const [catalogue = ''] = all('Catalog')
    expect(catalogue).toBe(`${host}/data`)
    for (const name of ['title', 'description', 'publisher', 'language', 'modified', 'spatial']) {
      expect(values(catalogue, dct + name), name).not.toEqual([])
    }
    expect(values(catalogue, `${dcat}dataset`).sort()).toEqual(all('Dataset').sort())
    expect(all('Dataset').length).toBeGreaterThan(1)
  })

  it('has datasets with all that DCAT-AP-DK asks of them', () => {
    const required = ['title', 'description', 'identifier', 'publisher', 'language']
    const wanted = ['accrualPeriodicity', 'spatial', 'temporal', 'modified', 'accessRights']
    for (const dataset of all('Dataset')) {
      for (const name of [...required, ...wanted]) {
        expect(values(dataset, dct + name), `${dataset} ${name}`).not.toEqual([])
      }
      for (const name of ['contactPoint', 'theme', 'distribution', 'landingPage']) {
        expect(values(dataset, dcat + name), `${dataset} ${name}`).not.toEqual([])
      }
    }
    const rate = `${host}/indikator/beskaeftigelsesfrekvens`
    expect(values(rate, `${dct}accrualPeriodicity`)).toEqual([
      'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
    ])
    const [period] = store.getObjects(namedNode(rate), namedNode(`${dct}temporal`), null)
    const at = (name: string) =>
      store.getObjects(period ?? null, namedNode(dcat + name), null).map(({ value }) => value)
    expect([at('startDate'), at('endDate')]).toEqual([['2023-01-01'], ['2024-12-31']])
  })

  it('has a distribution for every format, which is there', async () => {
    const found = all('Distribution')
    expect(found.length).toBe(all('Dataset').length * 7)
    for (const one of found) {
      for (const name of ['license', 'title']) expect(values(one, dct + name), one).not.toEqual([])
      expect(values(one, `${dcat}accessURL`)).toEqual([one])
    }
    const own = found.filter((one) => one.includes('/beskaeftigelsesfrekvens/'))
    for (const one of own) expect((await app.request(one)).status, one).toBe(200)
  })

  it('says the same as JSON-LD', async () => {
    const answer = await ask('/catalogue.jsonld')
    expect(answer.headers.get('content-type')).toBe('application/ld+json')
    const { '@graph': graph } = z
      .object({
        '@graph': z.array(z.looseObject({ '@id': z.string(), '@type': z.array(z.string()) })),
      })
      .parse(await answer.json())
    const of = (kind: string) =>
      graph.filter((node) => node['@type'].includes(dcat + kind)).map((node) => node['@id'])
    for (const kind of ['Catalog', 'Dataset', 'Distribution']) {
      expect(of(kind).sort()).toEqual(all(kind).sort())
    }
  })
})

describe('the release calendar', () => {
  const releases = async () => Calendar.parse(await (await ask('/calendar.json')).json()).releases

  it('has days that the publisher has named, and days that are worked out, and says which', async () => {
    const found = await releases()
    const named = found.find(({ dataset }) => dataset === 'statbank-ras200')
    const derived = found.find(({ dataset }) => dataset === 'jobindsats-y25i01')
    expect(named).toMatchObject({ period: '2025', day: '2026-11-12', basis: 'publisher' })
    expect(named?.says.da).toBe('Udgiveren har selv nævnt dagen.')
    expect(derived).toMatchObject({ period: '2026-08', basis: 'rhythm' })
    expect(derived?.says.en).toMatch(/^The day is worked out: .* within \d+ days/)
    const days = found.map(({ day }) => day)
    expect(days).toEqual(days.toSorted())
  })

  it('is read by a calendar as all-day events, the same as in JSON', async () => {
    const answer = await ask('/calendar.ics?lang=en')
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const body = await answer.text()
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const calendar = ICAL.Component.fromString(body)
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const found = await releases()
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(found.map((r) => r.day))
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    const named = events.find(({ uid }) => uid.startsWith('statbank-ras200'))
    expect(named?.summary).toBe('Expected: figures for 2025, Statistics Denmark, RAS200')
    expect(named?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(named?.description).toContain('The publisher has named the day itself.')
  })

  it('follows the newest run without a new data version', async () => {
    const warehouse = await memoryWarehouse({ '2026-08-22': figures })
    const reports = [report]
    const { app: live } = testApp(warehouse, reports)
    const day = async () => {
      const answer = await live.request('/api/v1/calendar.json')
      const all = Calendar.parse(await answer.json()).releases
      return all.find(({ dataset }) => dataset === 'statbank-ras200')?.day
    }
    expect(await day()).toBe('2026-11-12')
    reports.unshift({
      ...report,
      datasets: report.datasets.map((d) => ({ ...d, nextUpdate: '2026-12-01' })),
    })
    expect(await day()).toBe('2026-12-01')
  })
})
