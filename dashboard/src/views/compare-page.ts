/** The page where areas are compared: what is asked for, its figures, and the nearest other choices. */
import type { Indicator, Origin, SeriesSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { compareFault } from '../sentences/compare-fault.ts'
import { comparePresets, type Preset } from './compare-presets.ts'
import { choiceAddress, type CompareChoice, type Query, readChoice } from './compare-choice.ts'
import { afterBreak, type AreaPoints, within } from './compare-lines.ts'
import { type CompareShown, shownOf } from './compare-shown.ts'
import { byArea, firstSeries, hasFigure } from './figures.ts'
import type { Frame } from './frame.ts'
import { areaName } from './site.ts'

export type ComparePage = {
  choice: CompareChoice
  faults: string[]
  indicator: Indicator
  indicators: { id: string; name: string }[]
  years: string[]
  presets: Preset[]
  /** The one address of what is shown, Danish path. */
  address: string
  /** null where no chosen area has a figure in the period. */
  shown: CompareShown | null
  origins: Origin[]
}

/** The years that a series has figures of. */
export function yearsOf({ coverage }: SeriesSummary): string[] {
  const [from, to] = [coverage.from, coverage.to].map((period) => Number(period?.slice(0, 4)))
  if (!from || !to) return []
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
}

async function pointsOf(ask: Ask, indicator: Indicator, series: SeriesSummary, codes: string[]) {
  const answer = await ask.observations(indicator.id, { series: series.id, area: codes.join(',') })
  const points = byArea(answer.observations)
  const used = new Set(answer.observations.map(({ dataset }) => dataset))
  return { points, origins: series.origins.filter(({ dataset }) => used.has(dataset)) }
}

/** The reader's choice, made from the address and from what there is. */
export function choiceOf(query: Query, { site, indicators }: Pick<Frame, 'site' | 'indicators'>) {
  const { strategy, areas, lang } = site
  return readChoice(query, {
    indicators: new Set(indicators.map(({ id }) => id)),
    areas,
    lead: strategy.lead,
    standard: [strategy.home, strategy.country],
    lang,
  })
}

/** The address that the page should have instead of a form's, or null where it has it. */
export function betterAddress(search: string, parsed: ReturnType<typeof choiceOf>): string | null {
  if (search === '' || parsed.faults.length > 0) return null
  const address = choiceAddress(parsed.choice)
  return address.endsWith(`?${search.replace(/^\?/, '')}`) ? null : address
}

type Found = { all: AreaPoints[]; missing: string[] }

function sortOut(points: Map<string, AreaPoints['points']>, choice: CompareChoice): Found {
  const all = choice.areas.map((area) => ({
    area,
    points: within(points.get(area) ?? [], choice.from, choice.to),
  }))
  const filled = all.filter((one) => hasFigure(one.points))
  const missing = all.filter((one) => !filled.includes(one)).map(({ area }) => area)
  return { all: filled, missing }
}

/** Asks for everything that a comparison shows. */
export async function comparePageOf(
  ask: Ask,
  { choice, faults }: ReturnType<typeof choiceOf>,
  frame: Pick<Frame, 'indicators' | 'site'>,
): Promise<ComparePage> {
  const { site } = frame
  const indicator = await ask.indicator(choice.indicator)
  const series = firstSeries(indicator)
  const page = {
    choice,
    indicator,
    indicators: frame.indicators
      .map(({ id, name }) => ({ id, name: name[site.lang] }))
      .sort((a, b) => a.name.localeCompare(b.name, 'da')),
    years: series ? yearsOf(series) : [],
    presets: await comparePresets(ask, choice, site),
    address: choiceAddress(choice),
  }
  const none = { ...page, faults, shown: null, origins: [] }
  if (!series || series.coverage.to === null) return none
  const { country } = site.strategy
  const codes = [...new Set([...choice.areas, country])]
  const { points, origins } = await pointsOf(ask, indicator, series, codes)
  const { all, missing } = sortOut(points, choice)
  const names = missing.map((area) => areaName(site, area)).join(', ')
  const said = names === '' ? faults : [...faults, compareFault.without(names, site.lang)]
  if (all.length === 0) return { ...none, faults: said }
  const breaks = series.breaks.map(({ period }) => period)
  const whole = within(points.get(country) ?? [], choice.from, choice.to)
  const given = { indicator, series, view: choice.view, all, country: whole, breaks }
  const { shown, fault } = shownOf({ ...given, unbroken: afterBreak(all, breaks) }, site)
  return { ...page, faults: fault ? [...said, fault] : said, shown, origins }
}
