/** One state of the figures in a data folder of its own, so that nothing that is published meanwhile gets into a copy. */
import { constants, existsSync } from 'node:fs'
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { servedLayout } from '../../data/lake/replica.ts'
import { layoutOf, Pointer } from '../../data/layout.ts'
import type { Settings } from '../../data/settings.ts'
import { ExportError } from './fault.ts'

/** A warehouse file is named by its vintage and the moment that it was built. */
const built = /^(.+)-[0-9a-z]{8}\.duckdb$/

/**
 * @param vintage null for the one in force
 * @param folder where the data folder is made; it must not be there yet
 * @throws {ExportError} when there are no figures, or no file of that vintage
 */
export async function pinFigures(
  settings: Settings,
  vintage: string | null,
  folder: string,
): Promise<Pointer> {
  const from = servedLayout(settings)
  const inForce = await readPointer(from.pointer, settings)
  const pointer =
    vintage === null || vintage === inForce.vintage
      ? inForce
      : await pointerOf(from.warehouse, vintage, inForce)
  const file = join(from.warehouse, pointer.file)
  if (!existsSync(file)) {
    throw new ExportError(
      `The warehouse file ${file} is gone: "npm run etl -- rebuild" builds it again.`,
    )
  }
  const to = layoutOf(folder)
  await mkdir(to.warehouse, { recursive: true })
  await copyFile(file, join(to.warehouse, pointer.file), constants.COPYFILE_FICLONE)
  if (existsSync(from.runs)) await cp(from.runs, to.runs, { recursive: true })
  await writeFile(to.pointer, JSON.stringify(pointer))
  return pointer
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

/** The newest file of an earlier vintage that was built with the catalogue of today, as a rollback would choose it. */
async function pointerOf(folder: string, vintage: string, inForce: Pointer): Promise<Pointer> {
  const files = (await readdir(folder)).filter((name) => built.test(name)).sort()
  for (const file of files.filter((name) => built.exec(name)?.[1] === vintage).reverse()) {
    const number = await numberIn(join(folder, file), vintage, inForce.catalogue)
    if (number !== null) return { ...inForce, file, vintage, number }
  }
  const others = new Set([inForce.vintage, ...files.map((name) => built.exec(name)?.[1] ?? '')])
  throw new ExportError(
    `There is no warehouse file of the data version ${vintage}. In force is ${inForce.vintage}; files are kept of ${[...others].sort().join(', ')}.`,
  )
}

/** The vintage's number in a warehouse file; null where the file was built with another catalogue or cannot be read. */
async function numberIn(file: string, vintage: string, catalogue: string): Promise<number | null> {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' }).catch(() => null)
  if (instance === null) return null
  try {
    const connection = await instance.connect()
    const found = await connection.runAndReadAll(
      `SELECT number FROM vintage, meta
       WHERE id = $1 AND catalogue_digest = $2 AND number = (SELECT max(number) FROM vintage)`,
      [vintage, catalogue],
    )
    connection.closeSync()
    const [row] = found.getRowsJson()
    return row === undefined ? null : Number(row[0])
  } finally {
    instance.closeSync()
  }
}
