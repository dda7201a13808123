/** Which areas and periods every series has figures for. */
import { z } from 'zod'
import type { Standing } from '../../data/catalogue/leading-series.ts'
import type { SeriesSummary } from '../contract.ts'
import type { Scene } from '../house.ts'

export type Coverage = SeriesSummary['coverage']

const Row = z.object({
  indicator: z.string(),
  series: z.string(),
  from: z.string(),
  to: z.string(),
  areas: z.string().nullable(),
  municipalities: z.int(),
  home: z.boolean(),
})

export const noCoverage: Coverage = {
  from: null,
  to: null,
  areas: [],
  municipalities: 0,
  home: false,
}

export const keyOf = (indicator: string, series: string): string => `${indicator} ${series}`

/** @returns by {@link keyOf}; a series without figures is absent */
export async function coverages({ lease, strategy }: Scene): Promise<Map<string, Coverage>> {
  const rows = await lease.select(
    Row,
    `WITH line AS (
       SELECT indicator, series, area, min(period) AS first, max(period) AS last FROM figure
       WHERE value IS NOT NULL GROUP BY indicator, series, area)
     SELECT indicator, series, min(first) AS "from", max(last) AS "to",
       string_agg(area, ',') FILTER (a.kind <> 'municipality') AS areas,
       (count(*) FILTER (a.kind = 'municipality'))::INTEGER AS municipalities,
       bool_or(area = $1) AS home
     FROM line JOIN area a ON a.code = line.area
     GROUP BY indicator, series`,
    [strategy.home],
  )
  return new Map(
    rows.map(({ indicator, series, areas, ...rest }) => [
      keyOf(indicator, series),
      { ...rest, areas: areas?.split(',').sort() ?? [] },
    ]),
  )
}

/** Where a series has figures, as the rule of the leading series asks. */
export function standingIn(
  coverage: Map<string, Coverage>,
): (indicator: string, series: string) => Standing {
  return (indicator, series) => {
    const found = coverage.get(keyOf(indicator, series))
    return found ? (found.home ? 'home' : 'elsewhere') : 'none'
  }
}
