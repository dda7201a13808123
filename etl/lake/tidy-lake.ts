/** Keeps a lake from growing into many small files: a year of daily publishes would leave thousands. */
import type { DuckDBConnection } from '@duckdb/node-api'

/** Files of one table beyond which it is tidied. */
const many = 40

/** Snapshots older than this many days can no longer be asked for; every vintage is in the newest one. */
const days = 30

/**
 * Writes the small files of a table together, drops old snapshots, and takes away files that nothing needs since
 * yesterday, so that whoever still copies from them is not disturbed. The rows stay as they are.
 * @returns whether it was time
 */
export async function tidyLake(connection: DuckDBConnection, limit = many): Promise<boolean> {
  const reader = await connection.runAndReadAll(
    `SELECT max(file_count + delete_file_count)::INTEGER FROM ducklake_table_info('lake')`,
  )
  if (!(Number(reader.getRows()[0]?.[0]) > limit)) return false
  const past = (age: string) => `older_than => now() - INTERVAL ${age}`
  await connection.run(`CALL ducklake_expire_snapshots('lake', ${past(`${String(days)} DAY`)})`)
  await connection.run(`CALL ducklake_rewrite_data_files('lake', delete_threshold => 0)`)
  await connection.run(`CALL ducklake_merge_adjacent_files('lake')`)
  await connection.run(`CALL ducklake_cleanup_old_files('lake', ${past('1 DAY')})`)
  return true
}
