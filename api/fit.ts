/** Whether a warehouse file is one that this version can serve: it can be opened, and has every column that is asked for. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { z } from 'zod'
import { schemaVersion } from '../data/layout.ts'

/** A file that cannot be served; the message is one sentence that says how to get back. */
export class Unfit extends Error {}

const rebuild = 'run "npm run etl -- rebuild", or put back a backup'

export const nothingPublished =
  'Nothing has been published yet: run "npm run etl -- publish", or put back a backup.'
export const goneSentence = (file: string): string =>
  `The warehouse file ${basename(file)} is gone: ${rebuild}.`
export const brokenSentence = (file: string): string =>
  `The warehouse file ${basename(file)} cannot be read: ${rebuild}.`
export const pointerSentence = `The pointer warehouse/current.json cannot be read: ${rebuild}.`

/** What the database says of a block whose sum is wrong, or that is not there. */
export const saysBroken = (error: unknown): boolean =>
  error instanceof Error &&
  /corrupt|checksum|could not read enough bytes|not a valid duckdb|serialization error/i.test(
    error.message,
  )

let expected: Promise<string[]> | null = null

/** @throws {Unfit} when the file was built by another version whose figures this one cannot read */
export async function checkFit(file: string, connection: DuckDBConnection): Promise<void> {
  expected ??= expectedColumns()
  const there = new Set(await columnsOf(connection))
  const lacking = (await expected).find((column) => !there.has(column))
  const built = await versionOf(connection).catch(() => null)
  if (built !== null && built > schemaVersion) {
    throw new Unfit(
      `The warehouse file ${basename(file)} was built by a newer Pejling (schema ${String(built)}, this one knows ${String(schemaVersion)}): start the newer one, or run "npm run etl -- rebuild" with this one.`,
    )
  }
  if (lacking !== undefined) {
    throw new Unfit(
      `The warehouse file ${basename(file)} has no ${lacking}, which this version asks for: run "npm run etl -- publish", which builds it again from the raw answers.`,
    )
  }
}

async function versionOf(connection: DuckDBConnection): Promise<number | null> {
  const reader = await connection.runAndReadAll('SELECT schema_version FROM meta')
  const [row] = z.array(z.tuple([z.int()])).parse(reader.getRowsJson())
  return row?.[0] ?? null
}

/** The columns of tables and the names of macros that the schema makes. */
async function expectedColumns(): Promise<string[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  try {
    const connection = await instance.connect()
    for (const name of ['schema.sql', 'schema-verdicts.sql']) {
      await connection.run(await readFile(join(import.meta.dirname, '../data', name), 'utf8'))
    }
    return await columnsOf(connection)
  } finally {
    instance.closeSync()
  }
}

async function columnsOf(connection: DuckDBConnection): Promise<string[]> {
  const reader = await connection.runAndReadAll(
    `SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE NOT internal
     UNION ALL
     SELECT DISTINCT function_name FROM duckdb_functions()
     WHERE NOT internal AND function_type IN ('macro', 'table_macro')
     ORDER BY ALL`,
  )
  return z
    .array(z.tuple([z.string()]))
    .parse(reader.getRowsJson())
    .map(([name]) => name)
}
