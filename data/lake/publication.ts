/** What a lake says of its own state, in a schema of its own beside the tables of the warehouse. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { z } from 'zod'
import { Pointer } from '../layout.ts'

/** Made by the first publish. */
export const publicationSchema = `
  CREATE SCHEMA IF NOT EXISTS lake.publication;
  -- What is in force: the pointer of the publisher's warehouse file. One row.
  CREATE TABLE IF NOT EXISTS lake.publication.in_force
    (file TEXT, vintage TEXT, number INTEGER, catalogue TEXT, shipped TEXT, duckdb TEXT);
  -- How many rows each table has, and the sum of their hashes as that version of DuckDB makes them.
  CREATE TABLE IF NOT EXISTS lake.publication.table_sum (name TEXT, figures BIGINT, sum TEXT);
  -- How the newest runs went.
  CREATE TABLE IF NOT EXISTS lake.publication.run_report (name TEXT, report TEXT);
`

export type InForce = {
  pointer: Pointer
  /** The version of DuckDB that made the sums. */
  duckdb: string
}

const Row = Pointer.extend({ duckdb: z.string() })

/** @returns null when nothing has been published in the lake */
export async function inForceIn(connection: DuckDBConnection): Promise<InForce | null> {
  const there = await connection.runAndReadAll(
    `SELECT 1 FROM duckdb_tables() WHERE database_name = 'lake' AND schema_name = 'publication'`,
  )
  if (there.getRows().length === 0) return null
  const reader = await connection.runAndReadAll('FROM lake.publication.in_force')
  const [row] = z.array(Row).parse(reader.getRowObjectsJson())
  if (!row) return null
  const { duckdb, ...pointer } = row
  return { pointer, duckdb }
}

export type TableSum = { rows: number; sum: string }

/** Number of rows and sum of their hashes: the same rows in whatever order have the same. */
export async function sumOf(connection: DuckDBConnection, table: string): Promise<TableSum> {
  const reader = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER AS rows, coalesce(sum(hash(t)::HUGEINT), 0)::VARCHAR AS sum FROM ${table} t`,
  )
  const [row] = z
    .array(z.object({ rows: z.int(), sum: z.string() }))
    .parse(reader.getRowObjectsJson())
  return row ?? { rows: 0, sum: '0' }
}

/** The sums that the publisher has left, by table. */
export async function sumsIn(connection: DuckDBConnection): Promise<Map<string, TableSum>> {
  const reader = await connection.runAndReadAll(
    'SELECT name, figures::INTEGER AS rows, sum FROM lake.publication.table_sum',
  )
  const Rows = z.array(z.object({ name: z.string(), rows: z.int(), sum: z.string() }))
  return new Map(
    Rows.parse(reader.getRowObjectsJson()).map(({ name, rows, sum }) => [name, { rows, sum }]),
  )
}

/** The columns of every table of an attached database, in their order. */
export async function tablesOf(
  connection: DuckDBConnection,
  database: string,
): Promise<Map<string, string[]>> {
  const reader = await connection.runAndReadAll(
    `SELECT table_name AS name, list(column_name ORDER BY column_index) AS columns
     FROM duckdb_columns() WHERE database_name = $1 AND schema_name = 'main' AND NOT internal
     GROUP BY table_name ORDER BY table_name`,
    [database],
  )
  const Rows = z.array(z.object({ name: z.string(), columns: z.array(z.string()) }))
  return new Map(Rows.parse(reader.getRowObjectsJson()).map(({ name, columns }) => [name, columns]))
}

export const isSame = (a: TableSum, b: TableSum): boolean => a.rows === b.rows && a.sum === b.sum

/** The version of DuckDB. */
export async function versionOf(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll('SELECT version()')
  return String(reader.getRows()[0]?.[0])
}

/** Does the work in one transaction: all of it counts, or nothing. */
export async function inOneTransaction<T>(
  connection: DuckDBConnection,
  work: () => Promise<T>,
): Promise<T> {
  await connection.run('BEGIN')
  try {
    const result = await work()
    await connection.run('COMMIT')
    return result
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => null)
    throw error
  }
}
