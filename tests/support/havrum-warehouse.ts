/** Havrum's figures as a warehouse on disk, so that the real server can show its pages. */
import { fixtureFolder, havrum, havrumFigures } from './fixture-municipality.ts'
import { warehouseOnDisk } from './warehouse-on-disk.ts'

/** @param folder the data folder; gives what the server must be told */
export async function havrumWarehouse(folder: string): Promise<Record<string, string>> {
  await warehouseOnDisk(folder, havrumFigures, havrum)
  return { STRATEGY_DIR: fixtureFolder, PEJLING_TODAY: '2026-09-01' }
}
