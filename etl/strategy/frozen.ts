/** Whether the data versions that statuses rest on are kept in the warehouse. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Layout, Pointer } from '../../data/layout.ts'
import type { StrategyFiles } from '../../data/strategy/files.ts'

/** @returns ids of all data versions; null when there is no warehouse */
async function vintagesIn(layout: Layout): Promise<Set<string> | null> {
  if (!existsSync(layout.pointer)) return null
  const { file } = Pointer.parse(JSON.parse(readFileSync(layout.pointer, 'utf8')))
  const path = join(layout.warehouse, file)
  if (!existsSync(path)) return null
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  try {
    const connection = await instance.connect()
    const rows = await connection.runAndReadAll('SELECT id FROM vintage')
    return new Set(rows.getRows().map(([id]) => String(id)))
  } finally {
    instance.closeSync()
  }
}

/** @returns mistakes, or a note that nobody could look */
export async function frozenVintages(
  { statuses: { value, at } }: StrategyFiles,
  layout: Layout,
): Promise<{ problems: string[]; notes: string[] }> {
  const resting = value.statuses.flatMap(({ state, vintage }, i) =>
    state === 'adopted' && vintage !== null
      ? [{ vintage, place: at(['statuses', i, 'vintage']) }]
      : [],
  )
  if (resting.length === 0) return { problems: [], notes: [] }
  const known = await vintagesIn(layout)
  if (!known) {
    const notes = [
      'There is no warehouse yet: the data versions of statuses could not be looked up.',
    ]
    return { problems: [], notes }
  }
  const problems = resting.flatMap(({ vintage, place }) =>
    known.has(vintage) ? [] : [`${place}: there is no data version "${vintage}" in the warehouse`],
  )
  return { problems, notes: [] }
}
