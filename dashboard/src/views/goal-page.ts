/** A goal: what has been adopted, what is done, and every indicator with its picture. */
import type {
  Action,
  FocusAreas,
  Goal,
  IndicatorSummary,
  Origin,
  Target,
} from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { coverageList } from '../sentences/coverage.ts'
import { expectedFrom } from '../sentences/expected.ts'
import { type ActionView, actionView } from './action-view.ts'
import { isSingle, linesOf } from './chart.ts'
import { type DotsView, dotsFor } from './dots.ts'
import { type FigureView, figureOf, measureOf, tagsOf } from './figure-block.ts'
import { type Figures, figuresOf, firstSeries } from './figures.ts'
import { capital } from '../sentences/period.ts'
import type { Site } from './site.ts'
import { type StatusView, statusViews } from './status-view.ts'
import { type TargetView, targetView } from './target-view.ts'
import { type Answers, answersOf } from './verdict.ts'

export type Shown = {
  id: string
  name: string
  /** The name with all that it must not be read without. */
  measure: string
  tags: string[]
  figure: FigureView
  figures: Figures
  /** All municipalities, where the figure has been published once and a line would be a dot. */
  dots: DotsView | null
  origin: Origin
  frequency: string
  /** null without a figure for the home area. */
  answers: Answers | null
  targets: Target[]
  actions: Action[]
}

export type GoalPage = {
  id: string
  vintage: string
  theme: { number: number; title: string }
  title: string
  aim: string
  numbers: TargetView[]
  ways: TargetView[]
  state: TargetView[]
  statuses: StatusView[]
  actions: ActionView[]
  focus: { year: number; areas: FocusAreas['focusAreas'] } | null
  coverage: string
  shown: Shown[]
  missing: { id: string; name: string; definition: string; expected: string }[]
}

async function shownOf(
  ask: Ask,
  summary: IndicatorSummary,
  goal: Goal,
  site: Site,
): Promise<Shown | null> {
  if (summary.latest === null) return null
  const series = firstSeries(await ask.indicator(summary.id))
  if (!series) return null
  const figures = await figuresOf(ask, site.strategy, summary.id, series, false)
  // Four lines are too many beside a figure block; the group has its place on the indicator's own page.
  const three = figures.region.length > 0 ? { ...figures, group: [] } : figures
  const figure = figureOf(summary, figures.breaks, site)
  if (figure === null || linesOf(three, site).length === 0) return null
  const { id, origin, frequency } = summary
  return {
    id,
    name: summary.name[site.lang],
    measure: measureOf(summary, site.lang),
    tags: tagsOf(summary, site),
    figure: { ...figure, age: capital(figure.age) },
    figures: three,
    dots: isSingle(three, site) ? await dotsFor(ask, summary, site) : null,
    origin,
    frequency,
    answers: summary.coverage === 'home' ? answersOf(summary, site) : null,
    targets: goal.targets,
    actions: goal.actions,
  }
}

async function missingOf(
  ask: Ask,
  summary: IndicatorSummary,
  site: Site,
): Promise<GoalPage['missing'][number]> {
  const { lang } = site
  const { definition, origin, id, name } = await ask.indicator(summary.id)
  return {
    id,
    name: name[lang],
    definition: definition[lang],
    expected: expectedFrom(origin, lang),
  }
}

/** The indicator that is shown large: the first with a line of the home area's own figures, the others as they stand. */
function leadFirst(shown: Shown[]): Shown[] {
  const lead = shown.find(({ figure, dots }) => figure.home && dots === null)
  return lead ? [lead, ...shown.filter((one) => one !== lead)] : shown
}

/** What the minister asked for in the newest year that is known; null where none is. */
async function focusOf(ask: Ask): Promise<GoalPage['focus']> {
  const { years, focusAreas } = await ask.focusAreas()
  const year = Math.max(...years)
  if (years.length === 0) return null
  return { year, areas: focusAreas.filter((area) => area.year === year) }
}

/** Asks for everything on a goal's page. */
export async function goalPageOf(ask: Ask, id: string, site: Site): Promise<GoalPage> {
  const goal: Goal = await ask.goal(id)
  const { lang, home } = site
  const found = await Promise.all(goal.indicators.map((one) => shownOf(ask, one, goal, site)))
  const shown = leadFirst(found.filter((one) => one !== null))
  const without = goal.indicators.filter((one) => !shown.some((other) => other.id === one.id))
  const units = goal.indicators.map(({ unit }) => unit)
  const view = (targets: Target[]) => targets.map((target) => targetView(target, units, site))
  const own = goal.targets.filter(({ level }) => level === 'municipality')
  return {
    id,
    vintage: goal.vintage,
    theme: { number: goal.theme.number, title: goal.theme.title[lang] },
    title: goal.title[lang],
    aim: goal.aim[lang],
    numbers: view(own.filter(({ value }) => value !== null)),
    ways: view(own.filter(({ value }) => value === null)),
    state: view(goal.targets.filter(({ level }) => level === 'state')),
    statuses: statusViews(goal, site),
    actions: goal.actions.map((action) => actionView(action, site)),
    focus: await focusOf(ask),
    coverage: coverageList(goal.coverage, home, lang),
    shown,
    missing: await Promise.all(without.map((one) => missingOf(ask, one, site))),
  }
}
