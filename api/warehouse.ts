/** The warehouse file in force, opened for reading; a new one is taken over while requests on the old one finish. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import type { z } from 'zod'
import { type Layout, Pointer } from '../data/layout.ts'
import { boundedRows } from './bounded-rows.ts'
import { type Connection, type Connections, connectionsTo } from './connections.ts'
import {
  brokenSentence,
  checkFit,
  goneSentence,
  nothingPublished,
  pointerSentence,
  saysBroken,
  Unfit,
} from './fit.ts'

/** A hold on one state of the figures, for the length of one request. */
export type Lease = {
  /** Id of the vintage in force. */
  vintage: string
  number: number
  /** SHA-256 of the catalogue that the file was built with. */
  catalogue: string
  /** The file that the figures are in, which never changes; null when they are in memory. */
  file: string | null
  /** Stands for the opened file: the same for every request on it, another one after a swap. */
  opened: object
  /**
   * Rows of a query with bound values, each read by the schema. BIGINT comes as text: cast counts to INTEGER.
   * @throws {Unfit} when the file turns out to be damaged
   */
  select<S extends z.ZodType>(row: S, sql: string, values?: DuckDBValue[]): Promise<z.output<S>[]>
  /** Must be called once, when the request has ended. */
  release(): void
}

export type Warehouse = {
  /** @returns null as long as there are no figures to serve; {@link trouble} says why */
  lease(): Promise<Lease | null>
  /** Does the work with one state of the figures: every lease that it takes is of that one, whatever is published meanwhile. */
  pinned<T>(work: () => Promise<T>): Promise<T>
  /** What is in force as it was seen a moment ago; null when a lease must look again. */
  inForce(): Pointer | null
  /** One sentence that says what is wrong with the file that should be in force, and how to get back; null when nothing is. */
  trouble(): string | null
  close(): void
}

/** An opened file with the requests that still use it. */
type Opened = {
  pointer: Pointer
  file: string | null
  instance: DuckDBInstance
  connections: Connections
  users: number
  retired: boolean
  /** Told when a block of the file cannot be read. */
  damaged: (sentence: string) => void
}

/** Milliseconds for which the pointer is taken to be as it was. */
const fresh = 500

/** Nothing but this file can be read, nothing can be written, and no statement can change that. */
const options = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  memory_limit: '1GB',
  threads: '2',
  lock_configuration: 'true',
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
  let trouble: string | null = null
  const tell = (sentence: string | null) => {
    if (sentence !== null && sentence !== trouble) warn(sentence)
    trouble = sentence
  }
  const look = pointerReader(layout, tell, (damaged, sentence) => {
    tell(sentence)
    // Figures that cannot be accounted for are not shown, however many others can be.
    if (current?.file === damaged) takeOver(null)
  })
  const takeOver = (next: Opened | null) => {
    const old = current
    current = next
    if (!old || old === next) return
    retire(old)
    if (next) swapped()
  }
  const newest = async (): Promise<Opened | null> => {
    if (performance.now() - looked > fresh) {
      looking ??= look(current)
        .then(takeOver)
        .finally(() => {
          looked = performance.now()
          looking = null
        })
      await looking
    }
    return current
  }
  return {
    async lease() {
      const opened = pinning.getStore() ?? (await newest())
      return opened && take(opened)
    },
    async pinned(work) {
      const opened = await newest()
      return opened ? pin(opened, work) : work()
    },
    inForce: () => (performance.now() - looked > fresh ? null : (current?.pointer ?? null)),
    trouble: () => trouble ?? (current ? null : nothingPublished),
    close() {
      takeOver(null)
    },
  }
}

/** The state that all of a piece of work is done with. */
const pinning = new AsyncLocalStorage<Opened>()

async function pin<T>(opened: Opened, work: () => Promise<T>): Promise<T> {
  opened.users++
  try {
    return await pinning.run(opened, work)
  } finally {
    opened.users--
    closeUnused(opened)
  }
}

/** @returns a look at the pointer: gives the file that it names now, or the one of before where that cannot be had */
function pointerReader(
  layout: Layout,
  tell: (sentence: string | null) => void,
  damaged: (file: string, sentence: string) => void,
) {
  let stamp = ''
  return async (old: Opened | null): Promise<Opened | null> => {
    const found = statSync(layout.pointer, { throwIfNoEntry: false })
    const now = found ? `${String(found.ino)} ${String(found.mtimeMs)}` : ''
    if (!found || now === stamp) return old
    try {
      const opened = await open(layout, old, damaged)
      stamp = now
      tell(null)
      return opened
    } catch (error) {
      // It is tried again at the next look, and told once.
      tell(error instanceof Unfit ? error.message : String(error))
      return old
    }
  }
}

/** The file that the pointer names; the same one again when it is open already and only its pointer was written anew. */
async function open(
  layout: Layout,
  old: Opened | null,
  damaged: (file: string, sentence: string) => void,
): Promise<Opened> {
  const pointer = readPointer(layout)
  if (old?.pointer.file === pointer.file) return Object.assign(old, { pointer })
  const file = join(layout.warehouse, pointer.file)
  if (!existsSync(file)) throw new Unfit(goneSentence(file))
  const instance = await DuckDBInstance.create(file, options).catch((cause: unknown) => {
    throw new Unfit(brokenSentence(file), { cause })
  })
  try {
    const connection = await instance.connect()
    await checkFit(file, connection)
    connection.closeSync()
  } catch (error) {
    instance.closeSync()
    throw saysBroken(error) ? new Unfit(brokenSentence(file), { cause: error }) : error
  }
  const tell = (sentence: string) => {
    damaged(file, sentence)
  }
  const connections = connectionsTo(instance)
  return { pointer, file, instance, connections, users: 0, retired: false, damaged: tell }
}

function readPointer({ pointer }: Layout): Pointer {
  try {
    return Pointer.parse(JSON.parse(readFileSync(pointer, 'utf8')))
  } catch (cause) {
    throw new Unfit(pointerSentence, { cause })
  }
}

/** A warehouse that is open already and never changes, e.g. in memory. */
export function fixedWarehouse(instance: DuckDBInstance, pointer: Pointer): Warehouse {
  const damaged = () => undefined
  const opened: Opened = {
    pointer,
    file: null,
    instance,
    connections: connectionsTo(instance),
    users: 0,
    retired: false,
    damaged,
  }
  return {
    lease: () => take(opened),
    pinned: (work) => work(),
    inForce: () => pointer,
    trouble: () => null,
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
  const connection = await opened.connections.take().catch((error: unknown) => {
    leave()
    throw error
  })
  const { vintage, number, catalogue } = opened.pointer
  let [running, failed] = [0, false]
  return {
    vintage,
    number,
    catalogue,
    file: opened.file,
    opened,
    async select(row, sql, values = []) {
      running++
      const rows = await readRows(opened, connection, sql, values).catch((error: unknown) => {
        failed = true
        throw error
      })
      running--
      return rows.map((raw) => row.parse(raw))
    },
    release() {
      opened.connections.giveBack(connection, !failed && running === 0)
      leave()
    },
  }
}

async function readRows(
  { file, damaged }: Opened,
  connection: Connection,
  sql: string,
  values: DuckDBValue[],
) {
  try {
    return await boundedRows(connection, sql, values)
  } catch (error) {
    if (file === null || !saysBroken(error)) throw error
    damaged(brokenSentence(file))
    throw new Unfit(brokenSentence(file), { cause: error })
  }
}

function retire(opened: Opened): void {
  opened.retired = true
  closeUnused(opened)
}

function closeUnused(opened: Opened): void {
  if (!opened.retired || opened.users > 0) return
  opened.connections.close()
  opened.instance.closeSync()
}
