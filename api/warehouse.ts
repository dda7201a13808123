/** The warehouse file in force, opened for reading; a new one is taken over while requests on the old one finish. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import type { z } from 'zod'
import { type Layout, Pointer } from '../data/layout.ts'

/** A hold on one state of the figures, for the length of one request. */
export type Lease = {
  /** Id of the vintage in force. */
  vintage: string
  number: number
  /** SHA-256 of the catalogue that the file was built with. */
  catalogue: string
  /** The file that the figures are in, which never changes; null when they are in memory. */
  file: string | null
  /** Rows of a query with bound values, each read by the schema. BIGINT comes as text: cast counts to INTEGER. */
  select<S extends z.ZodType>(row: S, sql: string, values?: DuckDBValue[]): Promise<z.output<S>[]>
  /** Must be called once, when the request has ended. */
  release(): void
}

export type Warehouse = {
  /** @returns null as long as nothing has been published */
  lease(): Promise<Lease | null>
  /** What is in force as it was seen a moment ago; null when a lease must look again. */
  inForce(): Pointer | null
  close(): void
}

/** An opened file with the requests that still use it. */
type Opened = {
  pointer: Pointer
  file: string | null
  instance: DuckDBInstance
  users: number
  retired: boolean
}

/** Milliseconds for which the pointer is taken to be as it was. */
const fresh = 500

const options = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  memory_limit: '1GB',
  threads: '2',
}

/**
 * Reads the pointer now and then and opens the file that it names.
 * @param swapped is told when a new file was taken over from one in force
 * @param warn is told of a pointer or a file that cannot be read; what was in force before stays in force
 */
export function openWarehouse(
  layout: Layout,
  warn: (sentence: string) => void = () => undefined,
  swapped: () => void = () => undefined,
): Warehouse {
  let current: Opened | null = null
  let looking: Promise<void> | null = null
  let looked = -Infinity
  const look = pointerReader(layout, warn)
  const takeOver = (next: Opened | null) => {
    const old = current
    current = next
    if (!old || old === next) return
    retire(old)
    if (next) swapped()
  }
  return {
    async lease() {
      if (performance.now() - looked > fresh) {
        looking ??= look(current)
          .then(takeOver)
          .finally(() => {
            looked = performance.now()
            looking = null
          })
        await looking
      }
      return current && take(current)
    },
    inForce: () => (performance.now() - looked > fresh ? null : (current?.pointer ?? null)),
    close() {
      takeOver(null)
    },
  }
}

/** @returns a look at the pointer: gives the file that it names now, or the one of before where that cannot be had */
function pointerReader(layout: Layout, warn: (sentence: string) => void) {
  let stamp = ''
  let warned = ''
  return async (old: Opened | null): Promise<Opened | null> => {
    const found = statSync(layout.pointer, { throwIfNoEntry: false })
    const now = found ? `${String(found.ino)} ${String(found.mtimeMs)}` : ''
    if (!found || now === stamp) return old
    try {
      const opened = await open(layout, old)
      stamp = now
      return opened
    } catch (error) {
      // It is tried again at the next look, and told once.
      if (warned !== now) {
        warn(`The warehouse that ${layout.pointer} names cannot be opened: ${String(error)}`)
      }
      warned = now
      return old
    }
  }
}

/** The file that the pointer names; the same one again when it is open already and only its pointer was written anew. */
async function open(layout: Layout, old: Opened | null): Promise<Opened> {
  const pointer = Pointer.parse(JSON.parse(readFileSync(layout.pointer, 'utf8')))
  if (old?.pointer.file === pointer.file) return Object.assign(old, { pointer })
  const file = join(layout.warehouse, pointer.file)
  const instance = await DuckDBInstance.create(file, options)
  return { pointer, file, instance, users: 0, retired: false }
}

/** A warehouse that is open already and never changes, e.g. in memory. */
export function fixedWarehouse(instance: DuckDBInstance, pointer: Pointer): Warehouse {
  const opened: Opened = { pointer, file: null, instance, users: 0, retired: false }
  return {
    lease: () => take(opened),
    inForce: () => pointer,
    close: () => {
      retire(opened)
    },
  }
}

async function take(opened: Opened): Promise<Lease> {
  // Counted before the first wait, so that the file cannot be closed meanwhile.
  opened.users++
  const leave = () => {
    opened.users--
    closeUnused(opened)
  }
  const connection = await opened.instance.connect().catch((error: unknown) => {
    leave()
    throw error
  })
  const { vintage, number, catalogue } = opened.pointer
  return {
    vintage,
    number,
    catalogue,
    file: opened.file,
    async select(row, sql, values = []) {
      const reader = await connection.runAndReadAll(sql, values)
      return reader.getRowObjectsJson().map((raw) => row.parse(raw))
    },
    release() {
      connection.closeSync()
      leave()
    },
  }
}

function retire(opened: Opened): void {
  opened.retired = true
  closeUnused(opened)
}

function closeUnused(opened: Opened): void {
  if (opened.retired && opened.users === 0) opened.instance.closeSync()
}
