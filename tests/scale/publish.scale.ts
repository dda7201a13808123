/** What a publish leaves in a lake: one snapshot a data version, only what has changed, all of it or nothing. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lakeOf } from '../../data/lake/lake.ts'
import { withLake } from '../../data/lake/open-lake.ts'
import { sumOf } from '../../data/lake/publication.ts'
import { readSettings } from '../../data/settings.ts'
import { tidyLake } from '../../etl/lake/tidy-lake.ts'
import { etl } from '../support/etl.ts'
import { at, inForce, type Lake, openLakeFor, well } from './lake.ts'
import { type Services, startServices } from './services.ts'

const closing: (() => Promise<unknown>)[] = []
let services: Services
let lake: Lake
let vintages: string[]
/** Bytes in the object store after each publish. */
const bytes: number[] = []

const weigh = () => bytes.push(services.store.bytes('publish').bytes)

beforeAll(async () => {
  services = await startServices()
  closing.push(services.close)
  lake = await openLakeFor(services, 'publish')
  closing.push(lake.close)
  await well(lake.etl('publish'))
  weigh()
  vintages = [await inForce(lake)]
  for (const k of [1, 2]) {
    await well(lake.pull(k))
    weigh()
    vintages.push(await inForce(lake))
  }
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

function onLake<T>(
  writes: boolean,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const found = lakeOf(readSettings({ ...lake.settings, DATA_DIR: lake.dataDir }))
  if (!found) throw new Error('The settings name no lake.')
  return withLake(found, join(services.folder, 'reader'), writes, work)
}

/** Rows of a query on the lake, as any reader of it would put it. */
const rowsOf = (sql: string): Promise<unknown[][]> =>
  onLake(false, async (connection) => (await connection.runAndReadAll(sql)).getRowsJson())

const inForceThere = async () =>
  (await rowsOf('SELECT vintage FROM lake.publication.in_force'))[0]?.[0]

describe('a publish', () => {
  it('is one snapshot, which bears the name of its vintage', async () => {
    const messages = await rowsOf(
      `SELECT commit_message FROM lake.snapshots() WHERE commit_message LIKE 'vintage %' ORDER BY snapshot_id`,
    )
    expect(messages).toEqual(vintages.map((vintage) => [`vintage ${vintage}`]))
  })

  it('leaves earlier snapshots as they were', async () => {
    const snapshots = await rowsOf(
      `SELECT snapshot_id, commit_message FROM lake.snapshots() WHERE commit_message LIKE 'vintage %' ORDER BY 1`,
    )
    for (const [nth, [snapshot]] of snapshots.entries()) {
      const there = await rowsOf(
        `SELECT max(number), (SELECT count(*) FROM lake.observation AT (VERSION => ${String(snapshot)}) WHERE first_vintage > ${String(nth + 1)})
         FROM lake.vintage AT (VERSION => ${String(snapshot)})`,
      )
      expect(there).toEqual([[nth + 1, '0']])
    }
  })

  it('writes what has changed, and not all figures again', () => {
    const [all = 0, second = 0, third = 0] = bytes
    expect(all).toBeGreaterThan(1_000_000)
    expect(second - all).toBeGreaterThan(0)
    expect(third - second).toBeLessThan(all / 10)
  })

  it('that is killed while it writes leaves the lake as it was, and the next one does it all', async () => {
    lake.publisher.show(3)
    const before = services.store.bytes('publish').files
    const child = spawn(
      process.execPath,
      ['etl/main.ts', 'pull', '--indicator', 'beskaeftigelsesfrekvens'],
      {
        env: {
          ...process.env,
          ...lake.settings,
          DATA_DIR: lake.dataDir,
          STATBANK_URL: lake.publisher.url,
        },
        stdio: 'ignore',
      },
    )
    const ended = new Promise((resolve) =>
      child.once('exit', (_, signal) => {
        resolve(signal)
      }),
    )
    await expect
      .poll(() => services.store.bytes('publish').files, { timeout: 120_000, interval: 2 })
      .toBeGreaterThan(before)
    child.kill('SIGKILL')
    expect(await ended).toBe('SIGKILL')
    expect(await inForceThere()).toBe(vintages[2])
    await well(lake.etl('publish'))
    expect(await inForceThere()).toBe(await inForce(lake))
    expect(await inForce(lake)).not.toBe(vintages[2])
  })

  it('is refused from a data folder that does not know what the lake holds', async () => {
    const other = join(services.folder, 'other-etl')
    mkdirSync(other)
    const before = await inForceThere()
    const { code, err } = await etl(['publish'], { ...lake.settings, DATA_DIR: other })
    expect(code).toBe(1)
    expect(err).toMatch(
      /^failed lake: The lake holds .*, which this data folder does not know: put back the backup/m,
    )
    expect(await inForceThere()).toBe(before)
  })
})

describe('status', () => {
  it('says what the lake has', async () => {
    const { out } = await well(lake.etl('status'))
    expect(out).toContain(`The lake has ${await inForce(lake)}, as here.`)
  })

  it('says that the lake cannot be asked, and what is in force here', async () => {
    await services.postgres.stop()
    const { code, out, err } = await lake.etl('status').finally(() => services.postgres.start())
    expect(code).toBe(1)
    expect(err).toMatch(/^failed lake: The lake's catalogue .* does not answer\.$/m)
    expect(out).toContain(`${await inForce(lake)} is in force`)
  })
})

describe('tidying', () => {
  it('leaves fewer files and every row, and is done when there are many alone', async () => {
    const sums = () => onLake(true, (connection) => sumOf(connection, 'lake.observation'))
    const files = async () =>
      Number(
        (
          await rowsOf(
            `SELECT file_count + delete_file_count FROM ducklake_table_info('lake') WHERE table_name = 'observation'`,
          )
        )[0]?.[0],
      )
    const [before, rows] = [await files(), await sums()]
    expect(await onLake(true, (connection) => tidyLake(connection))).toBe(false)
    expect(await files()).toBe(before)
    expect(before).toBeGreaterThan(2)
    expect(await onLake(true, (connection) => tidyLake(connection, 2))).toBe(true)
    expect(await files()).toBeLessThan(before)
    expect(await sums()).toEqual(rows)
  })
})

describe('rollback and rebuild', () => {
  it('reach the lake and its servers', async () => {
    const replica = await lake.serve('replica')
    const last = await inForce(lake)
    await at(replica, last)
    await well(lake.etl('rollback'))
    expect(await inForce(lake)).toBe(vintages[2])
    await at(replica, vintages[2])
    const { out } = await well(lake.etl('rebuild'))
    expect(out).toContain(`${vintages[2] ?? ''} is in force`)
    expect(await inForceThere()).toBe(vintages[2])
    expect(await rowsOf('SELECT count(*) FROM lake.vintage')).toEqual([['3']])
  })
})
