/** Readings as tables in a database in memory. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { ObservationStatus, type Observation } from '../../data/vocabulary.ts'
import type { BulkReading, Reading } from '../../etl/source.ts'
import { stage } from '../../etl/staging.ts'
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
