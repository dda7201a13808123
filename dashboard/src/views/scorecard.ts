/** The front page: the lead story, the newest figures, and every indicator under its goal. */
import type { GoalSummary, IndicatorSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { type Coverage, coverageSentence, goalCoverage } from '../sentences/coverage.ts'
import { expected } from '../sentences/expected.ts'
import { type Lead, leadStory } from './lead.ts'
import { type Row, rowOf } from './row.ts'
import type { Site } from './site.ts'

export type GoalRows = {
  id: string
  title: string
  coverage: string
  rows: Row[]
  missing: { id: string; name: string; expected: string }[]
}

export type Scorecard = {
  vintage: string
  lead: Lead | null
  newest: Row[]
  coverage: string
  themes: { id: string; number: number; title: string; goals: GoalRows[] }[]
}

function countOf(indicators: readonly IndicatorSummary[]): Coverage {
  const count = (kind: string) => indicators.filter(({ coverage }) => coverage === kind).length
  return { home: count('home'), elsewhere: count('elsewhere'), none: count('none') }
}

/** The four newest figures of the home area; where periods are equal, in the order of the strategy. */
function newestOf(rows: Row[], lead: string | undefined): Row[] {
  return rows
    .filter(({ figure, id }) => figure.home && id !== lead)
    .toSorted((a, b) => b.period.localeCompare(a.period))
    .slice(0, 4)
}

function goalRows(
  goal: GoalSummary,
  rows: Map<string, Row>,
  all: Map<string, IndicatorSummary>,
  site: Site,
): GoalRows {
  const { lang, home } = site
  const without = goal.indicators.flatMap((id) => (rows.has(id) ? [] : (all.get(id) ?? [])))
  return {
    id: goal.id,
    title: goal.title[lang],
    coverage: goalCoverage(goal.coverage, home, lang),
    rows: goal.indicators.flatMap((id) => rows.get(id) ?? []),
    missing: without.map(({ id, name, origin }) => ({
      id,
      name: name[lang],
      expected: expected(origin, lang),
    })),
  }
}

/** Asks for everything on the front page. */
export async function scorecardOf(ask: Ask, site: Site): Promise<Scorecard> {
  const [{ indicators, vintage }, { goals }] = await Promise.all([ask.indicators(), ask.goals()])
  const [lead, found] = await Promise.all([
    leadStory(ask, indicators, site),
    Promise.all(indicators.map((indicator) => rowOf(ask, indicator, site))),
  ])
  const rows = found.filter((row) => row !== null)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const all = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  return {
    vintage,
    lead,
    newest: newestOf(rows, lead?.id),
    coverage: coverageSentence(countOf(indicators), site.home, site.lang),
    themes: site.strategy.themes.map(({ id, title }, i) => ({
      id,
      number: i + 1,
      title: title[site.lang],
      goals: goals
        .filter(({ theme }) => theme.id === id)
        .map((goal) => goalRows(goal, byId, all, site)),
    })),
  }
}
