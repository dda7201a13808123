/** Where readings wait, each a table, while they are checked: a database file beside the warehouse. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DOUBLE, DuckDBInstance, VARCHAR, type DuckDBConnection } from '@duckdb/node-api'
import type { House } from './house.ts'
import { currentPointer } from './pointer.ts'
import type { BulkReading, Reading } from './source.ts'
import { append, databaseOptions } from './warehouse-file.ts'

/** A reading as a table of the attached database `staging`: measure, area, period, value, status, flag, url. */
export type Staged = {
  /** Quoted, ready for SQL. */
  table: string
  count: number
  /** Whether it is known already that each combination comes once. */
  isUnique: boolean
}

/** Makes a reading a table, its rows in no order. Periods before `since` are left out. */
export async function stage(
  connection: DuckDBConnection,
  name: string,
  reading: Reading | BulkReading,
  since: string | null = null,
): Promise<Staged> {
  const table = `staging."${name}"`
  await connection.run(`DROP TABLE IF EXISTS ${table}`)
  if ('fill' in reading) await reading.fill(connection, table)
  else await stageObservations(connection, table, reading)
  if (since !== null) await connection.run(`DELETE FROM ${table} WHERE period < $since`, { since })
  const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table}`)
  return { table, count: Number(counted.getRows()[0]?.[0]), isUnique: 'fill' in reading }
}

async function stageObservations(
  connection: DuckDBConnection,
  table: string,
  { observations }: Reading,
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE reading (measure TEXT, area TEXT, period TEXT,
    value DOUBLE, status TEXT, flag TEXT, url TEXT)`)
  await append(
    connection,
    'reading',
    [VARCHAR, VARCHAR, VARCHAR, DOUBLE, VARCHAR, VARCHAR, VARCHAR],
    observations.map((o) => [o.measure, o.area, o.period, o.value, o.status, o.flag, o.url]),
  )
  await connection.run(`CREATE TABLE ${table} AS FROM reading`)
  await connection.run('DROP TABLE reading')
}

/** A database with `staging` to write to and the figures that are published now as `in_force`. */
export type Staging = {
  /** One piece of work at a time. */
  alone<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>
  /** Closes the database; the staged tables stay in the file. A second time does nothing. */
  close(): void
  file: string
  /** Removes what {@link close} has left. */
  remove(): Promise<void>
}

export async function openStaging(house: House): Promise<Staging> {
  const folder = house.layout.warehouse
  await mkdir(folder, { recursive: true })
  const file = stagingFile(house)
  await removeStaging(file)
  const options = databaseOptions(file)
  const instance = await DuckDBInstance.create(':memory:', options)
  const connection = await instance.connect()
  await attachStaging(connection, file)
  const pointer = await currentPointer(house)
  if (pointer) {
    const published = join(folder, pointer.file).replaceAll("'", "''")
    await connection.run(`ATTACH '${published}' AS in_force (READ_ONLY)`)
  } else await attachNothing(connection)
  let last: Promise<unknown> = Promise.resolve()
  let closed = false
  return {
    alone(work) {
      const mine = last.catch(() => null).then(() => work(connection))
      last = mine
      return mine
    },
    close() {
      if (closed) return
      closed = true
      connection.closeSync()
      instance.closeSync()
    },
    file,
    remove: () => removeStaging(file),
  }
}

/** Begins with the name that every file has that is being built, so that it is removed after a kill. */
export const stagingFile = (house: House): string =>
  join(house.layout.warehouse, `building-${String(process.pid)}-staging.part`)

export async function attachStaging(connection: DuckDBConnection, file: string): Promise<void> {
  await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS staging`)
}

export async function removeStaging(file: string): Promise<void> {
  for (const name of [file, `${file}.wal`, `${file}.tmp`]) {
    await rm(name, { recursive: true, force: true })
  }
}

/** In place of the published figures where nothing was ever published. */
async function attachNothing(connection: DuckDBConnection): Promise<void> {
  await connection.run(`ATTACH ':memory:' AS in_force`)
  await connection.run(`CREATE TABLE in_force.observation (dataset TEXT, measure TEXT, area TEXT,
    period TEXT, value DOUBLE, status TEXT, flag TEXT, url TEXT, until_vintage INTEGER)`)
}
