/** How far chance alone may carry each share of a series, by the persons that it is made of. */
import { z } from 'zod'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import { readsOf, type SeriesPart } from '../../data/catalogue/series-part.ts'
import { wilson } from '../../data/wilson.ts'
import type { Chance, ChanceInterval } from '../contract-chance.ts'
import type { Scene } from '../house.ts'
import { areaCodes, type Asked, checkPeriods, figuresAt, seriesOf } from './observations.ts'
import { vintageNumber } from './vintages.ts'

const Row = z.object({
  area: z.string(),
  period: z.string(),
  numerator: z.number(),
  denominator: z.number(),
})

/** In per cent, of persons out of the persons of one table: nothing else is a share that chance draws. */
function isOfPersons({ catalogue }: Pick<Scene, 'catalogue'>, part: SeriesPart): boolean {
  if (!('numerator' in part) || part.per !== 100 || part.over) return false
  return readsOf(part).every(({ dataset, measures }) => {
    const known = catalogue.datasets.get(dataset)?.measures ?? {}
    return measures.every((measure) => known[measure]?.unit === 'persons')
  })
}

/** Datasets whose figures in the series have an interval. */
const personDatasets = (scene: Pick<Scene, 'catalogue'>, { parts }: Series): string[] =>
  parts.filter((part) => isOfPersons(scene, part)).map(({ dataset }) => dataset)

/** Whether a figure of the series may have an interval. */
export const hasChance = (scene: Pick<Scene, 'catalogue'>, series: Series): boolean =>
  personDatasets(scene, series).length > 0

type Wanted = { areas: string[]; from?: string | undefined; to?: string | undefined }

/** @param number of the vintage; null is the newest */
export async function chanceIntervals(
  scene: Scene,
  indicator: Indicator,
  series: Series,
  number: number | null,
  { areas, from, to }: Wanted,
): Promise<ChanceInterval[]> {
  const datasets = personDatasets(scene, series)
  if (datasets.length === 0) return []
  const rows = await scene.lease.select(
    Row,
    `WITH counted AS (
       SELECT m.dataset, o.area, o.period,
         sum(o.value) FILTER (NOT m.is_denominator) AS numerator,
         sum(o.value) FILTER (m.is_denominator) AS denominator
       FROM series_measure m JOIN observation o USING (dataset, measure)
       WHERE m.indicator = $1 AND m.series = $2 AND list_contains(string_split($3, ','), m.dataset)
         AND o.first_vintage <= $4 AND (o.until_vintage IS NULL OR o.until_vintage > $4)
         AND list_contains(string_split($5, ','), o.area) AND o.period BETWEEN $6 AND $7
       GROUP BY ALL)
     SELECT area, period, numerator, denominator
     FROM counted JOIN ${figuresAt(number)} f USING (dataset, area, period)
     WHERE f.indicator = $1 AND f.series = $2 AND f.value IS NOT NULL
       -- What is shown must be this very share.
       AND numerator <= denominator AND abs(f.value - 100 * numerator / denominator) < 1e-6
     ORDER BY area, period`,
    [
      indicator.id,
      series.id,
      datasets.join(','),
      number ?? scene.lease.number,
      areas.join(','),
      from ?? '',
      to ?? '~',
    ],
  )
  return rows.map((row) => {
    const { low, high } = wilson(row.numerator, row.denominator)
    return { ...row, low: 100 * low, high: 100 * high }
  })
}

/** @throws {ProblemError} 400 for an unknown area, series or period, 404 for an unknown vintage */
export async function chance(
  scene: Scene,
  indicator: Indicator,
  asked: Omit<Asked, 'lang'>,
): Promise<Chance> {
  const series = seriesOf(indicator, asked.series)
  checkPeriods(series, asked)
  const number = await vintageNumber(scene, asked.vintage)
  const { from, to } = asked
  const wanted = { areas: areaCodes(scene, asked.area), from, to }
  return {
    indicator: indicator.id,
    series: series.id,
    unit: series.unit,
    decimals: series.decimals,
    vintage: asked.vintage ?? scene.lease.vintage,
    intervals: await chanceIntervals(scene, indicator, series, number, wanted),
  }
}
