/** Readings as tables in a database in memory. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { ObservationStatus, type Observation } from '../../data/vocabulary.ts'
import type { BulkReading, Reading } from '../../etl/source.ts'
import { stage, type Staged } from '../../etl/staging.ts'
import { databaseOptions } from '../../etl/warehouse-file.ts'

/** A connection with a database for staged tables, closed when the work is done. */
export async function withStaging<T>(
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', databaseOptions('unused'))
  try {
    const connection = await instance.connect()
    await connection.run("ATTACH ':memory:' AS staging")
    return await work(connection)
  } finally {
    instance.closeSync()
  }
}

/** The figures of a reading, by measure, area and period. */
export const observationsOf = (reading: Reading | BulkReading): Promise<Observation[]> =>
  withStaging(async (connection) => {
    const { table } = await stage(connection, 'test', reading)
    const read = await connection.runAndReadAll(
      `SELECT measure::TEXT, area::TEXT, period::TEXT, value, status::TEXT, flag::TEXT, url::TEXT
       FROM ${table} ORDER BY ALL`,
    )
    return read.getRows().map(([measure, area, period, value, status, flag, url]) => ({
      measure: String(measure),
      area: String(area),
      period: String(period),
      value: typeof value === 'number' ? value : null,
      status: ObservationStatus.parse(status),
      flag: typeof flag === 'string' ? flag : null,
      url: typeof url === 'string' ? url : null,
    }))
  })

/** The same figures with their codes as numbers in the order of the codes, which is how large tables are staged. */
export async function packed(connection: DuckDBConnection, staged: Staged): Promise<Staged> {
  const columns = ['measure', 'area', 'period', 'status']
  for (const column of columns) {
    await connection.run(
      `CREATE OR REPLACE TYPE ${column}_code AS ENUM (SELECT DISTINCT ${column} FROM ${staged.table} ORDER BY 1)`,
    )
  }
  const casts = columns.map((column) => `${column}::${column}_code AS ${column}`)
  const table = 'staging."packed"'
  await connection.run(
    `CREATE TABLE ${table} AS SELECT * REPLACE (${casts.join(', ')}) FROM ${staged.table}`,
  )
  return { ...staged, table }
}
