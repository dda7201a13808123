/** Havrum's figures as a warehouse on disk, so that the real server can show its pages. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { fixtureFolder, havrum, havrumFigures } from './fixture-municipality.ts'
import { fillWarehouse } from './warehouse.ts'

/** @param folder the data folder; gives what the server must be told */
export async function havrumWarehouse(folder: string): Promise<Record<string, string>> {
  const warehouse = join(folder, 'warehouse')
  mkdirSync(warehouse, { recursive: true })
  const instance = await DuckDBInstance.create(join(warehouse, 'havrum.duckdb'))
  const connection = await instance.connect()
  await fillWarehouse(connection, havrumFigures, havrum)
  connection.closeSync()
  instance.closeSync()
  const vintages = Object.keys(havrumFigures)
  const pointer = {
    file: 'havrum.duckdb',
    vintage: vintages.at(-1),
    number: vintages.length,
    catalogue: 'test',
    shipped: 'test',
  }
  writeFileSync(join(warehouse, 'current.json'), JSON.stringify(pointer))
  return { STRATEGY_DIR: fixtureFolder, PEJLING_TODAY: '2026-09-01' }
}
