import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rangeOf } from '../../api/file-response.ts'
import { openWarehouse, type Warehouse } from '../../api/warehouse.ts'
import { layoutOf } from '../../data/layout.ts'
import { publishFile } from '../support/published.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const readings = (value: number) => ({
  'statbank-ras200': [figure('BFK', '791', '2024', value), figure('BFK', '615', '2024', null)],
})
const path = '/api/v1/vintages/2026-01-01/observations.parquet'

let folder: string
let warehouse: Warehouse
let app: ReturnType<typeof testApp>['app']
const downloads = () => join(folder, "læs's downloads")
const get = async (address: string, headers: Record<string, string> = {}) =>
  app.request(address, { headers })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

function open(): void {
  warehouse = openWarehouse(layoutOf(folder))
  app = testApp(warehouse, [], undefined, downloads()).app
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pejling-whole-'))
  await publishFile(folder, 'a.duckdb', { '2026-01-01': readings(77.8) })
  open()
})
afterEach(() => {
  warehouse.close()
  rmSync(folder, { recursive: true })
})

describe('a whole data version', () => {
  it('is one Parquet file with every figure by area and unit', async () => {
    const response = await get(path)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('x-vintage')).toBe('2026-01-01')
    const bytes = await bytesOf(response)
    expect(Number(response.headers.get('content-length'))).toBe(bytes.length)
    const rows = await parquetReadObjects({ file: bytes.buffer })
    expect(rows.find(({ area, series }) => area === '791' && series === 'aar')).toEqual({
      indicator: 'beskaeftigelsesfrekvens',
      series: 'aar',
      area: '791',
      area_name: 'Viborg',
      period: '2024',
      value: 77.8,
      unit: 'percent',
      status: 'normal',
      flag: null,
      dataset: 'statbank-ras200',
    })
    expect(rows.find(({ area }) => area === '615')).toMatchObject({
      value: null,
      status: 'missing',
    })
  })

  it('keeps its bytes when another one is published and the file is made again', async () => {
    const old = await bytesOf(await get(path))
    warehouse.close()
    rmSync(downloads(), { recursive: true })
    await publishFile(folder, 'b.duckdb', {
      '2026-01-01': readings(77.8),
      '2026-02-01': readings(77.9),
    })
    open()
    expect(await bytesOf(await get(path))).toEqual(old)
    const next = await bytesOf(await get(path.replace('01-01', '02-01')))
    expect(next).not.toEqual(old)
  })

  it('is made once for all who ask at once, and nothing half made is left', async () => {
    const answers = await Promise.all([get(path), get(path), get(path)])
    const [first, ...others] = await Promise.all(answers.map(bytesOf))
    for (const other of others) expect(other).toEqual(first)
    expect(readdirSync(downloads())).toEqual([
      expect.stringMatching(/^observations-2026-01-01-[0-9a-f]{12}\.parquet$/),
    ])
  })

  it('is given in ranges, and not again to whoever has it', async () => {
    const whole = await get(path)
    const etag = whole.headers.get('etag') ?? ''
    const bytes = await bytesOf(whole)
    const part = await get(path, { range: 'bytes=0-3' })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'PAR1',
      `bytes 0-3/${String(bytes.length)}`,
    ])
    const end = await get(path, { range: 'bytes=-4' })
    expect(await end.text()).toBe('PAR1')
    const stale = await get(path, { range: 'bytes=0-3', 'if-range': '"older"' })
    expect([stale.status, await bytesOf(stale)]).toEqual([200, bytes])
    const outside = await get(path, { range: 'bytes=99999999-' })
    expect([outside.status, outside.headers.get('content-type')]).toEqual([
      416,
      'application/problem+json; charset=utf-8',
    ])
    const known = await get(path, { 'if-none-match': etag })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const head = await app.request(path, { method: 'HEAD' })
    expect([head.headers.get('content-length'), await head.text()]).toEqual([
      String(bytes.length),
      '',
    ])
  })

  it('that is not there is refused, and so is one of figures that are in no file', async () => {
    expect((await get(path.replace('01-01', '01-02'))).status).toBe(404)
    expect((await get('/api/v1/vintages/..%2F..%2Fetc%2Fpasswd/observations.parquet')).status).toBe(
      404,
    )
    const memory = testApp(await memoryWarehouse({ '2026-01-01': readings(1) })).app
    expect((await memory.request(path)).status).toBe(404)
    expect((await memory.request('/api/v1/warehouse.duckdb')).status).toBe(404)
  })
})

describe('the warehouse as a file', () => {
  it('is the DuckDB file in force, which a DuckDB reads', async () => {
    const response = await get('/api/v1/warehouse.duckdb')
    const bytes = await bytesOf(response)
    const file = join(layoutOf(folder).warehouse, 'a.duckdb')
    expect(bytes).toEqual(new Uint8Array(readFileSync(file)))
    expect(response.headers.get('cache-control')).toBe('public, no-cache')
    expect(response.headers.get('content-disposition')).toContain('pejling-2026-01-01.duckdb')
    const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const rows = await connection.runAndReadAll("SELECT value FROM figure WHERE area = '791'")
    expect(rows.getRowsJson()[0]).toEqual([77.8])
    connection.closeSync()
    instance.closeSync()
  })
})

describe('a range', () => {
  it.each([
    [undefined, null],
    ['bytes=0-', { start: 0, end: 9 }],
    ['bytes=2-5', { start: 2, end: 5 }],
    ['bytes=2-99', { start: 2, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=-', null],
    ['bytes=0-1,3-4', null],
    ['rows=1-2', null],
  ])('%s of ten bytes', (header, expected) => {
    expect(rangeOf(header, 10)).toEqual(expected)
  })
})
