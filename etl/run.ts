/** The pipeline: publisher → raw → observations → checks → vintage. */
import { join } from 'node:path'
import type { RunReport } from '../data/layout.ts'
import { inSpan } from '../data/trace.ts'
import type { Accepted } from './accept.ts'
import { withAnnounced } from './announced.ts'
import { attempt, failed, layersOf, type Attempt } from './attempt.ts'
import { refuseBefore } from './clock.ts'
import { diskFault } from './disk-fault.ts'
import { keepSingleFigures, type Errand } from './errand.ts'
import type { House } from './house.ts'
import { figuresInForce, takenIn } from './in-force.ts'
import type { Loaded } from './load.ts'
import { currentPointer } from './pointer.ts'
import { publishVintage, rebuildWarehouse } from './publish.ts'
import { rawStore, type Manifest } from './raw.ts'
import type { Judged } from './refusal.ts'
import { keepReport } from './report.ts'
import { besides, completed } from './run-report.ts'
import { sideBySide } from './side-by-side.ts'
import { openStaging, type Staging } from './staging.ts'
import { sweep, sweepOwn } from './sweep.ts'
import { nameVintage } from './vintage-id.ts'
import { wasBuiltBy } from './warehouse-file.ts'
import { layered } from './window.ts'

type Outcome = RunReport['datasets'][number]

/**
 * Runs every errand, publishes what changed as one vintage, and keeps a report.
 * A source that fails leaves its figures as they are; the report says so.
 */
export async function run(
  house: House,
  verb: string,
  errands: Errand[],
  accepted: Accepted = new Map(),
): Promise<RunReport> {
  const started = house.now().toISOString()
  const manifests = await bringUpToDate(house)
  const before = manifests.findLast((manifest) => manifest.withdrawn === null) ?? null
  const { attempts, vintage } = await work(house, errands, accepted, manifests, before).catch(
    (error: unknown) => withoutRoom(house, errands, error),
  )
  const outcomes = attempts.map(({ outcome }) => outcome)
  const report: RunReport = {
    verb,
    started,
    ended: house.now().toISOString(),
    vintage,
    datasets: vintage === null ? outcomes.map(withoutNews) : outcomes,
    checks: attempts.flatMap(({ outcome, judged }) => judged.map(entryOf(outcome.dataset))),
    ...besides(house, manifests),
  }
  const told = await completed(house, report)
  await keepReport(house, told)
  return told
}

/** A run that our own disk has ended is told like any other; nothing was published. */
async function withoutRoom(house: House, errands: Errand[], error: unknown) {
  const message = diskFault(error, house.settings.DATA_DIR)
  if (message === null) throw error
  // The report needs room too.
  await sweepOwn(house.layout)
  const attempts = errands.map(({ dataset, kind }) => {
    const from = { dataset: dataset.id, source: dataset.source, delivery: kind }
    return failed({ ...from, outcome: 'failed', observations: null, message })
  })
  return { attempts, vintage: null }
}

/** What the checks said, as the report has it. */
const entryOf =
  (dataset: string) =>
  ({ check: name, sentence, override }: Judged) => ({
    dataset,
    check: name,
    sentence,
    override: override && { by: override.by, reason: override.reason },
  })

/** Fetches, stages, checks and publishes. */
async function work(
  house: House,
  errands: Errand[],
  accepted: Accepted,
  manifests: Manifest[],
  before: Manifest | null,
): Promise<{ attempts: Attempt[]; vintage: string | null }> {
  const inForce = await figuresInForce(house)
  const taken = await takenIn(house)
  const staging = await openStaging(house)
  try {
    house.meter.begin(errands.length)
    const attempts = await sideBySide(house, errands, async (errand) => {
      const result = await attempt(house, errand, staging, {
        inForce,
        taken,
        before,
        accepted,
      })
      house.meter.done(errand.dataset.id, result.outcome.observations)
      return result
    })
    const outcomes = await withAnnounced(
      house,
      attempts.map(({ outcome }) => outcome),
    )
    house.stop.throwIfAborted()
    const readings = attempts.flatMap(({ reading }) => reading ?? [])
    return {
      attempts: attempts.map((made, nth) => ({ ...made, outcome: outcomes[nth] ?? made.outcome })),
      vintage: await publishNew(house, readings, staging, manifests, before),
    }
  } finally {
    staging.close()
    await staging.remove()
  }
}

/** Bytes that differ may still hold the same figures in another order: then nothing is new. */
const withoutNews = (outcome: Outcome): Outcome =>
  outcome.outcome === 'new-figures' ? { ...outcome, outcome: 'no-change' } : outcome

/** Finishes what a killed run left, and builds the warehouse again when the catalogue has changed. */
export async function bringUpToDate(house: House): Promise<Manifest[]> {
  await sweep(house.layout)
  const manifests = await rawStore(house.layout.raw).manifests()
  const last = manifests.findLast((manifest) => manifest.withdrawn === null)
  const pointer = await currentPointer(house)
  refuseBefore(last, house.now())
  const isInForce =
    pointer?.catalogue === house.catalogueDigest &&
    pointer.number === last?.number &&
    (await wasBuiltBy(join(house.layout.warehouse, pointer.file), house.catalogueDigest)) &&
    // A file with blocks that cannot be read opens all the same; what a run reads of it is tried.
    (await figuresInForce(house).then(
      () => true,
      () => false,
    ))
  if (last && !isInForce) {
    for (const fault of await rebuildWarehouse(house, manifests)) house.progress(fault)
  }
  return manifests
}

/** Of a dataset that was both shipped and fetched in one run, the shipped figures are not taken. */
const isBest = ({ delivery }: Loaded, _: number, all: Loaded[]): boolean =>
  delivery.kind !== 'shipped' ||
  !all.some(
    (other) => other.delivery.dataset === delivery.dataset && other.delivery.kind !== 'shipped',
  )

/** @returns the id of the vintage, or null when no figure is new */
async function publishNew(
  house: House,
  all: Loaded[],
  staging: Staging,
  manifests: Manifest[],
  before: Manifest | null,
): Promise<string | null> {
  if (all.length === 0) return null
  const readings = all.filter(isBest)
  const fresh = new Set(readings.map(({ delivery }) => delivery.dataset))
  const manifest: Manifest = {
    number: (manifests.at(-1)?.number ?? 0) + 1,
    id: nameVintage(readings, manifests, house.now()),
    published: house.now().toISOString(),
    deliveries: [
      ...(before?.deliveries ?? []).filter(({ dataset }) => !fresh.has(dataset)),
      ...readings.flatMap(({ delivery }) => layered(layersOf(before, delivery.dataset), delivery)),
    ].sort((a, b) => (a.dataset < b.dataset ? -1 : a.dataset > b.dataset ? 1 : 0)),
    singleFigures: await keepSingleFigures(house),
    withdrawn: null,
  }
  const always =
    !before ||
    manifest.singleFigures?.digest !== before.singleFigures?.digest ||
    readings.some(
      ({ delivery }) => layersOf(before, delivery.dataset).at(-1)?.kind !== delivery.kind,
    )
  const publish = () => publishVintage(house, manifest, readings, staging, always)
  return (await inSpan('publish', { 'pejling.vintage': manifest.id }, publish)) ? manifest.id : null
}
