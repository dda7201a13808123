/** Areas that a strategy brings with it, where the catalogue does not have them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readAreas, type Catalogue } from '../catalogue/catalogue.ts'

/**
 * @param folder of the strategy; its areas.csv is written like the catalogue's
 * @throws {DataError} when that file does not fit
 */
export function withOwnAreas(catalogue: Catalogue, folder: string): Catalogue {
  const file = join(folder, 'areas.csv')
  if (!existsSync(file)) return catalogue
  const own = readAreas(file).map((area) => [area.code, area] as const)
  return { ...catalogue, areas: new Map([...catalogue.areas, ...own]) }
}
