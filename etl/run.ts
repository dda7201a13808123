/** The pipeline: publisher → raw → observations → checks → vintage. */
import type { RunReport } from '../data/layout.ts'
import { check, type InForce } from './checks.ts'
import { keepSingleFigures, readErrand, type Errand } from './errand.ts'
import type { House } from './house.ts'
import { figuresInForce } from './in-force.ts'
import type { Loaded } from './load.ts'
import { currentPointer, publishVintage, rebuildWarehouse } from './publish.ts'
import { rawStore, type Manifest, type RawAnswer } from './raw.ts'
import { keepReport } from './report.ts'
import { sideBySide } from './side-by-side.ts'
import { SourceError } from './source.ts'
import { nameVintage } from './vintage-id.ts'

type Outcome = RunReport['datasets'][number]

/**
 * Runs every errand, publishes what changed as one vintage, and keeps a report.
 * A source that fails leaves its figures as they are; the report says so.
 */
export async function run(house: House, verb: string, errands: Errand[]): Promise<RunReport> {
  const started = house.now().toISOString()
  const manifests = await bringUpToDate(house)
  const before = manifests.findLast((manifest) => manifest.withdrawn === null) ?? null
  const inForce = await figuresInForce(house)
  house.meter.begin(errands.length)
  const fetched = await sideBySide(house, errands, async (errand) => {
    const result = await attempt(house, errand, inForce, before)
    house.meter.done(errand.dataset.id, result.outcome.observations)
    return result
  })
  house.stop.throwIfAborted()
  const outcomes = fetched.map(({ outcome }) => outcome)
  const readings = fetched.flatMap(({ reading }) => reading ?? [])
  const vintage = await publishNew(house, readings, manifests, before)
  const report: RunReport = {
    verb,
    started,
    ended: house.now().toISOString(),
    vintage,
    datasets: vintage === null ? outcomes.map(withoutNews) : outcomes,
  }
  await keepReport(house, report)
  return report
}

/** What an errand came to, with the reading where it is news. */
type Fetched = { outcome: Outcome; reading: Loaded | null }

/** @throws what no source is to blame for */
async function attempt(
  house: House,
  errand: Errand,
  inForce: Map<string, InForce>,
  before: Manifest | null,
): Promise<Fetched> {
  house.stop.throwIfAborted()
  const { dataset, kind } = errand
  const told = { dataset: dataset.id, source: dataset.source, delivery: kind }
  try {
    const reading = await fetchOne(house, errand, inForce.get(dataset.id))
    const changed = isNew(reading, before)
    const outcome = changed ? 'new-figures' : 'no-change'
    const observations = reading.observations.length
    return {
      outcome: { ...told, outcome, observations, message: null },
      reading: changed ? reading : null,
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const { message } = error
    return { outcome: { ...told, outcome: 'failed', observations: null, message }, reading: null }
  }
}

/** Bytes that differ may still hold the same figures in another order: then nothing is new. */
const withoutNews = (outcome: Outcome): Outcome =>
  outcome.outcome === 'new-figures' ? { ...outcome, outcome: 'no-change' } : outcome

/** Finishes what a killed run left, and builds the warehouse again when the catalogue has changed. */
export async function bringUpToDate(house: House): Promise<Manifest[]> {
  const store = rawStore(house.layout.raw)
  await store.sweep()
  const manifests = await store.manifests()
  const last = manifests.findLast((manifest) => manifest.withdrawn === null)
  const pointer = await currentPointer(house)
  if (last && (pointer?.catalogue !== house.catalogueDigest || pointer.number !== last.number)) {
    for (const fault of await rebuildWarehouse(house, manifests)) house.progress(fault)
  }
  return manifests
}

async function fetchOne(
  house: House,
  errand: Errand,
  inForce: InForce | undefined,
): Promise<Loaded> {
  const reading = await readErrand(house, errand)
  // A file may hold any part of its table, so only a whole pull is held against what is in force.
  const whole = errand.kind !== 'import' && !errand.since
  const held = whole ? inForce : undefined
  check(reading.observations, errand.dataset, house.catalogue.areas, held)
  return reading
}

const digests = (answers: RawAnswer[]): string => answers.map(({ digest }) => digest).join(' ')

/** Same bytes delivered in the same way are not news. */
function isNew({ delivery }: Loaded, before: Manifest | null): boolean {
  const known = before?.deliveries.find(({ dataset }) => dataset === delivery.dataset)
  return (
    known?.kind !== delivery.kind ||
    known.since !== delivery.since ||
    digests(known.answers) !== digests(delivery.answers)
  )
}

/** @returns the id of the vintage, or null when no figure is new */
async function publishNew(
  house: House,
  readings: Loaded[],
  manifests: Manifest[],
  before: Manifest | null,
): Promise<string | null> {
  if (readings.length === 0) return null
  const replaced = new Set(readings.map(({ delivery }) => delivery.dataset))
  const manifest: Manifest = {
    number: (manifests.at(-1)?.number ?? 0) + 1,
    id: nameVintage(readings, manifests, house.now()),
    published: house.now().toISOString(),
    deliveries: [
      ...(before?.deliveries ?? []).filter(({ dataset }) => !replaced.has(dataset)),
      ...readings.map(({ delivery }) => delivery),
    ].sort((a, b) => (a.dataset < b.dataset ? -1 : 1)),
    singleFigures: await keepSingleFigures(house),
    withdrawn: null,
  }
  if (!before) {
    await rawStore(house.layout.raw).writeManifest(manifest)
    await rebuildWarehouse(house, [manifest])
    return manifest.id
  }
  const always =
    manifest.singleFigures?.digest !== before.singleFigures?.digest ||
    readings.some(
      ({ delivery }) =>
        before.deliveries.find(({ dataset }) => dataset === delivery.dataset)?.kind !==
        delivery.kind,
    )
  return (await publishVintage(house, manifest, readings, always)) ? manifest.id : null
}
