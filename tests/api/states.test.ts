/** What the server says when its warehouse is not as it should be, and that the figures come back by themselves. */
import { open, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Health } from '../../api/contract.ts'
import { openWarehouse, type Warehouse } from '../../api/warehouse.ts'
import { layoutOf } from '../../data/layout.ts'
import { bringUpToDate, run } from '../../etl/run.ts'
import { pointerOf } from '../support/etl.ts'
import { openSmallHouse, type SmallHouse } from '../support/small-house.ts'
import { testApp } from '../support/warehouse.ts'

/** Changes bytes in the middle of a file. */
async function overwrite(file: string, from: number, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'r+')
  for (let at = from; at < (await stat(file)).size - bytes.length; at += 4096) {
    await handle.write(bytes, 0, bytes.length, at)
  }
  await handle.close()
}

async function alter(file: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  await connection.run(sql)
  // Left open, it would write to the file whenever it is collected.
  connection.closeSync()
  instance.closeSync()
}

/** The server looks at the pointer twice a second, on a machine that may be busy. */
const slowly = { timeout: 15_000 }

type Case = [what: string, harm: (file: string) => Promise<void>, sentence: RegExp]
const cases: Case[] = [
  ['is gone', (file) => rm(file), /^The warehouse file .+ is gone: run "npm run etl -- rebuild"/],
  ['is empty', (file) => writeFile(file, ''), /cannot be read: run "npm run etl -- rebuild"/],
  ['is another file', (file) => writeFile(file, 'x'.repeat(50_000)), /cannot be read: run/],
  ['is cut off', (file) => truncate(file, 300_000), /cannot be read: run/],
  [
    'is of a newer version',
    (file) => alter(file, 'UPDATE meta SET schema_version = 99'),
    /built by a newer Pejling \(schema 99, this one knows \d+\): start the newer one, or run/,
  ],
  [
    'is of an older version',
    (file) =>
      alter(
        file,
        "ALTER TABLE provenance DROP entered_on; UPDATE meta SET catalogue_digest = 'old'",
      ),
    /has no provenance\.entered_on, .+ run "npm run etl -- publish", which builds it again/,
  ],
  [
    'has blocks that cannot be read',
    (file) => overwrite(file, 300_000, Buffer.alloc(64, 0xff)),
    /cannot be read: run "npm run etl -- rebuild", or put back a backup/,
  ],
]

describe('a warehouse file', { timeout: 60_000 }, () => {
  let small: SmallHouse
  let warehouse: Warehouse | undefined
  beforeAll(async () => {
    small = await openSmallHouse()
  })
  afterEach(() => {
    warehouse?.close()
  })
  afterAll(() => small.close())

  const ask = async (app: ReturnType<typeof testApp>['app']) => {
    const ready = await app.request('/health/ready')
    const health = Health.parse(await ready.json())
    expect(ready.status).toBe(health.status === 'ready' ? 200 : 503)
    return health
  }

  it.each(cases)(
    'that %s is told of by its state, and the next run mends it',
    async (_, harm, said) => {
      const dataDir = await small.copy()
      const layout = layoutOf(dataDir)
      await harm(join(layout.warehouse, (await pointerOf(dataDir)).file))
      const warnings: string[] = []
      warehouse = openWarehouse(layout, (line) => warnings.push(line))
      const { app, faults } = testApp(warehouse)
      const figures = '/api/v1/indicators/beskaeftigelsesfrekvens/observations.json?area=000'
      const refused = await app.request(figures)
      expect(refused.status).toBe(503)
      expect(refused.headers.get('content-type')).toContain('application/problem+json')
      expect(z.object({ detail: z.string() }).parse(await refused.json()).detail).toMatch(said)
      const state = await ask(app)
      expect(state).toMatchObject({ status: 'not-ready', vintage: null })
      expect(state.reason).toMatch(said)
      expect((await app.request('/health/live')).status).toBe(200)
      expect(warnings).toEqual([state.reason])
      // The raw answers are whole, so the figures are too.
      await run(small.at(dataDir), 'pull', small.errands)
      await expect.poll(() => ask(app), slowly).toMatchObject({ status: 'ready', reason: null })
      expect((await app.request(figures)).status).toBe(200)
      expect(faults).toEqual([])
    },
  )

  it('that cannot be read leaves the one before it in force, and the state says so', async () => {
    const dataDir = await small.copy()
    warehouse = openWarehouse(layoutOf(dataDir))
    const { app } = testApp(warehouse)
    expect(await ask(app)).toMatchObject({ status: 'ready', reason: null })
    const pointer = await pointerOf(dataDir)
    const next = { ...pointer, file: 'gone.duckdb', vintage: '2027-01-01', number: 2 }
    await writeFile(layoutOf(dataDir).pointer, JSON.stringify(next))
    await expect
      .poll(() => ask(app), slowly)
      .toMatchObject({
        status: 'ready',
        vintage: pointer.vintage,
        reason: expect.stringContaining('gone.duckdb is gone'),
      })
  })

  it('has a pointer that may be lost or broken: the raw store tells what is in force', async () => {
    for (const text of [null, '', '{ "file": ', '{"file":"../../etc/passwd"}']) {
      const dataDir = await small.copy()
      const { pointer } = layoutOf(dataDir)
      await (text === null ? rm(pointer) : writeFile(pointer, text))
      warehouse = openWarehouse(layoutOf(dataDir))
      const { app } = testApp(warehouse)
      expect((await ask(app)).reason).toMatch(text === null ? /^Nothing has been/ : /^The pointer /)
      await bringUpToDate(small.at(dataDir))
      await expect.poll(() => ask(app), slowly).toMatchObject({ status: 'ready', reason: null })
      warehouse.close()
    }
  })
})

describe('the database of the API', { timeout: 60_000 }, () => {
  let small: SmallHouse
  let warehouse: Warehouse
  beforeAll(async () => {
    small = await openSmallHouse()
    warehouse = openWarehouse(layoutOf(await small.copy()))
  })
  afterAll(async () => {
    warehouse.close()
    await small.close()
  })

  it.each([
    [`FROM read_csv('/etc/passwd', header = false)`, /disabled|Permission/i],
    [`FROM read_text('/etc/hostname')`, /disabled|Permission/i],
    [`FROM glob('/**')`, /disabled|Permission/i],
    [`COPY (SELECT 1) TO '/tmp/pejling-never.csv'`, /disabled|Permission/i],
    [`ATTACH '/tmp/pejling-never.duckdb'`, /disabled|Permission/i],
    ['INSTALL httpfs', /disabled|Permission/i],
    ['SET enable_external_access = true', /locked|Cannot change/i],
    [`SET memory_limit = '64GB'`, /locked/i],
    ['DELETE FROM figure', /read-only/i],
    ['CREATE TABLE mine (a INTEGER)', /read-only/i],
  ])('does not do %s', async (sql, says) => {
    const lease = await warehouse.lease()
    await expect(lease?.select(z.unknown(), sql)).rejects.toThrow(says)
    lease?.release()
  })

  it('is bounded in memory and threads', async () => {
    const lease = await warehouse.lease()
    const Bounds = z.object({ memory: z.string(), threads: z.coerce.number() })
    const sql = `SELECT current_setting('memory_limit') AS memory, current_setting('threads') AS threads`
    const [bounds] = (await lease?.select(Bounds, sql)) ?? []
    expect(bounds).toEqual({
      memory: expect.stringMatching(/^(9\d\d|95\d\.\d) MiB$|^1\.0/),
      threads: 2,
    })
    lease?.release()
  })
})
