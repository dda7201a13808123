/** Runs the ETL as an operator does: the program, its arguments, its exit code and what it printed. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { Pointer } from '../../data/layout.ts'

export type Run = { code: number; out: string; err: string }

export const newDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'pejling-data-'))

/** @param settings environment of the program, on top of the tests' own */
export function etl(words: string[], settings: Record<string, string>): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['etl/main.ts', ...words],
      { env: { ...process.env, ...settings }, maxBuffer: 1e8 },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err })
      },
    )
  })
}

/** The pointer in force. */
export const pointerOf = async (dataDir: string): Promise<Pointer> =>
  Pointer.parse(JSON.parse(await readFile(join(dataDir, 'warehouse', 'current.json'), 'utf8')))

/** Rows of the warehouse in force. */
export async function rowsOf(dataDir: string, sql: string): Promise<unknown[][]> {
  const { file } = await pointerOf(dataDir)
  const instance = await DuckDBInstance.create(join(dataDir, 'warehouse', file), {
    access_mode: 'READ_ONLY',
  })
  try {
    const connection = await instance.connect()
    return (await connection.runAndReadAll(sql)).getRowsJson()
  } finally {
    instance.closeSync()
  }
}
