/** The minister's focus areas, shown beside the plan. */
import type * as contract from '../contract.ts'
import type { Scene } from '../house.ts'

/** @param year all years when left out */
export function focusAreas(
  { strategy, lease }: Scene,
  year: number | undefined,
): contract.FocusAreas {
  const all = [...strategy.focusAreas].sort((a, b) => a.year - b.year || a.number - b.number)
  return {
    vintage: lease.vintage,
    years: [...new Set(all.map((area) => area.year))],
    focusAreas: all.filter((area) => year === undefined || area.year === year),
  }
}
