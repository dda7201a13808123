import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Dataset } from '../../../data/catalogue/schema.ts'
import { jobindsats } from '../../../etl/sources/jobindsats.ts'
import { mostCells } from '../../../etl/sources/jobindsats-figures.ts'
import {
  allDatasets,
  record,
  y08a02Dataset,
  y25i01Dataset,
  y25i09Dataset,
  y60a02Dataset,
} from '../../support/jobindsats-datasets.ts'
import { type EmulatedJobindsats, startJobindsats } from '../../support/jobindsats-emulator.ts'
import { allTables, months, y08a02, y25i01, y25i09 } from '../../support/jobindsats-tables.ts'
import { emulatedAreas } from '../../support/statbank-areas.ts'
import { holdWith, sourceErrorOf } from '../../support/conversation.ts'

const key = '00000000-0000-0000-0000-000000000000'
const headers = { authorization: `Bearer ${key}` }

let server: EmulatedJobindsats
beforeAll(async () => {
  server = await startJobindsats({ tables: allTables(), key })
})
beforeEach(() => {
  server.fail(null)
  server.requests.length = 0
  for (const table of allTables()) server.set(table)
})
afterAll(() => server.close())

const get = async (path: string, sent: Record<string, string> = headers) => {
  const response = await fetch(server.url + path, { headers: sent })
  const body = Buffer.from(await response.arrayBuffer()).toString()
  return { status: response.status, body }
}

/** Holds the adapter's conversation with the emulator, with the key that a caller adds. */
async function pull(dataset: Dataset, sent: Record<string, string> = headers) {
  const conversation = jobindsats.converse(dataset, emulatedAreas)
  return (await holdWith(server.url, conversation, sent)).reading
}

const Figures = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
})

describe('the emulated Jobindsats', () => {
  const question = '/data/y25i09?mgroup.*=*&hierarchy._nykom=/&format=json'

  test('answers nobody without a key of version 3', async () => {
    for (const sent of [{}, { authorization: key }, { authorization: 'Bearer other' }]) {
      expect((await get('/tables?format=json', sent)).status).toBe(401)
    }
    expect((await get('/tables?format=json')).status).toBe(200)
  })

  test('lists and describes its tables', async () => {
    const listed = await get('/tables?format=json')
    for (const { id } of allTables()) expect(listed.body).toContain(`"table_id":"${id}"`)
    const described = await get('/table/y25i01?format=json')
    expect(JSON.parse(described.body)).toMatchObject({
      table_id: 'y25i01',
      periods: [{ periodtype_id: 'M' }],
      dimensions: [
        { hierarchies: [{ hierarchy_id: '_nykom' }] },
        { hierarchies: [{ hierarchy_id: '_ygrpi09' }] },
      ],
    })
  })

  test('gives rows of names, the newest periods, totals and members', async () => {
    const { body } = await get(`${question}&period.M=latest:2&hierarchy._ygrpi09=/,/2/`)
    const { columns, rows } = Figures.parse(JSON.parse(body))
    const heading = 'Antal langtidsledige fuldtidspersoner'
    expect(columns).toEqual(['Periode', 'Område', 'Ydelsesgrupper', heading])
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['2026M06', 'Hele landet', 'Ydelsesgrupper i alt'],
      ['2026M07', 'Hele landet', 'Ydelsesgrupper i alt'],
      ['2026M06', 'Hele landet', 'A-dagpenge mv.'],
      ['2026M07', 'Hele landet', 'A-dagpenge mv.'],
    ])
  })

  test('adds up, from benefit to all and from municipality to country', async () => {
    const { body } = await get(
      '/data/y25i09?mgroup.*=*&period.M=latest:1&hierarchy._nykom=*&hierarchy._ygrpi09=*&format=json',
    )
    const { rows } = Figures.parse(JSON.parse(body))
    const sum = (area: (name: string) => boolean, benefit: RegExp) =>
      rows
        .filter(([, name, member]) => area(String(name)) && benefit.test(String(member)))
        .reduce((total, row) => total + Number(row[3]), 0)
    const whole = sum((name) => name === 'Hele landet', /i alt/)
    expect(sum((name) => name === 'Hele landet', /mv/)).toBe(whole)
    const none = ['Hele landet', 'Christiansø', 'Uoplyst område']
    expect(sum((name) => !none.includes(name), /i alt/)).toBe(whole)
  })

  test('spells quarters in its own two ways', async () => {
    server.set(y08a02({ periods: { Q: ['2025Q1', '2025Q2'] } }))
    expect((await get('/table/y08a02?format=json')).body).toContain('"2025Q2"')
    const { body } = await get('/data/y08a02?mgroup.*=*&period.Q=latest:1&format=json')
    expect(body).toContain('"2025Q02"')
  })

  test('writes CSV with a byte order mark, semicolons and decimal commas', async () => {
    const path =
      '/data/y60c07?mgroup.mgrpc07_1=*&period.M=2026M07&hierarchy._nykom=/791/&format=csv'
    const { body } = await get(path)
    expect(body).toMatch(/^\uFEFFPeriode;Område;Aktiveringsgrad\r\n2026M07;Viborg;\d+(,\d)?\r\n$/)
  })

  test.each([
    ['unknown period type', '&period.A=latest:1', 'Unknown period type: A'],
    ['too many periods', '&period.M=latest:25', 'only 24 periods are available'],
    ['unknown period', '&period.M=1999M01', 'Unknown period: 1999M01'],
    ['unknown hierarchy', '&period.M=latest:1&hierarchy._kon=/', 'Unknown hierarchy: _kon'],
    ['unknown member', '&period.M=latest:1&hierarchy._ygrpi09=/9/', 'Unknown value: /9/'],
  ])('refuses as the publisher does: %s', async (_, parameters, cause) => {
    const { status, body } = await get(question + parameters)
    expect(status).toBe(422)
    expect(JSON.parse(body)).toMatchObject({ code: 422, cause: expect.stringContaining(cause) })
  })

  test('fails as it is told, where it is told', async () => {
    server.fail({ kind: 'status', status: 503 }, { path: 'data' })
    expect((await get('/table/y25i09')).status).toBe(200)
    expect((await get(question)).status).toBe(503)
    server.fail({ kind: 'html', status: 200 }, { table: 'y08a02' })
    expect((await get('/table/y08a02')).body).toContain('<!DOCTYPE html>')
    server.fail({ kind: 'cut-off', bytes: 10 })
    expect((await get('/tables')).body).toHaveLength(10)
    server.fail({ kind: 'hang-up', bytes: 10 })
    await expect(get('/tables')).rejects.toThrow()
    server.fail({ kind: 'unknown-period-type' })
    expect((await get(question)).body).toContain('"cause":"Unknown period type: M"')
  })
})

test.each(allDatasets)('the adapter reads what the emulator serves of $table', async (dataset) => {
  const { observations, publisherUpdated } = await pull(dataset)
  const measures = Object.keys(dataset.measures)
  expect(observations).toHaveLength(measures.length * 99 * 24)
  expect(new Set(observations.map(({ measure }) => measure))).toEqual(new Set(measures))
  expect(observations.filter(({ status }) => status === 'missing')).toEqual([])
  expect(publisherUpdated).toBe('2026-08-20')
  expect(server.requests).toHaveLength(2)
})

describe('a pull of Jobindsats', () => {
  test('names the measure groups when the catalogue does', async () => {
    await pull(y60a02Dataset)
    const asked = [...(server.requests[1]?.query.keys() ?? [])]
    expect(asked.filter((name) => name.startsWith('mgroup.'))).toHaveLength(4)
  })

  test('asks for the country by itself when all members come without it', async () => {
    server.set(y25i09({ countryInAll: false }))
    const apart = await pull(y25i09Dataset)
    expect(server.requests.map(({ query }) => query.get('hierarchy._nykom'))).toEqual([
      null,
      '*',
      '/',
    ])
    server.set(y25i09())
    expect(apart).toEqual(await pull(y25i09Dataset))
  })

  test('asks for the country alone when the catalogue wants no more', async () => {
    const column = 'Antal langtidsledige fuldtidspersoner'
    const dataset = record('y25i09', { nationalOnly: true, measures: { persons: { column } } })
    const { observations } = await pull(dataset)
    expect(new Set(observations.map(({ area }) => area))).toEqual(new Set(['000']))
    expect(server.requests.map(({ query }) => query.get('hierarchy._nykom'))).toEqual([null, '/'])
  })

  test('asks for fewer periods when the description is ahead of the figures', async () => {
    server.set(y25i09({ available: 20 }))
    const { observations } = await pull(y25i09Dataset)
    expect(server.requests.map(({ query }) => query.get('period.M'))).toEqual([
      null,
      'latest:24',
      'latest:20',
    ])
    expect(new Set(observations.map(({ period }) => period)).size).toBe(20)
  })

  test('asks for a large table in parts, each period once', async () => {
    server.set(y25i01({ periods: { M: months(150) } }))
    const { observations } = await pull(y25i01Dataset)
    const parts = server.requests
      .slice(1)
      .map(({ query }) => query.get('period.M')?.split(',') ?? [])
    expect(parts.flat()).toEqual(months(150))
    expect(parts.length).toBeGreaterThan(1)
    // 99 areas, three members, and cells for period, area, benefit and three measures.
    for (const part of parts) expect(part.length * 99 * 3 * 6).toBeLessThanOrEqual(mostCells)
    expect(observations).toHaveLength(6 * 99 * 150)
  })

  test('ends with what the publisher said when the key is refused, and without the key', async () => {
    const error = await sourceErrorOf(() => pull(y08a02Dataset, { authorization: key }))
    expect(error.fault).toBe('refused')
    expect(error.message).toContain('did not accept the key')
    expect(error.message).not.toContain(key)
  })

  test.each([
    [{ kind: 'status', status: 500 }, 'refused', 'it gave no reason'],
    [{ kind: 'html', status: 200 }, 'unexpected-shape', 'web page'],
    [{ kind: 'cut-off', bytes: 500 }, 'unexpected-shape', 'cut off'],
    [{ kind: 'unknown-period-type' }, 'refused', 'Unknown period type: M'],
  ] as const)('stops at the failure %o', async (failure, fault, words) => {
    server.fail(failure, { path: 'data' })
    const error = await sourceErrorOf(() => pull(y25i09Dataset))
    expect(error.fault).toBe(fault)
    expect(error.message).toContain(words)
  })
})
