/** Works through errands without crowding a publisher: publishers side by side, a few datasets of each at a time. */
import pLimit, { type LimitFunction } from 'p-limit'
import { inSpan } from '../data/trace.ts'
import type { Errand } from './errand.ts'
import type { House } from './house.ts'
import { adapterOf } from './publishers.ts'

/** How many datasets are asked of one host at a time. */
export const perHost = 2

/**
 * @returns the results in the order of the errands, whichever came first
 * @throws the first error of a piece of work, after the others that had begun have ended
 */
export async function sideBySide<T>(
  house: House,
  errands: Errand[],
  work: (errand: Errand) => Promise<T>,
): Promise<T[]> {
  const lanes = new Map<string, LimitFunction>()
  let first: { error: unknown } | null = null
  const results = await Promise.allSettled(
    errands.map((errand) =>
      laneOf(
        lanes,
        hostOf(house, errand),
      )(async () => {
        // What has not begun need not begin any more.
        if (first) throw first.error
        try {
          const { id: dataset, source } = errand.dataset
          const facts = { 'pejling.dataset': dataset, 'pejling.source': source }
          return await inSpan('dataset', facts, () => work(errand))
        } catch (error) {
          first ??= { error }
          throw error
        }
      }),
    ),
  )
  return results.map((result) => {
    if (result.status === 'rejected') throw first?.error
    return result.value
  })
}

function laneOf(lanes: Map<string, LimitFunction>, host: string): LimitFunction {
  const lane = lanes.get(host) ?? pLimit(perHost)
  lanes.set(host, lane)
  return lane
}

/** Two sources may be reached through one host, which is then asked as one. */
const hostOf = (house: House, { dataset, kind }: Errand): string =>
  kind === 'live' ? new URL(adapterOf(dataset).base(house.settings)).host : ''
