/** What the warehouse in force has of each dataset. */
import { join } from 'node:path'
import type { InForce } from './checks.ts'
import type { House } from './house.ts'
import { currentPointer } from './pointer.ts'
import { readWarehouse } from './warehouse-file.ts'

/** @returns by dataset; empty when nothing was ever published */
export async function figuresInForce(house: House): Promise<Map<string, InForce>> {
  const pointer = await currentPointer(house)
  if (!pointer) return new Map()
  const rows = await readWarehouse(
    join(house.layout.warehouse, pointer.file),
    `SELECT dataset, count(*)::INTEGER, max(period) FROM observation
     WHERE until_vintage IS NULL GROUP BY dataset`,
  )
  return new Map(
    rows.map(([dataset, count, latest]) => [
      String(dataset),
      { count: Number(count), latest: String(latest) },
    ]),
  )
}
