/** Whole data versions as Parquet files, made once and kept on disk. */
import { createHash } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../data/catalogue/catalogue.ts'
import { problem } from './problem.ts'

/** Which figures are wanted, of which warehouse file. */
export type Whole = {
  /** The warehouse file; it holds every vintage. */
  warehouse: string
  vintage: string
  number: number
  /** Moment of the vintage's publication. */
  published: string
  /** SHA-256 of the catalogue that the warehouse was built with. */
  digest: string
}

export type WholeFiles = {
  /** @returns where the file lies; it is made when it is asked for the first time, by one of all who ask at once */
  parquet(whole: Whole): Promise<string>
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** @param folder where the files are kept; it is made when it is not there */
export function wholeFiles(folder: string, catalogue: Catalogue): WholeFiles {
  const making = new Map<string, Promise<string>>()
  return {
    parquet(whole) {
      const file = join(folder, fileName(whole))
      const running = making.get(file) ?? make(file, folder, whole, catalogue)
      making.set(file, running)
      return running.finally(() => making.delete(file))
    },
  }
}

/** The same figures have the same name: a vintage that is built again by another catalogue is another file. */
function fileName({ vintage, published, digest }: Whole): string {
  const state = createHash('sha256').update(`${published} ${digest}`).digest('hex').slice(0, 12)
  return `observations-${vintage}-${state}.parquet`
}

async function make(
  file: string,
  folder: string,
  whole: Whole,
  catalogue: Catalogue,
): Promise<string> {
  if (await stat(file).catch(() => null)) return file
  await mkdir(folder, { recursive: true })
  const part = `${file}.${String(process.pid)}.part`
  try {
    await withOnlyAccess(whole.warehouse, folder, async (connection) => {
      await nameUnits(connection, catalogue)
      await connection.run(copyOf(whole, part))
    })
    await rename(part, file)
  } catch (error) {
    throw noRoom(error)
  } finally {
    await rm(part, { force: true })
  }
  return file
}

/** A reader is told that a file cannot be made for now; the log has the disk's own words. */
function noRoom(error: unknown): unknown {
  const said = error instanceof Error ? error.message : ''
  if (!/no space left on device|quota exceeded|file too large|read-only file/i.test(said)) {
    return error
  }
  const detail = 'There is no room on the disk to make this file. Ask again later.'
  return Object.assign(problem(503, detail), { cause: error })
}

/**
 * A DuckDB of its own in memory: it may read the warehouse and write into the folder, nothing else, and nothing
 * can give it more. One thread, so that the same rows give the same bytes.
 */
async function withOnlyAccess(
  warehouse: string,
  folder: string,
  work: (connection: DuckDBConnection) => Promise<void>,
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '1GB' })
  const connection = await instance.connect()
  try {
    // DuckDB looks for the log beside the file, though there is none.
    const readable = [warehouse, `${warehouse}.wal`].map(quoted).join(', ')
    await connection.run(`SET allowed_paths = [${readable}]`)
    await connection.run(`SET allowed_directories = [${quoted(folder)}]`)
    await connection.run(`SET temp_directory = ${quoted(join(folder, 'spill'))}`)
    await connection.run('SET enable_external_access = false')
    await connection.run('SET lock_configuration = true')
    await connection.run(`ATTACH ${quoted(warehouse)} AS warehouse (READ_ONLY)`)
    await connection.run('USE warehouse')
    await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function nameUnits(connection: DuckDBConnection, catalogue: Catalogue): Promise<void> {
  await connection.run('CREATE TEMP TABLE unit_of (indicator TEXT, series TEXT, unit TEXT)')
  for (const { id, series } of catalogue.indicators.values()) {
    for (const one of series) {
      await connection.run('INSERT INTO unit_of VALUES ($1, $2, $3)', [id, one.id, one.unit])
    }
  }
}

const copyOf = ({ number, vintage, published }: Whole, file: string): string => `
  COPY (
    SELECT f.indicator, f.series, f.area, a.name_da AS area_name, f.period, f.value, u.unit, f.status, f.flag,
      f.dataset
    FROM figure_as_of(${String(number)}) f
    JOIN area a ON a.code = f.area
    LEFT JOIN unit_of u ON u.indicator = f.indicator AND u.series = f.series
    ORDER BY f.indicator, f.series, f.area, f.period
  ) TO ${quoted(file)} (FORMAT parquet, COMPRESSION snappy,
    KV_METADATA {vintage: ${quoted(vintage)}, published: ${quoted(published)}})`
