/** Which periods a pull asks for again: publishers revise what they have published, and mostly the newest of it. */
import type { Dataset } from '../data/catalogue/schema.ts'
import type { TableFrequency } from '../data/vocabulary.ts'
import type { Delivery } from './raw.ts'
import type { Window } from './source.ts'

/** How many of the newest periods are asked for, where the dataset says nothing else. */
const usual: Record<TableFrequency, number> = {
  monthly: 18,
  quarterly: 8,
  'half-yearly': 6,
  annual: 4,
}

/**
 * The window of a dataset; null where everything must be asked for: at first, when a measure means something else than
 * it did, and when nothing is in force.
 * @param layers the deliveries that its figures in force rest on
 * @param taken what the warehouse in force has taken in of them: {@link takenIn}
 * @param definitions what its measures mean today
 * @param latest its newest period in force
 */
export function windowOf(
  dataset: Dataset,
  layers: Delivery[],
  taken: Set<string>,
  definitions: Record<string, string>,
  latest: string | null,
): Window | null {
  const same = ({ definitions: then = {} }: Delivery) =>
    Object.entries(definitions).every(([measure, digest]) => then[measure] === digest)
  const there = ({ dataset: id, answers }: Delivery) =>
    taken.has([id, ...answers.map(({ digest }) => digest)].join(' '))
  const live = layers.filter(({ kind }) => kind === 'live')
  if (latest === null || !live.some(isWhole) || !live.every(same) || !live.every(there)) return null
  return { newest: dataset.window ?? usual[dataset.frequency], reach: latest }
}

/** Whether a delivery says all that there is to say of its dataset. */
export const isWhole = ({ kind, since }: Delivery): boolean => kind !== 'import' && since === null

/**
 * The deliveries that a dataset's figures rest on once another has come, oldest first: those that the new one says all
 * of again are left out.
 */
export function layered(before: Delivery[], next: Delivery): Delivery[] {
  if (isWhole(next)) return [next]
  const { since } = next
  const covered = (old: Delivery) =>
    next.kind !== 'import' && since !== null && old.since !== null && since <= old.since
  return [...before.filter((old) => !covered(old)), next]
}
