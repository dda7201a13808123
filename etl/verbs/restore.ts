/** Puts a backup back. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isInUse, putInPlace, restoringIn } from '../backup/put-in-place.ts'
import { checkUnpacked, unpack } from '../backup/read-backup.ts'
import type { BackupList } from '../backup/contents.ts'
import { UsageError, type Outcome, type Verb } from '../verb.ts'

export const restore: Verb = {
  name: 'restore',
  summary: 'put a backup in the place of what the data folder holds',
  usage: 'FILE [--check] [--force] [--json]',
  options: [
    { flag: '--check', text: 'only hold every file against its digest; change nothing' },
    { flag: '--force', text: 'replace what the data folder holds' },
  ],
  parse: { check: { type: 'boolean' }, force: { type: 'boolean' } },
  writes: true,
  positionals: 1,
  async run({ settings: { DATA_DIR } }, values, [source]) {
    if (source === undefined) {
      throw new UsageError('Say which backup: npm run etl -- restore FILE.')
    }
    if (values['check'] === true) return told(source, await unpack(source, null), 'is whole')
    if (values['force'] !== true && (await isInUse(DATA_DIR))) {
      throw new UsageError(
        `${DATA_DIR} is not empty: name an empty folder in DATA_DIR, or say --force to replace what is there.`,
      )
    }
    const list = await unpackChecked(source, restoringIn(DATA_DIR))
    await putInPlace(DATA_DIR)
    return told(source, list, `was put back in ${DATA_DIR}`)
  },
}

/** Of a backup that does not hold nothing is left behind. */
async function unpackChecked(source: string, folder: string): Promise<BackupList> {
  try {
    const list = await unpack(source, folder)
    const pointer = await readFile(join(folder, 'warehouse', 'current.json'), 'utf8').catch(
      () => '',
    )
    await checkUnpacked(folder, pointer)
    return list
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

function told(source: string, { vintage, made, files }: BackupList, what: string): Outcome {
  return {
    done: true,
    lines: [`${source} of ${made} ${what}: ${String(files.length)} files, ${vintage} in force.`],
    json: { file: source, made, vintage, files: files.length },
  }
}
