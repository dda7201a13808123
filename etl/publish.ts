/** Builds a warehouse file beside the one in force, checks it, and swaps it in by one rename. */
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Pointer } from '../data/layout.ts'
import { inSpan } from '../data/trace.ts'
import { recordChanges } from './changes.ts'
import { check } from './checks.ts'
import { fillNeighbours } from './compare/fill-neighbours.ts'
import { fillCatalogue, fillFigures, fillSingleFigures } from './fill.ts'
import type { House } from './house.ts'
import { judgeVintage } from './judge/judge-vintage.ts'
import { loadVintage, type Loaded } from './load.ts'
import { currentPointer } from './pointer.ts'
import { rawStore, writeWhole, type Delivery, type Manifest } from './raw.ts'
import { readAgain } from './replay.ts'
import { attachStaging, removeStaging, stage, stagingFile, type Staging } from './staging.ts'
import { SourceError } from './source.ts'
import { readSingleFigures } from './sources/single-figures.ts'
import { createSchema, readWarehouse, withWarehouse } from './warehouse-file.ts'

/** How many warehouse files are kept: the one in force, and those that a rollback can go back to. */
const keptFiles = 3

/**
 * Publishes the manifest's vintage on top of the warehouse in force.
 * @param readings those deliveries of the manifest that are new in it, staged
 * @returns whether a figure changed; nothing is published when none did and `always` is not set
 */
export async function publishVintage(
  house: House,
  manifest: Manifest,
  readings: Loaded[],
  staging: Staging,
  always: boolean,
): Promise<boolean> {
  const file = temporaryFile(house)
  await startFile(house, file, manifest)
  staging.close()
  const changed = await withWarehouse(file, async (connection) => {
    await attachStaging(connection, staging.file)
    const changes = await inSpan('load', {}, () => loadVintage(connection, manifest, readings))
    if (changes > 0 || always) {
      await recordChanges(connection, manifest.number, deliveriesOf(readings))
      await fillFigures(connection)
      await judge(house, connection, manifest, readings, true)
      await refillSingleFigures(house, connection, manifest)
    }
    return changes
  })
  if (changed === 0 && !always) {
    await rm(file)
    return false
  }
  await rawStore(house.layout.raw).writeManifest(manifest)
  await swapIn(house, file, manifest)
  return true
}

/** A copy of the warehouse in force; the first vintage starts with an empty one. */
async function startFile(house: House, file: string, { number }: Manifest): Promise<void> {
  const pointer = await currentPointer(house)
  if (number === 1) {
    await withWarehouse(file, (connection) => createEmpty(house, connection))
    return
  }
  if (pointer?.catalogue !== house.catalogueDigest) {
    throw new Error('The warehouse in force was built with another catalogue: rebuild it first.')
  }
  await copyFile(join(house.layout.warehouse, pointer.file), file)
}

async function createEmpty(house: House, connection: DuckDBConnection): Promise<void> {
  await createSchema(connection)
  await fillCatalogue(connection, house.catalogue, house.strategy, house.catalogueDigest)
}

/**
 * Builds the whole warehouse from the raw store, vintage by vintage, and swaps it in.
 * @returns a sentence for every delivery that today's catalogue can no longer read; such a dataset has no figures until it is pulled again
 */
export async function rebuildWarehouse(house: House, manifests: Manifest[]): Promise<string[]> {
  const faults: string[] = []
  const inForce = manifests.filter((manifest) => manifest.withdrawn === null)
  const last = inForce.at(-1)
  if (!last) throw new Error('There is no vintage in the raw store to build a warehouse from.')
  await mkdir(house.layout.warehouse, { recursive: true })
  const file = temporaryFile(house)
  const staging = stagingFile(house)
  await withWarehouse(file, async (connection) => {
    await createEmpty(house, connection)
    await attachStaging(connection, staging)
    let before: Manifest | null = null
    for (const manifest of inForce) {
      house.progress(`vintage ${manifest.id}`)
      const deliveries = newDeliveries(manifest, before)
      const readings = await readAll(house, connection, deliveries, faults)
      await loadVintage(connection, manifest, readings)
      await recordChanges(connection, manifest.number, deliveriesOf(readings))
      for (const { table } of readings) await connection.run(`DROP TABLE ${table}`)
      if (manifest === last) await fillFigures(connection)
      await judge(house, connection, manifest, readings, manifest === last)
      before = manifest
    }
    await refillSingleFigures(house, connection, last)
  })
  await removeStaging(staging)
  await swapIn(house, file, last)
  return faults
}

/** @param newest whether the table of figures has been filled with this vintage */
async function judge(
  house: House,
  connection: DuckDBConnection,
  { number }: Manifest,
  readings: Loaded[],
  newest: boolean,
): Promise<void> {
  const datasets = new Set(readings.map(({ delivery }) => delivery.dataset))
  const told = { number, newest }
  await inSpan('judge', {}, () => judgeVintage(connection, house, told, datasets))
  if (newest) await fillNeighbours(connection, house.catalogue)
}

const deliveriesOf = (readings: Loaded[]): Delivery[] => readings.map(({ delivery }) => delivery)

async function refillSingleFigures(
  house: House,
  connection: DuckDBConnection,
  manifest: Manifest,
): Promise<void> {
  if (!manifest.singleFigures) return
  const bytes = await rawStore(house.layout.raw).read(manifest.singleFigures)
  await fillSingleFigures(connection, readSingleFigures(bytes))
}

async function readAll(
  house: House,
  connection: DuckDBConnection,
  deliveries: Delivery[],
  faults: string[],
): Promise<Loaded[]> {
  const readings: Loaded[] = []
  for (const delivery of deliveries) {
    try {
      const { reading } = await readAgain(house, delivery)
      const staged = await stage(connection, delivery.dataset, reading, delivery.since)
      const dataset = house.catalogue.datasets.get(delivery.dataset)
      // What was compared with the figures in force then was decided then.
      const terms = { comparison: null, overrides: delivery.overrides ?? [] }
      if (dataset) await check(connection, staged, dataset, house.catalogue, terms)
      readings.push({ ...staged, delivery, publisherUpdated: reading.publisherUpdated })
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      faults.push(`${delivery.dataset}: ${error.message}`)
    }
  }
  return readings
}

/** The deliveries of a manifest that the one before it did not have. */
export function newDeliveries(manifest: Manifest, before: Manifest | null) {
  const known = new Set(before?.deliveries.map((delivery) => JSON.stringify(delivery)))
  return manifest.deliveries.filter((delivery) => !known.has(JSON.stringify(delivery)))
}

const temporaryFile = (house: House): string =>
  join(
    house.layout.warehouse,
    `building-${String(process.pid)}-${String(house.now().getTime())}.part`,
  )

async function swapIn(house: House, file: string, manifest: Manifest): Promise<void> {
  await checkFile(file, manifest)
  const name = `${manifest.id}-${house.now().getTime().toString(36)}.duckdb`
  await rename(file, join(house.layout.warehouse, name))
  await pointTo(house, { file: name, vintage: manifest.id, number: manifest.number })
  await removeOld(house, name)
}

export async function pointTo(
  house: House,
  target: Pick<Pointer, 'file' | 'vintage' | 'number'>,
): Promise<void> {
  const pointer: Pointer = {
    ...target,
    catalogue: house.catalogueDigest,
    shipped: house.shippedDigest,
  }
  await writeWhole(house.layout.pointer, `${JSON.stringify(pointer, null, 2)}\n`)
}

/** A file that does not answer for its vintage is never put in force. */
async function checkFile(file: string, manifest: Manifest): Promise<void> {
  const [row] = await readWarehouse(
    file,
    'SELECT (SELECT max(number) FROM vintage)::INTEGER, (SELECT count(*) FROM figure)::INTEGER',
  )
  const [vintages, figures] = row ?? []
  if (vintages !== manifest.number || !(Number(figures) > 0)) {
    throw new Error(
      `The new warehouse for ${manifest.id} is not whole; the old one stays in force.`,
    )
  }
}

async function removeOld(house: House, current: string): Promise<void> {
  const names = await readdir(house.layout.warehouse)
  const old = names
    .filter((name) => name.endsWith('.duckdb') && name !== current)
    .sort((a, b) => builtAt(a) - builtAt(b))
  const parts = names.filter((name) => name.startsWith('building-'))
  for (const name of [...old.slice(0, Math.max(0, old.length + 1 - keptFiles)), ...parts]) {
    await rm(join(house.layout.warehouse, name), { recursive: true, force: true })
  }
}

/** The moment in a warehouse file's name, in milliseconds since 1970. */
export const builtAt = (name: string): number =>
  parseInt(/-([0-9a-z]+)\.duckdb$/.exec(name)?.[1] ?? '0', 36)
