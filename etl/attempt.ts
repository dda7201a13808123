/** One errand of a run: fetched, staged and checked. */
import type { RunReport } from '../data/layout.ts'
import { inSpan } from '../data/trace.ts'
import type { Accepted } from './accept.ts'
import { definitionsOf } from './changes.ts'
import { check } from './checks.ts'
import { isSameKind } from './checks-in-force.ts'
import { readErrand, type Errand } from './errand.ts'
import type { House } from './house.ts'
import type { InForce } from './in-force.ts'
import type { Loaded } from './load.ts'
import type { Delivery, Manifest, RawAnswer } from './raw.ts'
import { Refused, type Judged } from './refusal.ts'
import type { Fetched } from './replay.ts'
import { SourceError } from './source.ts'
import { stage, type Staging } from './staging.ts'
import { windowOf } from './window.ts'

type Outcome = RunReport['datasets'][number]

/** What an errand came to, with the reading where it is news. */
export type Attempt = { outcome: Outcome; reading: Loaded | null; judged: Judged[] }

export const failed = (outcome: Outcome, judged: Judged[] = []): Attempt => ({
  outcome,
  reading: null,
  judged,
})

/** What the run found when it began. */
export type Known = {
  inForce: Map<string, InForce>
  taken: Set<string>
  before: Manifest | null
  accepted: Accepted
}

/** The deliveries of one dataset, oldest first. */
export const layersOf = (manifest: Manifest | null, id: string): Delivery[] =>
  manifest?.deliveries.filter(({ dataset }) => dataset === id) ?? []

/** The periods that are asked for; null: all. With --since all are, and the later ones taken over. */
export function windowFor(
  house: House,
  { dataset, kind, since, full }: Errand,
  known: Omit<Known, 'accepted'>,
) {
  if (kind !== 'live' || full || since) return null
  const layers = layersOf(known.before, dataset.id)
  const latest = known.inForce.get(dataset.id)?.latest ?? null
  return windowOf(dataset, layers, known.taken, definitionsOf(house.catalogue, dataset), latest)
}

/**
 * Fetches, stages and checks what one errand asks for; what its source is to blame for is told in the outcome.
 * @throws what no source is to blame for
 */
export async function attempt(
  house: House,
  errand: Errand,
  staging: Staging,
  known: Known,
): Promise<Attempt> {
  house.stop.throwIfAborted()
  const { dataset, kind } = errand
  const began = house.now().getTime()
  let told = { dataset: dataset.id, source: dataset.source, delivery: kind }
  try {
    const window = windowFor(house, errand, known)
    const fetched = await inSpan('fetch', {}, () => readErrand(house, errand, window))
    told = { ...told, ...effort(fetched, house.now().getTime() - began) }
    const held = known.inForce.get(dataset.id)
    if (held && !isNew(fetched.delivery, known.before)) {
      const outcome = { ...told, outcome: 'no-change' as const, observations: held.count }
      return { outcome: { ...outcome, message: null }, reading: null, judged: [] }
    }
    const { reading, judged } = await stageOne(house, errand, fetched, staging, known)
    const outcome = { ...told, outcome: 'new-figures' as const, observations: reading.count }
    return { outcome: { ...outcome, message: null }, reading, judged }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const { message } = error
    const judged = error instanceof Refused ? error.judged : []
    const named = error.requestIds.length > 0 ? { requestIds: error.requestIds } : {}
    return failed({ ...told, ...named, outcome: 'failed', observations: null, message }, judged)
  }
}

/** What it took to fetch a dataset, and when its publisher will have more. */
const effort = ({ delivery: { kind, answers }, reading }: Fetched, milliseconds: number) => ({
  ...(kind === 'live' ? { requests: answers.length, milliseconds } : {}),
  ...(answers.some(({ requestId }) => requestId)
    ? { requestIds: answers.flatMap(({ requestId }) => requestId ?? []) }
    : {}),
  ...(reading.nextUpdate ? { nextUpdate: reading.nextUpdate } : {}),
})

/** Stages and checks what came; an override that was needed is kept with the delivery. */
async function stageOne(
  house: House,
  { dataset, kind }: Errand,
  { delivery, reading }: Fetched,
  staging: Staging,
  { before, accepted }: Known,
): Promise<{ reading: Loaded; judged: Judged[] }> {
  const { since } = delivery
  const sameKind = isSameKind(kind, layersOf(before, dataset.id).at(-1)?.kind)
  const comparison = { since, sameKind, isPart: kind === 'import' }
  const terms = { comparison, overrides: accepted.get(dataset.id) ?? [] }
  const { staged, judged } = await staging.alone(async (connection) => {
    const name = `${dataset.id} ${kind}`
    const made = await inSpan('stage', {}, () => stage(connection, name, reading, since))
    const checked = () => check(connection, made, dataset, house.catalogue, terms)
    return { staged: made, judged: await inSpan('check', {}, checked) }
  })
  const definitions = definitionsOf(house.catalogue, dataset)
  const used = judged.flatMap(({ override }) => override ?? [])
  const told =
    used.length > 0 ? { ...delivery, definitions, overrides: used } : { ...delivery, definitions }
  const { publisherUpdated } = reading
  return { reading: { ...staged, delivery: told, publisherUpdated }, judged }
}

const digests = (answers: RawAnswer[]): string => answers.map(({ digest }) => digest).join(' ')

/** Same bytes delivered in the same way are not news. */
function isNew(delivery: Delivery, before: Manifest | null): boolean {
  const known = layersOf(before, delivery.dataset).at(-1)
  return (
    known?.kind !== delivery.kind ||
    known.since !== delivery.since ||
    digests(known.answers) !== digests(delivery.answers)
  )
}
