/** What the warehouse in force has of each dataset. */
import { join } from 'node:path'
import type { House } from './house.ts'
import { currentPointer } from './pointer.ts'
import { readWarehouse } from './warehouse-file.ts'

/** What a dataset has in force now. */
export type InForce = { count: number; latest: string }

/** The answers that the warehouse in force was made of, one text for each delivery that it has taken in. */
export async function takenIn(house: House): Promise<Set<string>> {
  const pointer = await currentPointer(house)
  if (!pointer) return new Set()
  const rows = await readWarehouse(
    join(house.layout.warehouse, pointer.file),
    `SELECT dataset || ' ' || array_to_string(digests, ' ') FROM provenance`,
  )
  return new Set(rows.map(([text]) => String(text)))
}

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
