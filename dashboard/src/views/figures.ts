/** The figures of one series, sorted by the part that each area plays on a page. */
import type {
  ChanceInterval,
  Indicator,
  Observation,
  Origin,
  Point,
  SeriesSummary,
  Strategy,
} from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'

/** Points by area, each in order of time. */
export type ByArea = Map<string, Point[]>

export type Figures = {
  series: SeriesSummary
  breaks: string[]
  home: Point[]
  country: Point[]
  region: Point[]
  group: Point[]
  /** How far chance alone may carry the home area's figures, in order of time; empty where they are not persons of persons. */
  chance: ChanceInterval[]
  /** Every municipality's points with its code; empty where they were not asked for or there are none. */
  field: { area: string; points: Point[] }[]
  /** Whom the figures of the lines are from, in the order of the catalogue. */
  origins: Origin[]
  /** Pages of single figures by period, where figures have their own. */
  pages: Map<string, string>
}

export function byArea(observations: readonly Observation[]): ByArea {
  const areas: ByArea = new Map()
  for (const { area, period, value, status } of observations) {
    const points = areas.get(area) ?? []
    points.push({ period, value, status })
    areas.set(area, points)
  }
  return areas
}

/** The first series, which is the one that is shown first. */
export const firstSeries = (indicator: Indicator): SeriesSummary | undefined =>
  indicator.allSeries.find(({ id }) => id === indicator.series) ?? indicator.allSeries[0]

async function fieldOf(ask: Ask, id: string, series: SeriesSummary): Promise<Figures['field']> {
  if (series.coverage.municipalities < 10 || series.unit.kind === 'count') return []
  const answer = await ask.observations(id, { series: series.id, area: 'municipalities' })
  return [...byArea(answer.observations)].map(([area, points]) => ({ area, points }))
}

/** Asks for one series of an indicator: the home area and what it is compared with, and all municipalities if `wide`. */
export async function figuresOf(
  ask: Ask,
  strategy: Strategy,
  id: string,
  series: SeriesSummary,
  wide: boolean,
): Promise<Figures> {
  const { home, country, region, group } = strategy
  const codes = [home, country, region, group].filter((code) => code !== null)
  const [answer, field, carried] = await Promise.all([
    ask.observations(id, { series: series.id, area: codes.join(',') }),
    wide ? fieldOf(ask, id, series) : [],
    series.chance ? ask.chance(id, { series: series.id, area: home }) : null,
  ])
  const areas = byArea(answer.observations)
  const pick = (code: string | null) => (code === null ? [] : (areas.get(code) ?? []))
  const used = new Set(answer.observations.map(({ dataset }) => dataset))
  const pages = answer.observations.flatMap(({ period, url }): [string, string][] =>
    url === null ? [] : [[period, url]],
  )
  return {
    series,
    breaks: series.breaks.map(({ period }) => period),
    home: pick(home),
    country: pick(country),
    region: pick(region),
    group: pick(group),
    chance: carried?.intervals ?? [],
    field,
    origins: series.origins.filter(({ dataset }) => used.has(dataset)),
    pages: new Map(pages),
  }
}

/** Whether a line has a figure at all. */
export const hasFigure = (points: readonly Point[]): boolean =>
  points.some(({ value }) => value !== null)

/** The figure of one period, or null. */
export const valueAt = (points: readonly Point[], period: string): number | null =>
  points.find((point) => point.period === period)?.value ?? null
