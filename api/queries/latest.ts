/** The newest figure of every indicator, and what it is held against. */
import { leadingSeries, type Standing } from '../../data/catalogue/leading-series.ts'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import { yearsBefore } from '../../data/vocabulary.ts'
import type { Latest, Point, Unit } from '../contract.ts'
import type { Scene } from '../house.ts'
import { newest, readLines, type Lines, type Row } from './lines.ts'
import { ranks } from './ranking.ts'

const pointOf = ({ period, value, status }: Row): Point => ({ period, value, status })

/** @returns by indicator; absent where there are no figures */
export async function latestFigures(
  scene: Scene,
  standing: (indicator: string, series: string) => Standing,
): Promise<Map<string, Latest>> {
  const lines = await readLines(scene)
  const found: { indicator: Indicator; series: Series; row: Row }[] = []
  for (const indicator of scene.catalogue.indicators.values()) {
    const series = leadingSeries(indicator, (id) => standing(indicator.id, id))
    const row = areasInOrder(scene)
      .map((area) => newest(lines(indicator.id, series.id, area)))
      .find((candidate) => candidate !== undefined)
    if (row) found.push({ indicator, series, row })
  }
  const places = await ranks(scene, found.flatMap(rankWanted(scene)))
  return new Map(
    found.map(({ indicator, series, row }) => [
      indicator.id,
      {
        ...heldAgainst(scene, lines, indicator, series, row),
        rank: places.get(indicator.id) ?? null,
      },
    ]),
  )
}

/** The home area first, then the country, its region, and the other regions. */
function areasInOrder({ strategy, catalogue }: Scene): string[] {
  const regions = [...catalogue.areas.values()].filter(({ kind }) => kind === 'region')
  const codes = [strategy.home, strategy.country, strategy.region]
  return [...new Set([...codes, ...regions.map(({ code }) => code)])]
}

/** Counts follow the size of the area, so only shares and rates are ranked. */
const rankWanted =
  ({ catalogue, strategy }: Scene) =>
  ({ indicator, series, row }: { indicator: Indicator; series: Series; row: Row }) =>
    catalogue.units.get(series.unit)?.kind === 'count' || row.area !== strategy.home
      ? []
      : [
          {
            indicator: indicator.id,
            series: series.id,
            period: row.period,
            decimals: series.decimals,
            direction: indicator.direction,
          },
        ]

function heldAgainst(
  scene: Scene,
  lines: Lines,
  indicator: Indicator,
  series: Series,
  row: Row,
): Omit<Latest, 'rank'> {
  const own = lines(indicator.id, series.id, row.area)
  const { country } = scene.strategy
  const inCountry = lines(indicator.id, series.id, country).get(row.period)
  return {
    area: row.area,
    period: row.period,
    value: row.value ?? 0,
    status: row.status,
    dataset: row.dataset,
    count: countOf(scene, lines, indicator, series, row),
    yearBefore: comparable(series, own.get(yearsBefore(row.period, 1)), row.period),
    sinceBaseline: sinceBaseline(scene, lines, indicator, row.area),
    country: inCountry && row.area !== country ? pointOf(inCountry) : null,
  }
}

function countOf(
  { catalogue }: Scene,
  lines: Lines,
  indicator: Indicator,
  series: Series,
  { area, period }: Row,
): { value: number; unit: Unit } | null {
  const counted = indicator.series.find(({ id }) => id === series.count)
  const unit = counted && catalogue.units.get(counted.unit)
  const value = counted && lines(indicator.id, counted.id, area).get(period)?.value
  return unit && typeof value === 'number' ? { value, unit } : null
}

/** Nothing is compared across a break. */
function comparable(series: Series, earlier: Row | undefined, later: string): Point | null {
  if (!earlier) return null
  const broken = series.breaks.some(({ period }) => earlier.period < period && period <= later)
  return broken ? null : pointOf(earlier)
}

/** The change since the strategy's baseline year, in the first series that reaches back so far. */
function sinceBaseline(
  { strategy }: Scene,
  lines: Lines,
  indicator: Indicator,
  area: string,
): Latest['sinceBaseline'] {
  for (const series of indicator.series) {
    const line = lines(indicator.id, series.id, area)
    const to = newest(line)
    if (!to) continue
    const years = Number(to.period.slice(0, 4)) - strategy.baseline
    const from = years > 0 ? line.get(yearsBefore(to.period, years)) : undefined
    const point = comparable(series, from, to.period)
    if (point && point.value !== null) {
      return { series: series.id, name: series.name, from: point, to: pointOf(to) }
    }
  }
  return null
}
