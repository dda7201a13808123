/** Sees to it that only one run at a time writes to a data folder. */
import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Gone } from './house.ts'
import { UsageError } from './verb.ts'

const Holder = z.object({
  pid: z.int().positive(),
  /** The machine that the process is on: a data folder may be shared by several. This one where it is not said. */
  host: z.string().default(() => hostname()),
  verb: z.string(),
  since: z.string(),
  /** This run's alone: in a container that is started again, a process may have the number of the one before it. */
  id: z.string().optional(),
})
type Holder = z.infer<typeof Holder>

/** A lock as it lies there; null where it cannot be read, as one that was cut off. */
type Found = { holder: Holder | null; text: string; touched: number }

/** The runs of this process. */
const own = new Set<string>()

/** Milliseconds between two signs of life of the holder. */
const beat = 30_000

/** Milliseconds without a sign of life after which the holder is gone, wherever it is. */
const silence = 10 * 60_000

/**
 * Does the work while no other run can; a lock whose holder is gone is taken over, and the work is told of it.
 * @throws {UsageError} when another run is going on
 */
export async function locked<T>(
  dataDir: string,
  holder: Pick<Holder, 'verb' | 'since'>,
  work: (gone: Gone | null) => Promise<T>,
): Promise<T> {
  const file = join(dataDir, 'run.lock')
  await mkdir(dataDir, { recursive: true })
  const id = randomUUID()
  own.add(id)
  try {
    const taken = await take(file, { ...holder, pid: process.pid, host: hostname(), id })
    await tidy(dataDir)
    return await holding(file, taken, work)
  } finally {
    own.delete(id)
  }
}

/** Gives signs of life while the work is done, and the lock back after it. */
async function holding<T>(
  file: string,
  { text, gone }: { text: string; gone: Gone | null },
  work: (gone: Gone | null) => Promise<T>,
): Promise<T> {
  const beating = setInterval(() => {
    const now = new Date()
    // Without the lock there is nothing to touch; the run itself is not to break down by it.
    void utimes(file, now, now).catch(() => null)
  }, beat)
  beating.unref()
  try {
    return await work(gone)
  } finally {
    clearInterval(beating)
    // Who was silent for too long may have lost it to another.
    if ((await look(file))?.text === text) await rm(file, { force: true })
  }
}

/** @returns what stands in the lock now that it is ours, and from whom it was taken over, where that can be read */
async function take(file: string, holder: Holder): Promise<{ text: string; gone: Gone | null }> {
  const text = `${JSON.stringify(holder)}\n`
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await place(file, text)) return { text, gone: null }
    const found = await look(file)
    if (found?.holder && holds(found)) {
      const { verb, pid, host, since } = found.holder
      const where = host === hostname() ? '' : ` on ${host}`
      throw new UsageError(
        `Another run is going on (${verb}, process ${String(pid)}${where}, since ${since}): wait for it to end.`,
      )
    }
    if (found && (await takeOver(file, text))) return { text, gone: found.holder }
  }
  throw new UsageError('Another run has just begun: wait for it to end.')
}

/** Puts the lock there whole, or not at all when there is one. */
async function place(file: string, text: string): Promise<boolean> {
  const own = `${file}.${randomUUID()}.part`
  await writeFile(own, text, { flag: 'wx' })
  try {
    await link(own, file)
    return true
  } catch (error) {
    // The holder may just have tidied up.
    if (isCode(error, 'EEXIST') || isCode(error, 'ENOENT')) return false
    // Some network drives have no links; there a lock may be cut off by a kill, which is found out when it is read.
    if (['EPERM', 'ENOTSUP', 'ENOSYS'].some((code) => isCode(error, code))) {
      return await create(file, text)
    }
    throw error
  } finally {
    await rm(own, { force: true })
  }
}

async function create(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Removes what runs have left that were killed while they took the lock. */
async function tidy(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (/^run\.lock\..+\.part$/.test(name)) await rm(join(dataDir, name), { force: true })
  }
}

async function look(file: string): Promise<Found | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
    return { holder: read(text), text, touched: mtimeMs }
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

function read(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Another machine's process cannot be looked for, and a number may be another process's by now. */
function holds({ holder, touched }: Found): boolean {
  if (!holder || Date.now() - touched > silence) return false
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid && holder.id !== undefined) return own.has(holder.id)
  return isAlive(holder.pid)
}

/** Takes the place of a holder that is gone; of several that try, one at a time, so that none takes away another's new lock. */
async function takeOver(file: string, text: string): Promise<boolean> {
  const guard = `${file}.takeover`
  if (!(await place(guard, text))) {
    const other = await look(guard)
    // It was killed while it took over.
    if (other && !holds(other)) await rm(guard, { force: true })
    return false
  }
  try {
    const found = await look(file)
    if (found && holds(found)) return false
    await rm(file, { force: true })
    return await place(file, text)
  } finally {
    await rm(guard, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return isCode(error, 'EPERM')
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
