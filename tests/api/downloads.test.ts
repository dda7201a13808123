import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Observations, Problem } from '../../api/contract.ts'
import { observationEndings } from '../../api/formats/formats.ts'
import { wordsOf } from '../../api/formats/words.ts'
import * as back from '../support/read-back.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

/** Made up: a negative figure, one that no binary number is, a zero, and two that are not known. */
const first = [
  figure('BFK', '000', '2023', 77.5),
  figure('BFK', '000', '2024', 0.1 + 0.2, { status: 'provisional' }),
  figure('BFK', '101', '2022', 0),
  figure('BFK', '615', '2024', null),
  figure('BFK', '751', '2024', null, { status: 'suppressed', flag: '..' }),
  figure('BFK', '791', '2014', 73.4),
  figure('BFK', '791', '2024', 77.8),
]
const second = first.map((o) =>
  o.area === '791' && o.period === '2024' ? { ...o, value: 77.9 } : o,
)

const all = 'area=000,101,615,751,791'
const base = '/api/v1/indicators/beskaeftigelsesfrekvens'
const statuses = new Map(Object.entries(wordsOf('da').statuses).map(([code, word]) => [word, code]))
const folder = mkdtempSync(join(tmpdir(), 'pejling-files-'))

let app: ReturnType<typeof testApp>['app']
const get = async (path: string) => app.request(`${base}/${path}`)
const bytes = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer())
const text = async (path: string) => (await get(path)).text()

beforeAll(async () => {
  app = testApp(
    await memoryWarehouse({
      '2026-01-01': { 'statbank-ras200': first },
      '2026-02-01': { 'statbank-ras200': second },
    }),
  ).app
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a file of figures', () => {
  it('has the same rows in every format', async () => {
    const { observations } = Observations.parse(
      await (await get(`observations.json?${all}`)).json(),
    )
    const rows = observations.map((o) => back.Row.parse(o))
    expect(rows.map(({ value }) => value)).toEqual([
      77.5,
      0.30000000000000004,
      0,
      null,
      null,
      73.4,
      77.9,
    ])
    const at = (ending: string) => `observations.${ending}?${all}`
    expect(back.fromCsv(await text(at('csv')))).toEqual(rows)
    const danish = await text(`${at('csv')}&dialect=da`)
    expect(back.fromDanishCsv(danish, statuses)).toEqual(rows)
    expect(back.fromArrow(await bytes(at('arrow')))).toEqual(rows)
    const parquet = await bytes(at('parquet'))
    expect(await back.fromParquet(parquet)).toEqual(rows)
    expect(await back.fromParquetFile(parquet, join(folder, 'a.parquet'))).toEqual(rows)
    expect(await back.fromXlsx(await bytes(at('xlsx')), statuses)).toEqual(rows)
    expect(back.fromJsonstat(await text(at('jsonstat')))).toEqual(rows)
    const packed = unzipSync(await bytes(at('zip')))
    const csv = packed['beskaeftigelsesfrekvens-aar-2026-02-01.csv'] ?? new Uint8Array()
    expect(back.fromCsv(strFromU8(csv))).toEqual(rows)
  })

  it.each(observationEndings)('may be empty as %s', async (ending) => {
    const response = await get(`observations.${ending}?area=787`)
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10)
  })

  it('keeps its bytes when it names a data version, whatever comes after and whenever it is made', async () => {
    const alone = await memoryWarehouse({ '2026-01-01': { 'statbank-ras200': first } })
    const before = testApp(alone).app
    const endings = [...observationEndings, 'json']
    const path = (ending: string) => `observations.${ending}?${all}&vintage=2026-01-01`
    const old = await Promise.all(
      endings.map(async (ending) =>
        (await before.request(`${base}/${path(ending)}`)).arrayBuffer(),
      ),
    )
    // A clock in a file would have moved on.
    await new Promise((resolve) => setTimeout(resolve, 2100))
    for (const [i, ending] of endings.entries()) {
      const response = await get(path(ending))
      const now = new Uint8Array(await response.arrayBuffer())
      expect(now, ending).toEqual(new Uint8Array(old[i] ?? new ArrayBuffer()))
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(await bytes(`observations.${ending}?${all}`), ending).not.toEqual(now)
    }
  })

  it('has a name to be saved under, in ASCII and in the reader’s letters', async () => {
    const response = await get('observations.xlsx')
    const disposition = response.headers.get('content-disposition') ?? ''
    expect(disposition).toContain('filename="beskaeftigelsesfrekvens-aar-2026-02-01.xlsx"')
    const [, encoded] = /filename\*=UTF-8''(\S+)$/.exec(disposition) ?? []
    expect(decodeURIComponent(encoded ?? '')).toMatch(/^Beskæftigelsesfrekvens.*2026-02-01\.xlsx$/)
  })

  it('is not sent again to whoever has it, and has no body for HEAD', async () => {
    const { headers } = await get('observations.parquet')
    const etag = headers.get('etag') ?? ''
    const again = await app.request(`${base}/observations.parquet`, {
      headers: { 'if-none-match': etag },
    })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
    const head = await app.request(`${base}/observations.xlsx`, { method: 'HEAD' })
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0])
    expect(head.headers.get('content-type')).toContain('spreadsheetml')
  })

  it('of an unknown format is refused with the formats that there are', async () => {
    const response = await get('observations.ods')
    const { detail } = Problem.parse(await response.json())
    expect(response.status).toBe(404)
    expect(detail).toContain('csv, csv-metadata.json, xlsx, jsonstat, arrow, parquet, zip, json')
  })
})

describe('a workbook', () => {
  it('has numbers as numbers, periods as dates, what is counted, and the sources', async () => {
    const [figures, about, sources] = await back.sheetsOf(await bytes('observations.xlsx?area=791'))
    expect(figures?.sheet).toBe('Tal')
    expect(figures?.data[0]).toEqual([
      'Områdekode',
      'Område',
      'Periode',
      'Tal',
      'Status',
      'Datasæt',
      'Mærke',
      'Første dag',
    ])
    expect(figures?.data[2]).toEqual([
      '791',
      'Viborg',
      '2024',
      77.9,
      'normal',
      'statbank-ras200',
      null,
      new Date('2024-01-01T00:00:00Z'),
    ])
    expect(about?.data).toContainEqual(['Dataversion', '2026-02-01'])
    expect(about?.data).toContainEqual(['Enhed', 'pct.'])
    expect(sources?.data[1]?.slice(0, 2)).toEqual(['Danmarks Statistik', 'RAS200'])
    expect(sources?.data[1]?.[4]).toBe('CC BY 4.0')
  })

  it('of a ranking has the same rows as the CSV', async () => {
    const [figures] = await back.sheetsOf(await bytes('ranking.xlsx'))
    const lines = (await text('ranking.csv')).trim().split('\r\n').slice(1)
    const cells = figures?.data.slice(1).map((row) => [row[0], row[1], row[3]])
    expect(cells?.length).toBe(3)
    expect(cells).toEqual(
      lines.map((line) => {
        const [place, area, , value] = line.split(',')
        return [place === '' ? null : Number(place), area, value === '' ? null : Number(value)]
      }),
    )
  })
})

describe('the description of a CSV', () => {
  const Described = z.object({
    url: z.string(),
    'dc:license': z.array(z.string()),
    dialect: z.object({ delimiter: z.string() }),
    tableSchema: z.object({ columns: z.array(z.object({ name: z.string(), titles: z.string() })) }),
  })
  it.each(['', '&dialect=da'])('is linked from it and names its columns (%s)', async (dialect) => {
    const response = await get(`observations.csv?area=791${dialect}`)
    const [, link] = /^<(.+)>; rel="describedby"/.exec(response.headers.get('link') ?? '') ?? []
    const described = Described.parse(JSON.parse(await text(link ?? '')))
    const head = (await response.text()).replace('\uFEFF', '').split('\r\n')[0]
    const { columns } = described.tableSchema
    expect(columns.map(({ titles }) => titles).join(described.dialect.delimiter)).toBe(head)
    expect(described.url).toBe(`observations.csv?area=791${dialect}`)
    expect(described['dc:license']).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
  })
})
