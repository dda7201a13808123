/** Publishes a warehouse file in a lake: of each table the rows that differ. */
import type { DuckDBConnection } from '@duckdb/node-api'
import {
  inForceIn,
  isSame,
  sumOf,
  sumsIn,
  tablesOf,
  type TableSum,
  versionOf,
} from '../../data/lake/publication.ts'
import { LakeError } from '../../data/lake/lake-error.ts'
import { quoted } from '../../data/lake/open-lake.ts'
import type { Pointer } from '../../data/layout.ts'
import { changeRows, type Published } from './change-rows.ts'

/**
 * In a transaction that is going on, with the warehouse file attached as `work`.
 * @param knows whether a vintage is one of this data folder's
 * @returns null when the lake has this file already
 * @throws {LakeError} when the lake holds what this data folder does not know; nothing is changed then
 */
export async function publishInLake(
  connection: DuckDBConnection,
  pointer: Pointer,
  knows: (vintage: string) => boolean,
): Promise<Published | null> {
  const before = await inForceIn(connection)
  if (before?.pointer.file === pointer.file) return null
  if (before && !knows(before.pointer.vintage)) {
    throw new LakeError(
      `The lake holds ${before.pointer.vintage}, which this data folder does not know: put back the backup that has it, or name another schema in WAREHOUSE_URL.`,
    )
  }
  const published = await bringTablesInStep(connection, before?.duckdb ?? null)
  await name(connection, pointer)
  return published
}

/** @param duckdb the version that made the sums which the lake has */
async function bringTablesInStep(
  connection: DuckDBConnection,
  duckdb: string | null,
): Promise<Published> {
  const [files, lakes] = [await tablesOf(connection, 'work'), await tablesOf(connection, 'lake')]
  const sums =
    duckdb === (await versionOf(connection))
      ? await sumsIn(connection)
      : new Map<string, TableSum>()
  const total = { put: 0, taken: 0 }
  await connection.run('DELETE FROM lake.publication.table_sum')
  for (const [table, columns] of files) {
    const wanted = await sumOf(connection, `work.${table}`)
    const there = lakes.get(table)
    const same = there?.join() === columns.join()
    if (!same) await make(connection, table, there !== undefined)
    const known = same ? sums.get(table) : undefined
    if (!known || !isSame(known, wanted)) {
      const { put, taken } = await changeRows(connection, table, columns, wanted)
      total.put += put
      total.taken += taken
    }
    await connection.run('INSERT INTO lake.publication.table_sum VALUES ($1, $2, $3)', [
      table,
      wanted.rows,
      wanted.sum,
    ])
  }
  return total
}

/** An empty table as the warehouse file has it; one of another form goes, in the same transaction. */
async function make(connection: DuckDBConnection, table: string, there: boolean): Promise<void> {
  if (there) await connection.run(`DROP TABLE lake.main.${table}`)
  await connection.run(`CREATE TABLE lake.main.${table} AS FROM work.main.${table} LIMIT 0`)
}

async function name(connection: DuckDBConnection, pointer: Pointer): Promise<void> {
  await connection.run('DELETE FROM lake.publication.in_force')
  await connection.run('INSERT INTO lake.publication.in_force VALUES ($1, $2, $3, $4, $5, $6)', [
    pointer.file,
    pointer.vintage,
    pointer.number,
    pointer.catalogue,
    pointer.shipped,
    await versionOf(connection),
  ])
  await connection.run(
    `CALL lake.set_commit_message('Pejling', ${quoted(`vintage ${pointer.vintage}`)})`,
  )
}
