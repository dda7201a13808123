/** Reads the figures that are judged out of a warehouse file. */
import { DuckDBListValue, type DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../../data/catalogue/catalogue.ts'
import { leadingSeries } from '../../data/catalogue/leading-series.ts'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import { unitOf } from './decimals.ts'
import { lineOf, type Line, type Point } from './line.ts'

export type SeriesLines = {
  indicator: Indicator
  series: Series
  lines: Map<string, Line>
}

/**
 * The leading series of every indicator, as on the pages, and the series that counts the same.
 * @param figures where they are read: `figure`, or `figure_as_of(…)`
 * @param datasets that have new figures; null for all. Series made of none of them are left out
 */
export async function judgedSeries(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  figures: string,
  datasets: ReadonlySet<string> | null,
  home: string,
): Promise<SeriesLines[]> {
  const wanted = [...catalogue.indicators.values()].filter(({ series }) =>
    series.some((one) => datasets === null || isMadeOf(one, datasets)),
  )
  const points = await pointsOf(connection, figures, wanted)
  return wanted.flatMap((indicator) => {
    const known = (id: string) => points.get(`${indicator.id} ${id}`)
    const leading = leadingSeries(indicator, (id) => {
      const areas = known(id)
      return areas
        ? areas.get(home)?.some(({ value }) => value !== null)
          ? 'home'
          : 'elsewhere'
        : 'none'
    })
    const ids = [leading.id, leading.count]
    return indicator.series.flatMap((series) => {
      const found = ids.includes(series.id) ? known(series.id) : undefined
      return found ? [{ indicator, series, lines: linesOf(series, found) }] : []
    })
  })
}

/** A dataset that comes late may take the lead from another series: any series of the indicator counts. */
const isMadeOf = (series: Series, datasets: ReadonlySet<string>): boolean =>
  series.parts.some((part) => datasets.has(part.dataset))

type AreaPoints = Map<string, Point[]>

/** @returns by indicator and series, then by area */
async function pointsOf(
  connection: DuckDBConnection,
  figures: string,
  indicators: Indicator[],
): Promise<Map<string, AreaPoints>> {
  const found = new Map<string, AreaPoints>()
  // One at a time: lists in order are sorted in memory, and those of all indicators together do not fit into little.
  for (const { id } of indicators) {
    for (const [line, areas] of await linesIn(connection, figures, id)) found.set(line, areas)
  }
  return found
}

/** The lines of one indicator, in lists, because a row per figure takes four times as long. */
async function linesIn(
  connection: DuckDBConnection,
  figures: string,
  indicator: string,
): Promise<Map<string, AreaPoints>> {
  const reader = await connection.runAndReadAll(
    `SELECT f.indicator || ' ' || f.series AS line, f.area,
       string_agg(f.period, ' ' ORDER BY f.period), list(f.value ORDER BY f.period),
       string_agg(if(f.status = 'provisional', 'p', '-'), '' ORDER BY f.period)
     FROM ${figures} f JOIN area a ON a.code = f.area
     WHERE a.kind <> 'group' AND f.indicator = $1
     GROUP BY ALL ORDER BY line, f.area`,
    [indicator],
  )
  const found = new Map<string, AreaPoints>()
  for (const [line, area, periods, values, preliminary] of reader.getRows()) {
    const areas = found.get(String(line)) ?? new Map<string, Point[]>()
    const items = values instanceof DuckDBListValue ? values.items : []
    const points = String(periods)
      .split(' ')
      .map((period, index) => {
        const value = items[index]
        return {
          period,
          value: typeof value === 'number' ? value : null,
          preliminary: String(preliminary).charAt(index) === 'p',
        }
      })
    found.set(String(line), areas.set(String(area), points))
  }
  return found
}

function linesOf(series: Series, areas: AreaPoints): Map<string, Line> {
  const unit = unitOf(
    [...areas.values()].flatMap((points) => points.flatMap(({ value }) => value ?? [])),
    series.decimals,
  )
  const breaks = series.breaks.map(({ period }) => period)
  const { frequency } = series
  return new Map(
    [...areas].map(([area, points]) => [area, lineOf(points, { frequency, unit, breaks })]),
  )
}
