/** Whether a folder may become a copy of the site. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { replicaLayout } from '../../data/lake/replica.ts'
import { layoutOf } from '../../data/layout.ts'
import { ExportError } from './fault.ts'

/**
 * @param folder as a whole path
 * @throws {ExportError} with what is in the way
 */
export async function mustBeFree(folder: string, dataDir: string): Promise<void> {
  const real = realPath(folder)
  const kept = ours(dataDir).find((one) => real === one || real.startsWith(one + sep))
  if (real === realPath(dataDir) || kept !== undefined) {
    throw new ExportError(
      `${folder} is where Pejling keeps its own files (DATA_DIR): name a folder elsewhere.`,
    )
  }
  if (!existsSync(folder)) return
  if ((await readdir(folder)).length > 0) {
    throw new ExportError(
      `${folder} is not empty: name a folder that is empty or not there, so that nothing of yours is lost.`,
    )
  }
  if (statSync(folder).dev !== statSync(dirname(real)).dev) {
    throw new ExportError(
      `A disk of its own begins at ${folder}, which a copy cannot take the place of: name a folder in it.`,
    )
  }
}

/** What the ETL, a server and a lake's copy write into under DATA_DIR; another folder there is in nobody's way. */
function ours(dataDir: string): string[] {
  const { raw, warehouse, runs, downloads } = layoutOf(dataDir)
  const replica = replicaLayout(dataDir).warehouse
  const fetched = join(dataDir, 'extensions')
  return [raw, warehouse, runs, downloads, replica, fetched].map(realPath)
}

/** Without links, as far as it is there. */
function realPath(path: string): string {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  const parent = dirname(whole)
  return parent === whole ? whole : join(realPath(parent), basename(whole))
}
