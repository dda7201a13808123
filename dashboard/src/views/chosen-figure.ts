/** The chart that an indicator's page shows for what a reader has chosen, from the figures of the page. */
import type { Indicator, Origin, Point } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { compareFault } from '../sentences/compare-fault.ts'
import type { Plan } from './chart.ts'
import { afterBreak, type AreaPoints, isWithin, within } from './compare-lines.ts'
import { type CompareShown, shownOf } from './compare-shown.ts'
import { byArea, type Figures, hasFigure } from './figures.ts'
import type { IndicatorChoice } from './indicator-choice.ts'
import { areaName, type Site } from './site.ts'

export type ChosenFigure = {
  /** null where the choice has no figure. */
  shown: CompareShown | null
  origins: Origin[]
  faults: string[]
}

/** The same figures in a part of their time. */
export function figuresWithin(figures: Figures, { from, to }: IndicatorChoice): Figures {
  const cut = (points: Point[]) => within(points, from, to)
  return {
    ...figures,
    home: cut(figures.home),
    country: cut(figures.country),
    region: cut(figures.region),
    group: cut(figures.group),
    chance: figures.chance.filter(({ period }) => isWithin(period, from, to)),
    field: figures.field
      .map(({ area, points }) => ({ area, points: cut(points) }))
      .filter(({ points }) => hasFigure(points)),
  }
}

/** Whether the choice needs a chart of lines side by side, not only another part of the page's own. */
export const isCompared = ({ areas, view }: IndicatorChoice): boolean =>
  areas.length > 0 || view !== 'tal'

async function chosenPoints(
  ask: Ask,
  id: string,
  figures: Figures,
  areas: readonly string[],
): Promise<AreaPoints[]> {
  if (areas.length === 0) return []
  const { series } = figures
  const answer = await ask.observations(id, { series: series.id, area: areas.join(',') })
  const points = byArea(answer.observations)
  return areas.map((area) => ({ area, points: points.get(area) ?? [] }))
}

/** Persons of the country would flatten those of a municipality, so they stand beside them only as an index. */
function always(figures: Figures, choice: IndicatorChoice, site: Site): AreaPoints[] {
  const { home, country } = site.strategy
  const own = { area: home, points: figures.home }
  const all = { area: country, points: figures.country }
  const flat = figures.series.unit.kind === 'count' && choice.view === 'tal'
  return flat ? [own] : [own, all]
}

/** Asks for the chosen areas' figures and shows them beside the home area's; `figures` are already cut to the period. */
export async function chosenFigureOf(
  ask: Ask,
  indicator: Indicator,
  figures: Figures,
  choice: IndicatorChoice,
  plan: Plan,
  site: Site,
): Promise<ChosenFigure> {
  const { series, breaks, field } = figures
  const asked = await chosenPoints(ask, indicator.id, figures, choice.areas)
  const chosen = asked.map(({ area, points }) => ({
    area,
    points: within(points, choice.from, choice.to),
  }))
  const without = chosen.filter(({ points }) => !hasFigure(points))
  const names = without.map(({ area }) => areaName(site, area)).join(', ')
  const all = [...always(figures, choice, site), ...chosen].filter(({ points }) =>
    hasFigure(points),
  )
  const faults = names === '' ? [] : [compareFault.without(names, site.lang)]
  if (all.length === 0) return { shown: null, origins: [], faults }
  const given = { indicator, series, view: choice.view, all, country: figures.country, breaks }
  const { shown, fault } = shownOf(
    { ...given, unbroken: afterBreak(all, breaks), field, plan, chance: figures.chance },
    site,
  )
  return {
    shown,
    origins: figures.origins,
    faults: fault === undefined ? faults : [...faults, fault],
  }
}
