/** Made-up figures as a warehouse on disk, so that the real server can show its pages. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { fillWarehouse, type Followed, type Readings } from './warehouse.ts'

/**
 * @param folder the data folder
 * @param vintages by id, in order
 */
export async function warehouseOnDisk(
  folder: string,
  vintages: Record<string, Readings>,
  followed?: Followed,
): Promise<void> {
  const warehouse = join(folder, 'warehouse')
  mkdirSync(warehouse, { recursive: true })
  const instance = await DuckDBInstance.create(join(warehouse, 'made-up.duckdb'))
  const connection = await instance.connect()
  await fillWarehouse(connection, vintages, followed)
  connection.closeSync()
  instance.closeSync()
  const ids = Object.keys(vintages)
  const pointer = {
    file: 'made-up.duckdb',
    vintage: ids.at(-1),
    number: ids.length,
    catalogue: 'test',
    shipped: 'test',
  }
  writeFileSync(join(warehouse, 'current.json'), JSON.stringify(pointer))
}
