/** What the warehouse in force has of each dataset. */
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { InForce } from './checks.ts'
import type { House } from './house.ts'
import { currentPointer } from './publish.ts'

/** @returns by dataset; empty when nothing was ever published */
export async function figuresInForce(house: House): Promise<Map<string, InForce>> {
  const pointer = await currentPointer(house)
  if (!pointer) return new Map()
  const instance = await DuckDBInstance.create(join(house.layout.warehouse, pointer.file), {
    access_mode: 'READ_ONLY',
  })
  try {
    const connection = await instance.connect()
    const reader = await connection.runAndReadAll(`
      SELECT dataset, count(*)::INTEGER, max(period) FROM observation
      WHERE until_vintage IS NULL GROUP BY dataset`)
    connection.closeSync()
    return new Map(
      reader
        .getRows()
        .map(([dataset, count, latest]) => [
          String(dataset),
          { count: Number(count), latest: String(latest) },
        ]),
    )
  } finally {
    instance.closeSync()
  }
}
