/** A warehouse file: opening it to write or to read, the schema, and appending rows. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'
import { schemaVersion } from '../data/layout.ts'

/**
 * How much memory the database may take for what it knows of; what does not fit goes to disk beside the file. What it takes
 * beside that while it joins large tables, and the program itself, come to as much again: together they keep below 1 GiB.
 */
export const databaseOptions = (file: string): Record<string, string> => ({
  threads: '2',
  memory_limit: '400MB',
  temp_directory: `${file}.tmp`,
  // Rows have no order of their own; keeping one costs memory.
  preserve_insertion_order: 'false',
  // Text is packed by one method for which the older form, which a new file has otherwise, tries two and is slower.
  storage_compatibility_version: 'v1.5.0',
})

/** Opens a warehouse file for writing and closes it, whatever happens. */
export async function withWarehouse<T>(
  file: string,
  work: (connection: DuckDBConnection) => Promise<T>,
  options = databaseOptions(file),
): Promise<T> {
  const instance = await DuckDBInstance.create(file, options)
  try {
    const connection = await instance.connect()
    try {
      const result = await work(connection)
      await connection.run('CHECKPOINT')
      return result
    } finally {
      connection.closeSync()
    }
  } finally {
    instance.closeSync()
  }
}

/** The rows of a query on a warehouse file, which is opened for reading alone. */
export async function readWarehouse(file: string, sql: string): Promise<DuckDBValue[][]> {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
  try {
    const connection = await instance.connect()
    const reader = await connection.runAndReadAll(sql)
    connection.closeSync()
    return reader.getRows()
  } finally {
    instance.closeSync()
  }
}

/** Whether a file can be opened, and was built by this version with this catalogue. */
export const wasBuiltBy = (file: string, catalogueDigest: string): Promise<boolean> =>
  readWarehouse(file, 'SELECT schema_version, catalogue_digest FROM meta').then(
    ([row]) => row?.[0] === schemaVersion && row[1] === catalogueDigest,
    () => false,
  )

/** Makes the tables of an empty warehouse. */
export async function createSchema(connection: DuckDBConnection): Promise<void> {
  for (const name of ['schema.sql', 'schema-verdicts.sql']) {
    await connection.run(await readFile(join(import.meta.dirname, '../data', name), 'utf8'))
  }
}

/** DuckDB's own limit of rows in one chunk. */
const chunkSize = 2048

/** Adds rows to a table, column by column in the order of `types`. */
export async function append(
  connection: DuckDBConnection,
  table: string,
  types: DuckDBType[],
  rows: DuckDBValue[][],
): Promise<void> {
  const appender = await connection.createAppender(table)
  for (let start = 0; start < rows.length; start += chunkSize) {
    const chunk = DuckDBDataChunk.create(types)
    chunk.setRows(rows.slice(start, start + chunkSize))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
