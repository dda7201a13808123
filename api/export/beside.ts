/** The folder that a copy is made in, beside the one that it will be: on the same disk, so that one rename puts it there. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Milliseconds after which nobody is making it any more, wherever they were. */
const day = 86_400_000

const here = hostname().replace(/[^\w-]/g, '')

/**
 * Makes it, named by the machine and the process that use it, and removes what exports to the same folder have left
 * that were killed.
 * @param target the folder of the copy, as a whole path
 */
export async function folderBeside(target: string): Promise<string> {
  const parent = dirname(target)
  const own = `.${basename(target)}.`
  for (const name of await readdir(parent)) {
    if (!name.startsWith(own)) continue
    const maker = /^([\w-]*)\.(\d+)\.\w{6}$/.exec(name.slice(own.length))
    if (maker && (await isLeft(join(parent, name), maker[1] ?? '', Number(maker[2])))) {
      await rm(join(parent, name), { recursive: true, force: true })
    }
  }
  return mkdtemp(join(parent, `${own}${here}.${String(process.pid)}.`))
}

/** Another machine's process cannot be looked for, and a number may be another process's by now. */
async function isLeft(folder: string, host: string, pid: number): Promise<boolean> {
  if (host === here && (pid === process.pid || !isAlive(pid))) return true
  const found = await stat(folder).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > day
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
