/** A meeting: pages for an agenda's goals and indicators, all from one data version. */
import type { Goal, IndicatorSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatPeriod } from '../format.ts'
import { coverageList } from '../sentences/coverage.ts'
import type { AgendaItem } from './agenda.ts'
import { type FigureView, figureOf } from './figure-block.ts'
import type { Site } from './site.ts'
import { goalKicker, type IndicatorSlide, indicatorSlide } from './slide.ts'
import { type StatusView, statusViews } from './status-view.ts'
import { type Answers, answersOf } from './verdict.ts'

export type GoalRow = {
  id: string
  name: string
  figure: FigureView
  period: string
  answers: Answers | null
}

export type GoalSlide = {
  kind: 'goal'
  id: string
  kicker: string
  title: string
  aim: string
  /** The newest adopted status of the goal as a whole. */
  status: StatusView | null
  /** The adopted targets with a number, in words. */
  targets: string[]
  rows: GoalRow[]
  coverage: string
}

export type Slide = IndicatorSlide | GoalSlide

export type Meeting = { version: string; newest: string; ids: string[]; slides: Slide[] }

function rowOf(indicator: IndicatorSummary, site: Site): GoalRow[] {
  const figure = figureOf(indicator, [], site)
  if (figure === null || indicator.latest === null) return []
  const { id, name, latest, coverage } = indicator
  return [
    {
      id,
      name: name[site.lang],
      figure,
      period: formatPeriod(latest.period, site.lang, 'short'),
      answers: coverage === 'home' ? answersOf(indicator, site) : null,
    },
  ]
}

async function goalSlide(ask: Ask, id: string, site: Site): Promise<GoalSlide> {
  const { lang, home } = site
  const goal: Goal = await ask.goal(id)
  const own = goal.targets.filter(
    ({ level, value, replacedBy }) =>
      level === 'municipality' && value !== null && replacedBy === null,
  )
  return {
    kind: 'goal',
    id,
    kicker: goalKicker(site, id),
    title: goal.title[lang],
    aim: goal.aim[lang],
    status: statusViews(goal, site).find(({ of }) => of === null) ?? null,
    targets: own.map(({ text }) => text[lang]),
    rows: goal.indicators.flatMap((one) => rowOf(one, site)),
    coverage: coverageList(goal.coverage, home, lang),
  }
}

/** Asks for every page of a meeting, in the order of its agenda. */
export function slidesOf(ask: Ask, agenda: readonly AgendaItem[], site: Site): Promise<Slide[]> {
  return Promise.all(
    agenda.map(({ kind, id }) =>
      kind === 'goal' ? goalSlide(ask, id, site) : indicatorSlide(ask, id, site),
    ),
  )
}
