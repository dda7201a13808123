/** Writes everything that a data folder cannot make again into one tar file, with the digest of every file. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pointer } from '../../data/layout.ts'
import type { House } from '../house.ts'
import { currentPointer } from '../pointer.ts'
import { rawStore } from '../raw.ts'
import { UsageError } from '../verb.ts'
import { belongs, type BackupList, digestInName, type KeptFile, listName } from './contents.ts'
import { readThrough } from './sound.ts'
import { end, headerOf, padding } from './tar.ts'

/**
 * The file is there whole or not at all.
 * @throws {UsageError} when nothing was published, or the data folder itself is not whole
 */
export async function writeBackup(house: House, target: string): Promise<BackupList> {
  const pointer = await soundPointer(house)
  const paths = await pathsIn(house, pointer)
  const part = `${target}.${randomUUID()}.part`
  const file = await open(part, 'wx')
  try {
    const files: KeptFile[] = []
    for (const path of paths) files.push(await add(file, house.settings.DATA_DIR, path))
    const list: BackupList = {
      format: 'pejling-backup',
      version: 1,
      made: house.now().toISOString(),
      vintage: pointer.vintage,
      number: pointer.number,
      files,
    }
    const text = Buffer.from(`${JSON.stringify(list, null, 1)}\n`)
    await file.writeFile(
      Buffer.concat([headerOf(listName, text.length), text, padding(text.length), end]),
    )
    await file.sync()
    await file.close()
    await rename(part, target)
    return list
  } catch (error) {
    await file.close().catch(() => null)
    await rm(part, { force: true })
    throw error
  }
}

/** The pointer in force, when its warehouse can be read to the end. */
async function soundPointer(house: House): Promise<Pointer> {
  const pointer = await currentPointer(house)
  if (!pointer) {
    throw new UsageError('Nothing has been published yet, so there is nothing to keep a copy of.')
  }
  const file = join(house.layout.warehouse, pointer.file)
  const newest = await readThrough(file).catch((cause: unknown) => {
    throw new UsageError(
      `The warehouse file ${pointer.file} cannot be read: run "npm run etl -- rebuild" first.`,
      { cause },
    )
  })
  if (newest !== pointer.number) {
    throw new UsageError(
      `The warehouse file ${pointer.file} is not the one of ${pointer.vintage}: run "npm run etl -- rebuild" first.`,
    )
  }
  return pointer
}

/** @throws {UsageError} when the raw store has lost an answer that a vintage rests on */
async function pathsIn(house: House, pointer: Pointer): Promise<string[]> {
  const { DATA_DIR } = house.settings
  const within = async (folder: string) => {
    const names = await readdir(join(DATA_DIR, folder), { recursive: true }).catch(() => [])
    return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).filter(belongs)
  }
  const raw = (await within('raw')).sort()
  const kept = new Set(raw.map(digestInName))
  for (const manifest of await rawStore(house.layout.raw).manifests()) {
    const single = manifest.singleFigures ? [manifest.singleFigures] : []
    const answers = [...manifest.deliveries.flatMap((one) => one.answers), ...single]
    const lost = answers.find(({ digest }) => !kept.has(digest))
    if (lost) {
      throw new UsageError(
        `The raw store has lost the answer to ${lost.asked} (${lost.digest}) of ${manifest.id}: restore an earlier backup.`,
      )
    }
  }
  const runs = (await within('runs')).sort()
  return [...raw, ...runs, `warehouse/${pointer.file}`, 'warehouse/current.json']
}

async function add(file: FileHandle, dataDir: string, path: string): Promise<KeptFile> {
  const { size: bytes } = await stat(join(dataDir, path))
  const hash = createHash('sha256')
  await file.writeFile(headerOf(path, bytes))
  const content: AsyncIterable<Buffer> = createReadStream(join(dataDir, path))
  let read = 0
  for await (const chunk of content) {
    hash.update(chunk)
    read += chunk.length
    await file.writeFile(chunk)
  }
  await file.writeFile(padding(bytes))
  const digest = hash.digest('hex')
  const expected = digestInName(path)
  if (read !== bytes || (expected !== null && expected !== digest)) {
    throw new UsageError(
      `${path} was changed on disk: put back an earlier backup, or pull its table again.`,
    )
  }
  return { path, bytes, digest }
}
