/** Writes a backup of the data folder. */
import { access, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeBackup } from '../backup/write-backup.ts'
import { diskFault } from '../disk-fault.ts'
import type { House } from '../house.ts'
import { UsageError, type Verb } from '../verb.ts'

export const backup: Verb = {
  name: 'backup',
  summary: 'write raw answers, warehouse and run reports into one checked tar file',
  usage: 'FILE|DIR [--force] [--json]',
  options: [{ flag: '--force', text: 'write over a file that is there already' }],
  parse: { force: { type: 'boolean' } },
  writes: true,
  positionals: 1,
  async run(house, values, [named]) {
    if (named === undefined) throw new UsageError('Say where to: npm run etl -- backup FILE|DIR.')
    const target = await targetOf(house, named)
    if (values['force'] !== true && (await isThere(target))) {
      throw new UsageError(`${target} is there already: name another, or say --force.`)
    }
    const { vintage, files } = await writeBackup(house, target).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        throw new UsageError(`There is no folder for ${target}.`, { cause: error })
      }
      const fault = diskFault(error, dirname(target))
      throw fault === null ? error : new UsageError(fault, { cause: error })
    })
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    return {
      done: true,
      lines: [
        `${target} holds ${String(files.length)} files (${(bytes / 1e6).toFixed(1)} MB) with ${vintage} in force.`,
      ],
      json: { file: target, vintage, files: files.length, bytes },
    }
  },
}

/** In a folder it is named by the moment. */
async function targetOf(house: House, named: string): Promise<string> {
  const isFolder = await stat(named).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const moment = house.now().toISOString().slice(0, 19).replaceAll(':', '-')
  return isFolder ? join(named, `pejling-${moment}.tar`) : named
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
