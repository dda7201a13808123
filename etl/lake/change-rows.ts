/** Makes a table of the lake hold the rows of the warehouse file: of those that are the same, none is written again. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { isSame, sumOf, type TableSum } from '../../data/lake/publication.ts'

export type Published = {
  /** Rows that were put into and taken out of the lake. */
  put: number
  taken: number
}

/**
 * @param wanted what the table must come to
 * @throws {Error} when it does not come to that; the transaction is to be given up
 */
export async function changeRows(
  connection: DuckDBConnection,
  table: string,
  columns: string[],
  wanted: TableSum,
): Promise<Published> {
  const isWanted = async () => isSame(await sumOf(connection, `lake.main.${table}`), wanted)
  const changed = await changeSome(connection, table, columns)
  if (changed && (await isWanted())) return changed
  const written = await writeAll(connection, table)
  if (await isWanted()) return written
  throw new Error(`The lake's table ${table} is not what the warehouse file has.`)
}

/** @returns null where most of the table would be written anew */
async function changeSome(
  connection: DuckDBConnection,
  table: string,
  columns: string[],
): Promise<Published | null> {
  const same = columns.map((column) => `w.${column} IS NOT DISTINCT FROM l.${column}`).join(' AND ')
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE gone AS
     SELECT rowid AS row FROM lake.main.${table} l WHERE NOT EXISTS (FROM work.main.${table} w WHERE ${same})`,
  )
  const [taken, all] = await counts(connection, 'SELECT count(*) FROM gone', `lake.main.${table}`)
  if (taken * 2 > all) return null
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE fresh AS
     SELECT w.* FROM work.main.${table} w WHERE NOT EXISTS (FROM lake.main.${table} l WHERE ${same})`,
  )
  const [put] = await counts(connection, 'SELECT count(*) FROM fresh', 'fresh')
  if (taken > 0) {
    await connection.run(`DELETE FROM lake.main.${table} WHERE rowid IN (SELECT row FROM gone)`)
  }
  if (put > 0) await connection.run(`INSERT INTO lake.main.${table} FROM fresh ORDER BY ALL`)
  return { put, taken }
}

async function writeAll(connection: DuckDBConnection, table: string): Promise<Published> {
  const [put, taken] = await counts(
    connection,
    `SELECT count(*) FROM work.main.${table}`,
    `lake.main.${table}`,
  )
  await connection.run(`DELETE FROM lake.main.${table}`)
  await connection.run(`INSERT INTO lake.main.${table} FROM work.main.${table} ORDER BY ALL`)
  return { put, taken }
}

/** What a query counts, and how many rows a table has. */
async function counts(
  connection: DuckDBConnection,
  query: string,
  table: string,
): Promise<[number, number]> {
  const reader = await connection.runAndReadAll(
    `SELECT (${query})::INTEGER, (SELECT count(*) FROM ${table})::INTEGER`,
  )
  const [row = []] = reader.getRows()
  return [Number(row[0]), Number(row[1])]
}
