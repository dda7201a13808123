/** The few figures of each line that its newest one is held against. */
import { z } from 'zod'
import { ObservationStatus } from '../../data/vocabulary.ts'
import type { Scene } from '../house.ts'

const Row = z.object({
  indicator: z.string(),
  series: z.string(),
  area: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  status: ObservationStatus,
  dataset: z.string(),
})
export type Row = z.infer<typeof Row>

/** Rows of one series and area, by period in time order. */
export type Line = Map<string, Row>
export type Lines = (indicator: string, series: string, area: string) => Line

const empty: Line = new Map()

/**
 * Figures of the home area and of areas larger than a municipality, in the periods that anything of the indicator
 * is newest in, a year before those, and in the baseline year: whole lines would be thirty times as many rows.
 */
export async function readLines({ lease, strategy }: Scene): Promise<Lines> {
  const rows = await lease.select(
    Row,
    `WITH line AS (
       SELECT indicator, series, area, period, value, status, dataset FROM figure
       WHERE area IN (SELECT code FROM area WHERE kind IN ('country', 'region') OR code = $1)),
     newest AS (
       SELECT indicator, max(period) AS period FROM line
       WHERE value IS NOT NULL GROUP BY indicator, series, area),
     wanted AS (
       SELECT DISTINCT indicator, unnest([
         period,
         CAST(CAST(period[1:4] AS INTEGER) - 1 AS TEXT) || period[5:],
         CAST($2 AS TEXT) || period[5:]]) AS period
       FROM newest)
     SELECT * FROM line SEMI JOIN wanted USING (indicator, period)
     ORDER BY indicator, series, area, period`,
    [strategy.home, strategy.baseline],
  )
  const lines = new Map<string, Line>()
  for (const row of rows) {
    const key = `${row.indicator} ${row.series} ${row.area}`
    const line = lines.get(key) ?? new Map<string, Row>()
    line.set(row.period, row)
    lines.set(key, line)
  }
  return (indicator, series, area) => lines.get(`${indicator} ${series} ${area}`) ?? empty
}

export const newest = (line: Line): Row | undefined =>
  [...line.values()].findLast((row) => row.value !== null)
