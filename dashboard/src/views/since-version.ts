/** What has become of an indicator's figures since an older data version that a page shows. */
import type { IndicatorSummary, VintageSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { classifiedSince } from './classified-changes.ts'
import { type IndicatorChanges, indicatorChanges } from './indicator-changes.ts'
import type { Site } from './site.ts'

export type SinceVersion = {
  version: string
  /** The newest data version, where the older one is held against it. */
  newest: string
  /** Null where figures and answers are the same in both. */
  changes: IndicatorChanges | null
}

/**
 * @param indicator as it is in the newest data version
 * @param vintages newest first
 * @returns null where the version is the newest
 */
export async function sinceVersion(
  ask: Ask,
  indicator: IndicatorSummary,
  version: string,
  vintages: readonly VintageSummary[],
  site: Site,
): Promise<SinceVersion | null> {
  const newest = vintages[0]?.id
  if (newest === undefined || newest === version) return null
  const areas = indicator.latest === null ? [] : [indicator.latest.area]
  const classified = await classifiedSince(ask, { vintages, base: version }, areas)
  const changes = await indicatorChanges(ask, indicator, { vintage: version, classified }, site)
  return { version, newest, changes }
}
