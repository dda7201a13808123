/** What a backup holds: the raw store, the warehouse in force and the reports of runs, each file with its digest. */
import { z } from 'zod'

/** The folders under DATA_DIR that are kept; downloads are made again. The warehouse comes last: until it is there, the old one is served. */
export const keptFolders = ['raw', 'runs', 'warehouse']

const names = [
  /^raw\/answers\/[0-9a-f]{2}\/[0-9a-f]{64}$/,
  /^raw\/vintages\/\d{6}\.json$/,
  /^runs\/[\w.-]+\.json$/,
  /^warehouse\/current\.json$/,
  /^warehouse\/[\w-]+\.duckdb$/,
]

/** Whether a file with this name belongs into a backup; nothing else is ever written when one is put back. */
export const belongs = (path: string): boolean => names.some((name) => name.test(path))

/** The digest that a raw answer has for a name; null for other files. */
export const digestInName = (path: string): string | null =>
  /^raw\/answers\/..\/([0-9a-f]{64})$/.exec(path)?.[1] ?? null

/** The list's own name; it is the last file, so that a backup that was cut off has none. */
export const listName = 'backup.json'

const KeptFile = z.strictObject({
  path: z.string(),
  bytes: z.int().nonnegative(),
  /** SHA-256, hexadecimal. */
  digest: z.string(),
})
export type KeptFile = z.infer<typeof KeptFile>

export const BackupList = z.strictObject({
  format: z.literal('pejling-backup'),
  version: z.literal(1),
  made: z.iso.datetime(),
  /** What is in force in it. */
  vintage: z.string(),
  number: z.int().positive(),
  files: z.array(KeptFile),
})
export type BackupList = z.infer<typeof BackupList>
