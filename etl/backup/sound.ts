/** Whether a warehouse file is whole: every block of every table is read, which the database checks by its sums. */
import { DuckDBInstance } from '@duckdb/node-api'
import { z } from 'zod'

/**
 * @returns the number of the newest vintage in it
 * @throws {Error} when a block cannot be read, or the file is no warehouse
 */
export async function readThrough(file: string): Promise<number> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: 'READ_ONLY',
    enable_external_access: 'false',
    threads: '2',
    memory_limit: '500MB',
  })
  try {
    const connection = await instance.connect()
    const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
    const tables = await rowsOf('SELECT table_name FROM duckdb_tables() WHERE NOT internal')
    for (const [table] of z.array(z.tuple([z.string()])).parse(tables)) {
      const name = `"${table.replaceAll('"', '""')}"`
      await rowsOf(`SELECT bit_xor(hash(one)) FROM ${name} AS one`)
    }
    const [newest] = await rowsOf('SELECT max(number)::INTEGER FROM vintage')
    return Number(newest?.[0] ?? 0)
  } finally {
    instance.closeSync()
  }
}
