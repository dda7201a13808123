/** Whether the warehouse in force already answers for today's catalogue and shipped figures. */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { layoutOf, Pointer } from '../data/layout.ts'
import { readSettings } from '../data/settings.ts'
import { digestOfProject } from './project-digest.ts'

/** Reads no figure and opens no database, so that a second start is quick. */
export async function nothingToDo(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { DATA_DIR, STRATEGY_DIR, WAREHOUSE_URL } = readSettings(environment)
  // A lake may be behind what lies here.
  if (WAREHOUSE_URL) return false
  const layout = layoutOf(DATA_DIR)
  try {
    const pointer = Pointer.parse(JSON.parse(await readFile(layout.pointer, 'utf8')))
    await access(join(layout.warehouse, pointer.file))
    const { catalogue, shipped } = digestOfProject(STRATEGY_DIR)
    return pointer.catalogue === catalogue && pointer.shipped === shipped
  } catch {
    return false
  }
}
