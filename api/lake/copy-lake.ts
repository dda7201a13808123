/** Copies the newest snapshot of a lake into a warehouse file, and puts that in force here. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { z } from 'zod'
import { LakeError } from '../../data/lake/lake-error.ts'
import { quoted } from '../../data/lake/open-lake.ts'
import {
  inForceIn,
  inOneTransaction,
  isSame,
  sumOf,
  sumsIn,
  tablesOf,
  type TableSum,
  versionOf,
} from '../../data/lake/publication.ts'
import type { Layout, Pointer } from '../../data/layout.ts'

/** How many copies are kept: the one in force, and the one that requests may still be reading. */
const kept = 2

/**
 * Everything is read in one transaction, so of one snapshot.
 * @param step told of every table, so that whoever watches sees that it goes on
 * @throws {LakeError} when there is nothing, or it cannot be served by this version
 */
export async function copyNewest(
  connection: DuckDBConnection,
  layout: Layout,
  step: () => void,
): Promise<void> {
  const part = resolve(layout.warehouse, `${String(process.pid)}.part`)
  await rm(part, { force: true })
  await connection.run(`ATTACH ${quoted(part)} AS copy (STORAGE_VERSION 'v1.5.0')`)
  let pointer: Pointer | null = null
  try {
    pointer = await inOneTransaction(connection, () => copyAll(connection, layout, step))
    if (pointer) await connection.run('CHECKPOINT copy')
  } finally {
    await connection.run('USE memory')
    await connection.run('DETACH copy')
    if (!pointer) await rm(part, { force: true })
  }
  if (pointer) await putInForce(layout, part, pointer)
}

/** Takes away what a program that was ended left; what another one is writing now is younger. */
export async function sweepCopies({ warehouse }: Layout): Promise<void> {
  const names = await readdir(warehouse).catch(() => [])
  for (const name of names.filter((entry) => /\.part(\.wal)?$/.test(entry))) {
    const file = join(warehouse, name)
    const touched = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    )
    if (Date.now() - touched > hour) await rm(file, { force: true })
  }
}

const hour = 3_600_000

/** @returns null when the snapshot is here already */
async function copyAll(
  connection: DuckDBConnection,
  layout: Layout,
  step: () => void,
): Promise<Pointer | null> {
  const inForce = await inForceIn(connection)
  if (!inForce) throw new LakeError('Nothing has been published in the lake yet.')
  await copyReports(connection, layout.runs)
  if (await isHere(layout, inForce.pointer)) return null
  const comparable = inForce.duckdb === (await versionOf(connection))
  await copyTables(
    connection,
    comparable ? await sumsIn(connection) : new Map<string, TableSum>(),
    step,
  )
  return inForce.pointer
}

async function isHere(layout: Layout, { file }: Pointer): Promise<boolean> {
  const text = await readFile(layout.pointer, 'utf8').catch(() => '{}')
  return text.includes(`"${file}"`) && existsSync(join(layout.warehouse, file))
}

/**
 * The lake's rows in the tables that this version has, so that its own queries find what they ask for.
 * @param sums what each table must come to, where that is known
 */
async function copyTables(
  connection: DuckDBConnection,
  sums: Map<string, TableSum>,
  step: () => void,
): Promise<void> {
  await connection.run('USE copy')
  for (const name of ['schema.sql', 'schema-verdicts.sql']) {
    await connection.run(await readFile(join(import.meta.dirname, '../../data', name), 'utf8'))
  }
  const there = await tablesOf(connection, 'lake')
  for (const [table, columns] of await tablesOf(connection, 'copy')) {
    step()
    const lacking = columns.find((column) => !there.get(table)?.includes(column))
    if (lacking !== undefined) throw new LakeError(otherVersion(`${table}.${lacking}`))
    const list = columns.join(', ')
    await connection.run(
      `INSERT INTO copy.${table} (${list}) SELECT ${list} FROM lake.main.${table} ORDER BY ALL`,
    )
    // A table of a newer version may have columns more, and so another sum.
    const sum = there.get(table)?.join() === columns.join() ? sums.get(table) : undefined
    if (sum && !isSame(await sumOf(connection, `copy.${table}`), sum)) {
      throw new LakeError(`The lake's table ${table} is not what was published.`)
    }
  }
}

const otherVersion = (column: string): string =>
  `The lake has no ${column}, which this version asks for: publish with this version, or run the one that published.`

async function putInForce(layout: Layout, file: string, pointer: Pointer): Promise<void> {
  await rename(file, join(layout.warehouse, pointer.file))
  const part = `${layout.pointer}.${String(process.pid)}.part`
  await writeFile(part, `${JSON.stringify(pointer, null, 2)}\n`)
  await rename(part, layout.pointer)
  await removeOld(layout, pointer.file)
}

/** The names of files end with the moment at which they were built. */
async function removeOld({ warehouse }: Layout, current: string): Promise<void> {
  const moment = (name: string) => /-([0-9a-z]+)\.duckdb$/.exec(name)?.[1] ?? ''
  const others = (await readdir(warehouse))
    .filter((name) => name.endsWith('.duckdb') && name !== current)
    .sort((a, b) => (moment(a) < moment(b) ? 1 : -1))
  for (const name of others.slice(kept - 1)) await rm(join(warehouse, name), { force: true })
}

/** How the newest runs went, as files; they are part of some answers. */
async function copyReports(connection: DuckDBConnection, runs: string): Promise<void> {
  await mkdir(runs, { recursive: true })
  const names = new Set(await readdir(runs))
  const Rows = z.array(z.object({ name: z.string().regex(/^[\w.-]+\.json$/), report: z.string() }))
  const reader = await connection.runAndReadAll('FROM lake.publication.run_report ORDER BY name')
  for (const { name, report } of Rows.parse(reader.getRowObjectsJson())) {
    if (names.has(name)) continue
    const part = join(runs, `${name}.${String(process.pid)}.part`)
    await writeFile(part, report)
    await rename(part, join(runs, name))
  }
}
