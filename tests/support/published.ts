/** A warehouse file with made-up figures in vintages, put in force as a publish does it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layoutOf } from '../../data/layout.ts'
import { withWarehouse } from '../../etl/warehouse-file.ts'
import { fillWarehouse, type Readings } from './warehouse.ts'

/** @param file name of the warehouse file, ending in `.duckdb` */
export async function publishFile(
  dataDir: string,
  file: string,
  vintages: Record<string, Readings>,
): Promise<void> {
  const layout = layoutOf(dataDir)
  mkdirSync(layout.warehouse, { recursive: true })
  await withWarehouse(join(layout.warehouse, file), (connection) =>
    fillWarehouse(connection, vintages),
  )
  const ids = Object.keys(vintages)
  const pointer = {
    file,
    vintage: ids.at(-1),
    number: ids.length,
    catalogue: 'test',
    shipped: 'test',
  }
  writeFileSync(layout.pointer, JSON.stringify(pointer))
}
