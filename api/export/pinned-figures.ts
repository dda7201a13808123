/** One state of the figures in a data folder of its own, so that nothing that is published meanwhile gets into a copy. */
import { constants, existsSync } from 'node:fs'
import { access, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { servedLayout } from '../../data/lake/replica.ts'
import { layoutOf, Pointer } from '../../data/layout.ts'
import type { Settings } from '../../data/settings.ts'
import { ExportError } from './fault.ts'
import { olderPointer } from './older-figures.ts'
import { pinReports } from './pinned-reports.ts'

export type Pinned = {
  pointer: Pointer
  /** The data version in force, where the pinned one is older. */
  newest: string | null
}

/**
 * @param vintage null for the one in force
 * @param folder where the data folder is made; it must not be there yet
 * @throws {ExportError} when there are no figures, or no file of that vintage
 */
export async function pinFigures(
  settings: Settings,
  vintage: string | null,
  folder: string,
): Promise<Pinned> {
  const from = servedLayout(settings)
  const inForce = await readPointer(from.pointer, settings)
  const isNewest = vintage === null || vintage === inForce.vintage
  const pointer = isNewest ? inForce : await olderPointer(from.warehouse, vintage, inForce)
  const file = join(from.warehouse, pointer.file)
  if (!existsSync(file)) {
    throw new ExportError(
      `The warehouse file ${file} is gone: "npm run etl -- rebuild" builds it again.`,
    )
  }
  await access(file, constants.R_OK).catch((cause: unknown) => {
    throw new ExportError(`Who runs this may not read the warehouse file ${file}.`, { cause })
  })
  const to = layoutOf(folder)
  await mkdir(to.warehouse, { recursive: true })
  await copyFile(file, join(to.warehouse, pointer.file), constants.COPYFILE_FICLONE)
  await pinReports(from.runs, to.runs, isNewest ? null : pointer.vintage)
  await writeFile(to.pointer, JSON.stringify(pointer))
  return { pointer, newest: isNewest ? null : inForce.vintage }
}

async function readPointer(file: string, { WAREHOUSE_URL }: Settings): Promise<Pointer> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) {
    const remedy = WAREHOUSE_URL
      ? 'Start the server once with these settings: it copies the lake to this machine.'
      : 'Run "npm run etl -- publish" first, or set DATA_DIR to where they are.'
    throw new ExportError(`There are no figures to export: ${file} is not there. ${remedy}`)
  }
  try {
    return Pointer.parse(JSON.parse(text))
  } catch {
    throw new ExportError(`${file} cannot be read: "npm run etl -- rebuild" writes it again.`)
  }
}
