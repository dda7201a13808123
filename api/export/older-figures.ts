/** The warehouse file of an earlier data version. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Pointer } from '../../data/layout.ts'
import { ExportError } from './fault.ts'

/** A warehouse file is named by its vintage and the moment that it was built. */
const built = /^(.+)-[0-9a-z]{8}\.duckdb$/

/**
 * The newest file of that vintage that was built with the catalogue of today, as a rollback would choose it.
 * @throws {ExportError} when there is none, or the vintage was taken back
 */
export async function olderPointer(
  folder: string,
  vintage: string,
  inForce: Pointer,
): Promise<Pointer> {
  const files = (await readdir(folder)).filter((name) => built.test(name)).sort()
  const there = new Map<string, Pointer>()
  for (const file of files) {
    const id = built.exec(file)?.[1] ?? ''
    const number = await numberIn(join(folder, file), id, inForce.catalogue)
    if (number !== null) there.set(id, { ...inForce, file, vintage: id, number })
  }
  const found = there.get(vintage)
  if (found && found.number > inForce.number) {
    throw new ExportError(
      `The data version ${vintage} was taken back: in force is ${inForce.vintage}.`,
    )
  }
  if (found) return found
  const older = [...there.values()].filter(({ number }) => number < inForce.number)
  const kept = older.map((one) => one.vintage).sort()
  throw new ExportError(
    `There is no warehouse file of the data version ${vintage} as today's catalogue makes it. In force is ${inForce.vintage}; ${kept.length === 0 ? 'no older file is kept.' : `older files are kept of ${kept.join(', ')}.`}`,
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
  } catch {
    return null
  } finally {
    instance.closeSync()
  }
}
