/** Reads a backup: every file is held against its digest, and nothing is taken from one that is not whole. */
import { createHash } from 'node:crypto'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Pointer } from '../../data/layout.ts'
import { rawStore } from '../raw.ts'
import { UsageError } from '../verb.ts'
import { belongs, BackupList, digestInName, listName } from './contents.ts'
import { readThrough } from './sound.ts'
import { entriesOf, type Entry } from './tar.ts'

/** The list alone is held in memory. */
const longestList = 64 * 1024 * 1024

/**
 * Unpacks a backup into a folder of its own.
 * @param folder where its files are put; null only checks them
 * @throws {UsageError} when it is cut off, changed, or of another kind
 */
export async function unpack(source: string, folder: string | null): Promise<BackupList> {
  const file = await open(source).catch((cause: unknown) => {
    throw new UsageError(`There is no backup ${source} that can be read.`, { cause })
  })
  try {
    const found = new Map<string, string>()
    let list: BackupList | null = null
    for await (const entry of entriesOf(file)) {
      if (entry.path === listName) list = await readList(file, entry)
      else if (!belongs(entry.path) || found.has(entry.path)) {
        throw new UsageError(`The backup has a file ${entry.path} that does not belong in it.`)
      } else found.set(entry.path, await take(file, entry, folder))
    }
    if (!list) throw new UsageError('The backup has no list of its files: it was cut off.')
    compare(list, found)
    return list
  } finally {
    await file.close()
  }
}

async function readList(file: FileHandle, { bytes, start }: Entry): Promise<BackupList> {
  if (bytes > longestList) throw new UsageError('The list of the backup is too long to be one.')
  const text = Buffer.alloc(bytes)
  await file.read(text, 0, bytes, start)
  try {
    return BackupList.parse(JSON.parse(text.toString('utf8')))
  } catch (cause) {
    throw new UsageError(
      'The list of the backup cannot be read: it was changed, or a newer Pejling made it.',
      { cause },
    )
  }
}

/** @returns SHA-256 of the content */
async function take(file: FileHandle, entry: Entry, folder: string | null): Promise<string> {
  const hash = createHash('sha256')
  const target = folder === null ? null : await create(join(folder, entry.path))
  try {
    for await (const chunk of contentOf(file, entry)) {
      hash.update(chunk)
      await target?.writeFile(chunk)
    }
    await target?.sync()
  } finally {
    await target?.close()
  }
  return hash.digest('hex')
}

async function create(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true })
  return open(path, 'wx')
}

async function* contentOf(file: FileHandle, { bytes, start }: Entry): AsyncGenerator<Buffer> {
  const step = 1 << 20
  for (let done = 0; done < bytes;) {
    const chunk = Buffer.alloc(Math.min(step, bytes - done))
    const { bytesRead } = await file.read(chunk, 0, chunk.length, start + done)
    if (bytesRead === 0) throw new UsageError('The backup became shorter while it was read.')
    done += bytesRead
    yield chunk.subarray(0, bytesRead)
  }
}

function compare(list: BackupList, found: Map<string, string>): void {
  for (const { path, digest } of list.files) {
    if (found.get(path) === undefined) throw new UsageError(`The backup has lost ${path}.`)
    if (found.get(path) !== digest || (digestInName(path) ?? digest) !== digest) {
      throw new UsageError(`In the backup ${path} was changed: use another.`)
    }
  }
  if (found.size !== list.files.length) {
    throw new UsageError('The backup has files that are not in its list.')
  }
}

/**
 * Holds what was unpacked against itself: manifests and pointer can be read, and the warehouse answers for its vintage.
 * @throws {UsageError} when it does not hold together
 */
export async function checkUnpacked(folder: string, pointerText: string): Promise<void> {
  try {
    const pointer = Pointer.parse(JSON.parse(pointerText))
    await rawStore(join(folder, 'raw')).manifests()
    const newest = await readThrough(join(folder, 'warehouse', pointer.file))
    if (newest !== pointer.number) throw new Error('The pointer names another vintage.')
  } catch (cause) {
    throw new UsageError(
      'The files of the backup are as they were written, but do not make a warehouse: use another.',
      { cause },
    )
  }
}
