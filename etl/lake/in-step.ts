/** Brings a lake in step with the data folder after a run: what is in force, and how the runs went. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { LakeError } from '../../data/lake/lake-error.ts'
import { lakeOf } from '../../data/lake/lake.ts'
import { quoted, withLake } from '../../data/lake/open-lake.ts'
import { inOneTransaction, publicationSchema } from '../../data/lake/publication.ts'
import type { House } from '../house.ts'
import { currentPointer } from '../pointer.ts'
import { rawStore } from '../raw.ts'
import type { Outcome } from '../verb.ts'
import { publishInLake } from './publish-lake.ts'
import { tidyLake } from './tidy-lake.ts'

/** How many reports of runs a lake has: as many as the API reads. */
const reports = 30

/** What a verb came to, with the fault of a lake that could not be brought in step. */
export async function withLakeInStep(house: House, outcome: Outcome): Promise<Outcome> {
  try {
    await bringLakeInStep(house)
    return outcome
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    const line = `failed lake: ${error.message} What this data folder has is brought there by the next run.`
    return { done: false, lines: [...outcome.lines, line], json: outcome.json }
  }
}

/**
 * Does nothing where the warehouse is files. A lake that could not be reached is brought in step by the next run.
 * @throws {SettingError} when a setting is missing
 * @throws {LakeError} when it is not in step; what is published in it stays as it was
 */
export async function bringLakeInStep(house: House): Promise<void> {
  const lake = lakeOf(house.settings)
  const pointer = await currentPointer(house)
  if (!lake || !pointer) return
  const began = house.now().getTime()
  const manifests = await rawStore(house.layout.raw).manifests()
  const knows = (vintage: string) => manifests.some(({ id }) => id === vintage)
  const { warehouse, runs } = house.layout
  const published = await withLake(lake, warehouse, true, async (connection) => {
    await connection.run(`ATTACH ${quoted(join(warehouse, pointer.file))} AS work (READ_ONLY)`)
    const changed = await inOneTransaction(connection, async () => {
      await connection.run(publicationSchema)
      const rows = await publishInLake(connection, pointer, knows)
      await bringReportsInStep(connection, runs)
      return rows
    })
    // What is published stays so, whatever becomes of this.
    if (!changed) return null
    await tidyLake(connection).catch(() => {
      house.progress('The lake could not be tidied; the next publish tries again.')
    })
    return changed
  })
  if (!published) return
  const seconds = ((house.now().getTime() - began) / 1000).toFixed(1)
  house.progress(
    `The lake has ${pointer.vintage}: ${String(published.put)} rows put, ${String(published.taken)} taken, ${seconds} s.`,
  )
}

async function bringReportsInStep(connection: DuckDBConnection, runs: string): Promise<void> {
  const names = (await readdir(runs).catch(() => [])).filter((name) => name.endsWith('.json'))
  const newest = names.sort().slice(-reports)
  const reader = await connection.runAndReadAll('SELECT name FROM lake.publication.run_report')
  const there = new Set(reader.getRows().map(([name]) => String(name)))
  const missing = newest.filter((name) => !there.has(name))
  if (missing.length === 0) return
  for (const name of missing) {
    const text = await readFile(join(runs, name), 'utf8')
    await connection.run('INSERT INTO lake.publication.run_report VALUES ($1, $2)', [name, text])
  }
  await connection.run('DELETE FROM lake.publication.run_report WHERE name < $1', [newest[0] ?? ''])
}
