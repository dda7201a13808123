/** Sees to it that only one run at a time writes to a data folder. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { UsageError } from './verb.ts'

const Holder = z.object({ pid: z.int().positive(), verb: z.string(), since: z.string() })
type Holder = z.infer<typeof Holder>

/**
 * Does the work while no other run can; a lock whose holder is gone is taken over.
 * @throws {UsageError} when another run is going on
 */
export async function locked<T>(
  dataDir: string,
  holder: Omit<Holder, 'pid'>,
  work: () => Promise<T>,
): Promise<T> {
  const file = join(dataDir, 'run.lock')
  await mkdir(dataDir, { recursive: true })
  await take(file, { ...holder, pid: process.pid })
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(file: string, holder: Holder): Promise<void> {
  const text = `${JSON.stringify(holder)}\n`
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(file, text, { flag: 'wx' })
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const other = await read(file)
    if (other && alive(other.pid)) {
      throw new UsageError(
        `Another run is going on (${other.verb}, process ${other.pid}, since ${other.since}): wait for it to end.`,
      )
    }
    // A killed run cannot give its lock back.
    await rm(file, { force: true })
  }
  throw new UsageError('Another run has just begun: wait for it to end.')
}

/** null when the file is gone again, or was cut off by a kill. */
async function read(file: string): Promise<Holder | null> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
