/** Clears away what a killed run was writing. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from '../data/layout.ts'

/** Every file is written under another name first, which ends so; DuckDB puts its own beside it. Nobody else may be writing: the run has the lock. */
const unfinished = /\.part(\.wal|\.tmp)?$/

export async function sweep({ raw, warehouse, runs }: Layout): Promise<void> {
  for (const folder of [raw, warehouse, runs]) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    for (const name of names) {
      if (unfinished.test(name)) await rm(join(folder, name), { recursive: true, force: true })
    }
  }
}

/** Clears away what this run was building: a disk that has become full by it is not to stay full. */
export async function sweepOwn({ warehouse }: Layout): Promise<void> {
  const own = `building-${String(process.pid)}-`
  for (const name of await readdir(warehouse).catch(() => [])) {
    if (name.startsWith(own)) await rm(join(warehouse, name), { recursive: true, force: true })
  }
}
