/** Refuses an answer that would be too large, before its query runs. */
import { z } from 'zod'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import type { Frequency } from '../../data/vocabulary.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'
import { perFile } from './per-file.ts'

/** Observations that one answer may have; all municipalities monthly for 80 years are fewer. */
export const mostObservations = 100_000

const perYear: Record<Frequency, number> = { annual: 1, quarterly: 4, monthly: 12 }

/** The place of a period on the time line, in steps of its frequency. */
function step(period: string, frequency: Frequency): number {
  const within = frequency === 'annual' ? 1 : Number(period.slice(frequency === 'monthly' ? 5 : 6))
  return Number(period.slice(0, 4)) * perYear[frequency] + within
}

/** How many periods lie from one to the other, both included. */
export const periodsBetween = (from: string, to: string, frequency: Frequency): number =>
  Math.max(0, step(to, frequency) - step(from, frequency) + 1)

const Span = z.object({
  indicator: z.string(),
  series: z.string(),
  first: z.string(),
  last: z.string(),
})

/** First and last period of every series with figures. */
const spans = perFile(async ({ lease }) => {
  const rows = await lease.select(
    Span,
    `SELECT indicator, series, min(period) AS first, max(period) AS last FROM figure
     GROUP BY indicator, series`,
  )
  return new Map(rows.map((row) => [`${row.indicator} ${row.series}`, row]))
})

type Wanted = {
  indicator: Indicator
  series: Series
  areas: number
  from: string | undefined
  to: string | undefined
}

const later = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a)
const earlier = (a: string, b: string | undefined) => (b !== undefined && b < a ? b : a)

/**
 * Areas times periods, each counted only as far as the series goes today: an earlier vintage is not larger.
 * @throws {ProblemError} 400 when that is over the limit
 */
export async function checkSize(scene: Scene, wanted: Wanted, limit = mostObservations) {
  const { indicator, series, areas } = wanted
  const span = (await spans(scene, 'all')).get(`${indicator.id} ${series.id}`)
  if (!span) return
  const from = later(span.first, wanted.from)
  const to = earlier(span.last, wanted.to)
  const periods = periodsBetween(from, to, series.frequency)
  if (areas * periods <= limit) return
  throw problem(400, `An answer has at most ${String(limit)} observations.`, [
    {
      parameter: 'area',
      message: `${String(areas)} areas in ${String(periods)} periods are ${String(areas * periods)}: take fewer areas, or narrow from and to; whole data versions are at /api/v1/vintages/{id}/observations.parquet`,
    },
  ])
}
