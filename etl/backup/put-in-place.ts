/** Puts an unpacked backup in the place of what a data folder holds; what a kill broke off is finished by the next run. */
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../raw.ts'
import { keptFolders } from './contents.ts'

/** Where a backup is unpacked, beside what it is to replace, so that a rename is enough. */
export const restoringIn = (dataDir: string): string => join(dataDir, 'restoring')

const replacedIn = (dataDir: string): string => join(dataDir, 'replaced')
const checkedIn = (dataDir: string): string => join(restoringIn(dataDir), 'checked')

/** Whether a data folder has anything that a backup would replace. */
export async function isInUse(dataDir: string): Promise<boolean> {
  for (const folder of keptFolders) {
    const names = await readdir(join(dataDir, folder)).catch(() => [])
    if (names.length > 0) return true
  }
  return false
}

/** From here on it is finished, come what may. */
export async function putInPlace(dataDir: string): Promise<void> {
  await writeWhole(checkedIn(dataDir), 'Every file was held against its digest.\n')
  await finishRestore(dataDir)
}

/** Goes on where a restore was broken off, or removes one that had not come so far; must be called under the lock. */
export async function finishRestore(dataDir: string): Promise<void> {
  const restoring = restoringIn(dataDir)
  if (await isThere(checkedIn(dataDir))) {
    await mkdir(replacedIn(dataDir), { recursive: true })
    for (const folder of keptFolders) await exchange(dataDir, folder)
  }
  await rm(restoring, { recursive: true, force: true })
  await rm(replacedIn(dataDir), { recursive: true, force: true })
}

async function exchange(dataDir: string, folder: string): Promise<void> {
  const next = join(restoringIn(dataDir), folder)
  if (!(await isThere(next))) return
  const current = join(dataDir, folder)
  const old = join(replacedIn(dataDir), folder)
  // Where both are there, the kill came between the removal of an older restore's rest and its end.
  if (await isThere(current)) {
    await rm(old, { recursive: true, force: true })
    await rename(current, old)
  }
  await rename(next, current)
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
