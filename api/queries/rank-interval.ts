/** Which places among the municipalities chance alone leaves open. */
import { z } from 'zod'
import type { Verdicts, VerdictsInFull } from '../contract-verdicts.ts'
import type { Scene } from '../house.ts'

const Row = z.object({ area: z.string(), low: z.number(), high: z.number() })
export type Interval = z.infer<typeof Row>

/**
 * An area is certainly ahead of another when their intervals do not meet.
 * @returns null where the area has no interval, or under half of the municipalities have one
 */
export function placesOf(
  rows: readonly Interval[],
  area: string,
  lowIsBest: boolean,
  municipalities: number,
): VerdictsInFull['places'] {
  const own = rows.find((row) => row.area === area)
  if (!own || 2 * rows.length < municipalities) return null
  const below = rows.filter(({ high }) => high < own.low).length
  const above = rows.filter(({ low }) => low > own.high).length
  const [ahead, behind] = lowIsBest ? [below, above] : [above, below]
  return { best: 1 + ahead, worst: rows.length - behind, of: rows.length }
}

export async function places(
  scene: Scene,
  vintage: number,
  { indicator, series, area, better, chance }: Verdicts,
): Promise<VerdictsInFull['places']> {
  if (!chance) return null
  const rows = await scene.lease.select(
    Row,
    `SELECT v.area, CAST(v.answer->>'$.chance.low' AS DOUBLE) AS low,
       CAST(v.answer->>'$.chance.high' AS DOUBLE) AS high
     FROM verdict v JOIN area a ON a.code = v.area
     WHERE a.kind = 'municipality' AND v.indicator = $1 AND v.series = $2
       AND v.first_vintage <= $3 AND (v.until_vintage IS NULL OR v.until_vintage > $3)
       AND (v.answer->>'$.chance.period') = $4`,
    [indicator, series, vintage, chance.period],
  )
  const { areas } = scene.catalogue
  const all = [...areas.values()].filter(({ kind }) => kind === 'municipality')
  return placesOf(rows, area, better === 'down', all.length)
}
