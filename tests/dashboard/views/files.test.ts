import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { openWarehouse, type Warehouse } from '../../../api/warehouse.ts'
import { wholeFiles } from '../../../api/whole-files.ts'
import { citationFiles, filesOf } from '../../../dashboard/src/views/files.ts'
import { wholeQueries } from '../../../dashboard/src/views/whole-queries.ts'
import { layoutOf } from '../../../data/layout.ts'
import { publishFile } from '../../support/published.ts'
import { catalogue, figure, testApp } from '../../support/warehouse.ts'

const id = 'beskaeftigelsesfrekvens'
let folder: string
let warehouse: Warehouse
let app: ReturnType<typeof testApp>['app']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pejling-data-page-'))
  const figures = [figure('BFK', '791', '2023', 78), figure('BFK', '791', '2024', 77.8)]
  await publishFile(folder, 'a.duckdb', { '2026-01-01': { 'statbank-ras200': figures } })
  warehouse = openWarehouse(layoutOf(folder))
  app = testApp(warehouse, [], undefined, join(folder, 'downloads')).app
})
afterAll(() => {
  warehouse.close()
  rmSync(folder, { recursive: true })
})

describe('the files beside an indicator', () => {
  const groups = (['da', 'en'] as const).flatMap((lang) => filesOf(id, lang, true))
  it.each([...groups.flatMap(({ files }) => files), ...citationFiles(id, 'da')])(
    'are there: $address',
    async ({ address }) => {
      expect((await app.request(address)).status).toBe(200)
    },
  )

  it('offer no ranking where municipalities cannot be compared', () => {
    expect(JSON.stringify(filesOf(id, 'da', false))).not.toContain('ranking')
  })
})

describe('the three lines', () => {
  it('query the whole file in DuckDB as they stand on the page', async () => {
    const file = await wholeFiles(join(folder, 'downloads'), catalogue).parquet({
      warehouse: join(layoutOf(folder).warehouse, 'a.duckdb'),
      vintage: '2026-01-01',
      number: 1,
      published: '2026-01-01T10:00:00Z',
      digest: 'test',
    })
    const [duckdb, ...others] = wholeQueries(file, id, '791')
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const rows = await connection.runAndReadAll(duckdb?.code ?? '')
    expect(rows.getRowsJson()).toEqual([
      ['aar', '2023', 78],
      ['aar', '2024', 77.8],
    ])
    connection.closeSync()
    for (const { code } of [duckdb, ...others].flatMap((query) => query ?? [])) {
      expect(code.split('\n')).toHaveLength(3)
      expect(code).toContain(file)
    }
  })
})
