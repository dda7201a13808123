/** The front page: the lead story, what needs attention, and every indicator under its goal or by where it stands. */
import type { Goal, IndicatorSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { type Coverage, coverageSentence, goalCoverage } from '../sentences/coverage.ts'
import { expected } from '../sentences/expected.ts'
import type { Totals } from '../sentences/totals.ts'
import { byAttention, type Standing, standings, totalsOf } from './attention.ts'
import { type Lead, leadStory } from './lead.ts'
import { answersFor, type Responsible, responsiblesOf } from './responsible.ts'
import { type Row, rowOf } from './row.ts'
import type { ScorecardChoice } from './scorecard-choice.ts'
import type { Site } from './site.ts'
import { targetView } from './target-view.ts'

export type Missing = { id: string; name: string; expected: string }

/** The indicators under a goal; sorted by attention, those that stand alike, under no goal. */
export type GoalRows = {
  id: string
  goal: { title: string; coverage: string; target: string } | null
  rows: Row[]
  missing: Missing[]
}

export type Section = { id: string; number: number | null; title: string; goals: GoalRows[] }

export type Scorecard = {
  vintage: string
  choice: ScorecardChoice
  lead: Lead | null
  /** The worst first and those that go the wanted way, the lead left out. */
  attention: Row[]
  progress: Row[]
  totals: Totals
  coverage: string
  sections: Section[]
  /** Whether any indicator of the home area has an adopted target of its own. */
  targets: boolean
  themes: { id: string; title: string }[]
  /** Where some indicator stands, in the order of attention; the scorecard can be narrowed to each. */
  offered: Standing[]
  /** Those that the scorecard can be narrowed to; empty where no action is decided. */
  responsibles: Responsible[]
  /** The goal that each indicator stands under first. */
  goalOf: Map<string, string>
}

function countOf(indicators: readonly IndicatorSummary[]): Coverage {
  const count = (kind: string) => indicators.filter(({ coverage }) => coverage === kind).length
  return { home: count('home'), elsewhere: count('elsewhere'), none: count('none') }
}

/** The numbers that the municipality has decided for a goal, or that it has decided none. */
function targetText(goal: Goal, site: Site): string {
  const own = goal.targets.filter(
    ({ level, value, replacedBy }) =>
      level === 'municipality' && value !== null && replacedBy === null,
  )
  if (own.length === 0) return site.words.noNumber
  const units = goal.indicators.map(({ unit }) => unit)
  const told = own.map((target) => targetView(target, units, site))
  return `${site.words.adopted}: ${told.map(({ text, now }) => `${text} ${now}`.trimEnd()).join(' ')}`
}

type Known = {
  goals: Goal[]
  rows: Map<string, Row>
  all: Map<string, IndicatorSummary>
  choice: ScorecardChoice
}

function missingOf(goal: Goal, { rows, choice }: Known, { lang }: Site): Missing[] {
  return goal.indicators
    .filter(({ id }) => !rows.has(id) && answersFor(choice.responsible, goal, id))
    .map(({ id, name, origin }) => ({ id, name: name[lang], expected: expected(origin, lang) }))
}

const chosen = (row: Row, { standing }: ScorecardChoice): boolean =>
  standing === null || row.standing === standing

function goalRows(goal: Goal, known: Known, site: Site): GoalRows {
  const { rows, choice } = known
  return {
    id: goal.id,
    goal: {
      title: goal.title[site.lang],
      coverage: goalCoverage(goal.coverage, site.home, site.lang),
      target: targetText(goal, site),
    },
    rows: goal.indicators
      .flatMap(({ id }) => rows.get(id) ?? [])
      .filter((row) => chosen(row, choice) && answersFor(choice.responsible, goal, row.id)),
    missing: choice.standing === null ? missingOf(goal, known, site) : [],
  }
}

function byTheme(known: Known, site: Site): Section[] {
  const { goals, choice } = known
  return site.strategy.themes
    .map(({ id, title }, i) => ({
      id,
      number: i + 1,
      title: title[site.lang],
      goals: goals
        .filter(({ theme }) => theme.id === id)
        .map((goal) => goalRows(goal, known, site))
        .filter(({ rows, missing }) => rows.length + missing.length > 0),
    }))
    .filter(({ id, goals: own }) => own.length > 0 && (choice.theme ?? id) === id)
}

/** Every indicator once, under where it stands. */
function byStanding(known: Known, site: Site): Section[] {
  const { goals, rows, all, choice } = known
  const wanted = goals.filter(({ theme }) => (choice.theme ?? theme.id) === theme.id)
  const ids = new Set(
    wanted.flatMap((goal) =>
      goal.indicators.map(({ id }) => id).filter((id) => answersFor(choice.responsible, goal, id)),
    ),
  )
  const sorted = [...ids].flatMap((id) => all.get(id) ?? []).toSorted(byAttention)
  const shown = sorted.flatMap(({ id }) => rows.get(id) ?? []).filter((row) => chosen(row, choice))
  return standings
    .map((standing) => ({
      id: standing,
      number: null,
      title: site.words.standing[standing],
      goals: [
        {
          id: `${standing}-tal`,
          goal: null,
          rows: shown.filter((row) => row.standing === standing),
          missing: [],
        },
      ],
    }))
    .filter(({ goals: own }) => own.some((one) => one.rows.length > 0))
}

const firstGoals = (goals: Goal[], site: Site): Map<string, string> =>
  new Map(
    goals
      .toReversed()
      .flatMap(({ title, indicators }) =>
        indicators.map(({ id }): [string, string] => [id, title[site.lang]]),
      ),
  )

/** The indicators that the strategy follows, as they are now; the catalogue may hold more. */
export async function followedOf(ask: Ask, { strategy }: Site): Promise<IndicatorSummary[]> {
  const ids = strategy.themes.flatMap(({ goals }) => goals.map(({ id }) => id))
  const [{ indicators }, goals] = await Promise.all([
    ask.indicators(),
    Promise.all(ids.map((id) => ask.goal(id))),
  ])
  const followed = new Set(goals.flatMap((goal) => goal.indicators.map(({ id }) => id)))
  return indicators.filter(({ id }) => followed.has(id))
}

/** Asks for everything on the front page. */
export async function scorecardOf(
  ask: Ask,
  asked: ScorecardChoice,
  site: Site,
): Promise<Scorecard> {
  const { strategy, lang } = site
  const ids = strategy.themes.flatMap(({ goals }) => goals.map(({ id }) => id))
  const [{ indicators: catalogue, vintage }, goals] = await Promise.all([
    ask.indicators(),
    Promise.all(ids.map((id) => ask.goal(id))),
  ])
  const responsibles = responsiblesOf(goals, lang)
  const role = responsibles.find(({ id }) => id === asked.responsible)
  const choice = { ...asked, responsible: role?.id ?? null }
  // The catalogue may hold more than the strategy follows.
  const followed = new Set(goals.flatMap((goal) => goal.indicators.map(({ id }) => id)))
  const indicators = catalogue.filter(({ id }) => followed.has(id))
  const [lead, found] = await Promise.all([
    leadStory(ask, indicators, site),
    Promise.all(indicators.map((indicator) => rowOf(ask, indicator, site))),
  ])
  const rows = new Map(found.filter((row) => row !== null).map((row) => [row.id, row]))
  const known = { goals, rows, all: new Map(indicators.map((one) => [one.id, one])), choice }
  const worst = indicators.toSorted(byAttention).flatMap(({ id }) => rows.get(id) ?? [])
  const named = (...of: string[]) =>
    worst.filter(({ standing, id }) => of.includes(standing) && id !== lead?.id)
  return {
    vintage,
    choice,
    lead,
    attention: named('worse', 'target', 'losing', 'signsWorse').slice(0, 4),
    progress: named('better', 'signsBetter').slice(0, 4),
    totals: totalsOf(indicators),
    coverage: coverageSentence(countOf(indicators), site.home, lang),
    sections: choice.sort === 'attention' ? byStanding(known, site) : byTheme(known, site),
    targets: [...rows.values()].some(({ answers }) => answers?.target),
    themes: strategy.themes.map(({ id, title }) => ({ id, title: title[lang] })),
    offered: standings.filter((one) => worst.some(({ standing }) => standing === one)),
    responsibles,
    goalOf: firstGoals(goals, site),
  }
}
