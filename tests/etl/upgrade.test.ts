/** A data folder that the first version left is taken over whole; one of a newer version is not touched. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { openWarehouse } from '../../api/warehouse.ts'
import { layoutOf } from '../../data/layout.ts'
import { readReports } from '../../api/reports.ts'
import { etl, newDataDir, pointerOf, rowsOf } from '../support/etl.ts'
import { treeOf } from '../support/tree.ts'

const first = 'tests/fixtures/first-version'

/** A data folder as the first version left it, with a warehouse file of its schema. */
async function firstFolder(): Promise<string> {
  const dataDir = await newDataDir()
  for (const folder of ['raw', 'runs', 'warehouse']) {
    await cp(join(first, folder), join(dataDir, folder), { recursive: true })
  }
  const { file } = await pointerOf(dataDir)
  const instance = await DuckDBInstance.create(join(dataDir, 'warehouse', file))
  const connection = await instance.connect()
  await connection.run(await readFile(join(first, 'schema.sql'), 'utf8'))
  for (const table of ['meta', 'vintage', 'provenance', 'observation']) {
    await connection.run(`COPY ${table} FROM '${join(first, `${table}.csv`)}' (HEADER)`)
  }
  await connection.run('CHECKPOINT')
  connection.closeSync()
  instance.closeSync()
  return dataDir
}

const columns = 'measure, area, period, value, status, flag, first_vintage, until_vintage'
const observed = `SELECT ${columns} FROM observation WHERE dataset = 'statbank-ras200' ORDER BY ALL`

describe('a data folder of the first version', { timeout: 60_000 }, () => {
  let dataDir: string
  let old: unknown[][]
  beforeAll(async () => {
    dataDir = await firstFolder()
    old = await rowsOf(dataDir, observed)
    expect(old.length).toBe(345)
  })

  it('is not served as it is: the server says what is lacking and what to do', async () => {
    const warehouse = openWarehouse(layoutOf(dataDir))
    expect(await warehouse.lease()).toBeNull()
    expect(warehouse.trouble()).toMatch(/has no .+ run "npm run etl -- publish", which builds it/)
    warehouse.close()
  })

  it('is built again from its raw answers, with every figure of both vintages as it was', async () => {
    expect(await etl(['rebuild'], { DATA_DIR: dataDir })).toMatchObject({ code: 0 })
    expect(await rowsOf(dataDir, observed)).toEqual(old)
    expect(await rowsOf(dataDir, 'SELECT id FROM vintage ORDER BY number')).toEqual([
      ['2026-08-22'],
      ['2026-08-22-2'],
    ])
    const warehouse = openWarehouse(layoutOf(dataDir))
    const lease = await warehouse.lease()
    expect([lease?.number, warehouse.trouble()]).toEqual([2, null])
    lease?.release()
    warehouse.close()
  })

  it('has run reports and deliveries that are still understood', async () => {
    const warnings: string[] = []
    const reports = await readReports(layoutOf(dataDir).runs, (line) => warnings.push(line))
    expect(warnings).toEqual([])
    expect(reports.map(({ datasets }) => datasets[0]?.delivery)).toEqual(['live', 'live'])
    const { out } = await etl(['status'], { DATA_DIR: dataDir })
    expect(out).toContain('statbank-ras200: 345 figures to 2024, live, retrieved 2026-08-22')
  })
})

describe('a data folder of a newer version', { timeout: 60_000 }, () => {
  it('is left as it is, with a sentence that names the file', async () => {
    const dataDir = await firstFolder()
    const manifest = join(dataDir, 'raw', 'vintages', '000002.json')
    const text = await readFile(manifest, 'utf8')
    await writeFile(manifest, text.replace('"number": 2,', '"number": 2, "signature": "new",'))
    const before = await treeOf(dataDir)
    for (const verb of ['publish', 'rebuild', 'status']) {
      const { code, err } = await etl([verb], { DATA_DIR: dataDir })
      expect([verb, code]).toEqual([verb, 1])
      expect(err).toContain(
        `${manifest} cannot be read: it was changed, or a newer Pejling wrote it.`,
      )
      expect(err).not.toMatch(/^ +at /m)
    }
    expect(await treeOf(dataDir)).toEqual(before)
  })
})
