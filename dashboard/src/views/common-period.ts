/** The newest period in which municipalities can be held against each other: one that at least half of them have. */
import type { SeriesSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import type { Site } from './site.ts'

export type CommonPeriod = {
  period: string
  /** Whether a few have a newer figure. */
  newer: boolean
}

/** Asks for all figures of a series; null where no municipality has one. */
export async function commonPeriod(
  ask: Ask,
  id: string,
  series: SeriesSummary,
  site: Site,
): Promise<CommonPeriod | null> {
  const asked = { series: series.id, area: 'municipalities' }
  const { observations } = await ask.observations(id, asked)
  const counts = new Map<string, number>()
  for (const { period, value } of observations) {
    if (value !== null) counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  const all = [...site.areas.values()].filter(({ kind }) => kind === 'municipality').length
  const periods = [...counts.keys()].sort()
  const newest = periods.at(-1)
  if (newest === undefined) return null
  const period = periods.findLast((one) => (counts.get(one) ?? 0) * 2 >= all) ?? newest
  return { period, newer: period !== newest }
}
