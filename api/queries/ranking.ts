/** All municipalities in one period. */
import { z } from 'zod'
import type { Indicator } from '../../data/catalogue/schema.ts'
import { ObservationStatus, type Language } from '../../data/vocabulary.ts'
import type { Rank, Ranking } from '../contract.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'
import { figuresAt, misfits, seriesOf } from './observations.ts'
import { citation } from './credit.ts'
import { vintageNumber } from './vintages.ts'

const Row = z.object({
  place: z.int().nullable(),
  area: z.string(),
  name: z.string(),
  value: z.number().nullable(),
  status: ObservationStatus,
  dataset: z.string(),
})

/**
 * A reader sees rounded figures, so those are ranked. The small addition makes 1.45, which no binary number is,
 * round as it is read.
 */
const shown = (decimals: string): string => `round(value + 1e-9 * sign(value), ${decimals})`

/**
 * Counts have no places: they follow the size of the area. Where no period is asked for it is the newest that at least half
 * of all municipalities have a figure for: a few that are early are not all that there are.
 * @throws {ProblemError} 400 for a period that does not fit, 404 when there are no figures
 */
export async function ranking(
  scene: Scene,
  indicator: Indicator,
  asked: {
    period?: string | undefined
    series?: string | undefined
    vintage?: string | undefined
    lang: Language
  },
): Promise<Ranking> {
  const series = seriesOf(indicator, asked.series)
  const errors = misfits(series, { period: asked.period })
  if (errors.length > 0) throw problem(400, 'The period does not fit the series.', errors)
  const number = await vintageNumber(scene, asked.vintage)
  const placed = scene.catalogue.units.get(series.unit)?.kind !== 'count'
  const high = indicator.direction !== 'down'
  const rows = await scene.lease.select(
    Row.extend({ period: z.string() }),
    `WITH municipal AS (
       SELECT f.* FROM ${figuresAt(number)} f JOIN area a ON a.code = f.area
       WHERE a.kind = 'municipality' AND f.indicator = $1 AND f.series = $2),
     known AS (
       SELECT period, 2 * count(*) >= (SELECT count(*) FROM area WHERE kind = 'municipality') AS half
       FROM municipal WHERE value IS NOT NULL GROUP BY period),
     one AS (
       SELECT * FROM municipal
       WHERE period = coalesce($3,
         (SELECT coalesce(max(period) FILTER (half), max(period)) FROM known)))
     SELECT one.period, one.area, a.name_${asked.lang} AS name, one.value, one.status, one.dataset,
       CASE WHEN value IS NOT NULL AND $5 THEN
         rank() OVER (ORDER BY ${high ? '-' : ''}${shown('$4')} NULLS LAST) END::INTEGER AS place
     FROM one JOIN area a ON a.code = one.area
     ORDER BY value IS NULL, place, area`,
    [indicator.id, series.id, asked.period ?? null, series.decimals, placed],
  )
  const [first] = rows
  if (!first) {
    throw problem(404, `${indicator.id} has no figures by municipality for that period.`)
  }
  const vintage = asked.vintage ?? scene.lease.vintage
  return {
    indicator: indicator.id,
    series: series.id,
    unit: series.unit,
    decimals: series.decimals,
    direction: indicator.direction,
    period: first.period,
    vintage,
    citation: citation(scene, series, rows, vintage, asked.lang),
    rows: rows.map(({ period: _, ...row }) => row),
  }
}

export type RankWanted = {
  indicator: string
  series: string
  period: string
  decimals: number
  direction: string
}

const RankRow = z.object({
  indicator: z.string(),
  place: z.int(),
  tied: z.int(),
  of: z.int(),
  lower: z.int(),
  higher: z.int(),
})

/** Where the home area stands, for many indicators at once; absent where it or half of all municipalities have no figure. */
export async function ranks(scene: Scene, wanted: RankWanted[]): Promise<Map<string, Rank>> {
  if (wanted.length === 0) return new Map()
  const places = wanted.map((_, i) => {
    const at = (n: number) => `$${String(i * 5 + n + 2)}`
    return `(${at(0)}, ${at(1)}, ${at(2)}, ${at(3)}::INTEGER, ${at(4)})`
  })
  const rows = await scene.lease.select(
    RankRow,
    `WITH wanted(indicator, series, period, decimals, direction) AS (VALUES ${places.join(', ')}),
     figures AS (
       SELECT w.indicator, w.direction, f.area, ${shown('w.decimals')} AS shown
       FROM wanted w JOIN figure f USING (indicator, series, period)
       JOIN area a ON a.code = f.area AND a.kind = 'municipality'
       WHERE f.value IS NOT NULL),
     home AS (SELECT indicator, shown FROM figures WHERE area = $1)
     SELECT f.indicator,
       (CASE WHEN any_value(direction) = 'down' THEN count(*) FILTER (f.shown < h.shown)
         ELSE count(*) FILTER (f.shown > h.shown) END + 1)::INTEGER AS place,
       (count(*) FILTER (f.shown = h.shown))::INTEGER AS tied,
       count(*)::INTEGER AS of,
       (count(*) FILTER (f.shown < h.shown))::INTEGER AS lower,
       (count(*) FILTER (f.shown > h.shown))::INTEGER AS higher
     FROM figures f JOIN home h USING (indicator)
     GROUP BY f.indicator
     HAVING 2 * count(*) >= (SELECT count(*) FROM area WHERE kind = 'municipality')`,
    [
      scene.strategy.home,
      ...wanted.flatMap((w) => [w.indicator, w.series, w.period, w.decimals, w.direction]),
    ],
  )
  return new Map(rows.map(({ indicator, ...rank }) => [indicator, rank]))
}
