/** An indicator: its newest figures, every series of it, and where each figure comes from. */
import type { Goal, Indicator, SeriesSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatNumber } from '../format.ts'
import { compareFault } from '../sentences/compare-fault.ts'
import { expectedFrom } from '../sentences/expected.ts'
import { wordsFor } from '../sentences/about.ts'
import { type BeforeAfter, beforeAndAfter } from './before-after.ts'
import { isSingle, linesOf, type Plan } from './chart.ts'
import { type ChosenFigure, chosenFigureOf, figuresWithin, isCompared } from './chosen-figure.ts'
import { type Chooser, chooserOf } from './chooser.ts'
import { type DotsView, dotsFor } from './dots.ts'
import { type Embeds, embedsOf } from './embeds.ts'
import { type FigureView, figureOf, tagsOf } from './figure-block.ts'
import { type Figures, figuresOf, firstSeries, valueAt } from './figures.ts'
import { type ChosenIndicator, choosesChart, nothingChosen } from './indicator-choice.ts'
import { type Judged, judgedOf } from './judged.ts'
import { besideOthers, countSentence, headlineOf } from './lead.ts'
import { type NeighbourRow, neighbourRows } from './neighbours.ts'
import { areaName, groupName, type Site } from './site.ts'
import { type FigureTable, tableOf } from './table.ts'

export type IndicatorPage = {
  indicator: Indicator
  headline: string
  dek: string
  tags: string[]
  goals: { id: string; title: string }[]
  figure: FigureView | null
  /** The newest figure beside the country's and the group's. */
  pair: { name: string; number: string; home: boolean }[]
  expected: string
  /** null without a figure for the home area. */
  judged: Judged | null
  fitness: string
  /** What is adopted instead of a target that can be judged. */
  noTarget: string
  plan: Plan
  actions: BeforeAfter[]
  neighbours: NeighbourRow[]
  main: Figures | null
  /** What the main chart draws: the first series, or what a reader has chosen of it. */
  drawn: Figures | null
  chosen: ChosenFigure | null
  chooser: Chooser | null
  /** What the address asks for that is not there. */
  faults: string[]
  table: FigureTable | null
  dots: DotsView | null
  /** Whether each municipality has a curve: figures of more than one period. */
  curves: boolean
  /** Whether a line can be drawn; one period is shown by the dots alone. */
  line: boolean
  others: Figures[]
  /** Series that nothing has been fetched for yet. */
  waiting: SeriesSummary[]
  embeds: Embeds
}

function pairOf(indicator: Indicator, figures: Figures, site: Site): IndicatorPage['pair'] {
  const { latest, unit, decimals } = indicator
  if (latest === null) return []
  const own = {
    name: areaName(site, latest.area),
    value: latest.value,
    home: latest.area === site.strategy.home,
  }
  const others =
    unit.kind === 'count' || !own.home
      ? []
      : [
          { name: site.words.country, value: latest.country?.value ?? null, home: false },
          { name: groupName(site), value: valueAt(figures.group, latest.period), home: false },
        ]
  return [own, ...others].flatMap(({ name, value, home }) =>
    value === null ? [] : [{ name, number: formatNumber(value, decimals, site.lang), home }],
  )
}

function dekOf(
  indicator: Indicator,
  main: Figures | null,
  counts: Figures | null,
  site: Site,
): string {
  if (main === null) return indicator.definition[site.lang]
  return [countSentence(indicator, counts, site), besideOthers(indicator, main, site)]
    .filter(Boolean)
    .join(' ')
}

/** Persons of a single period stand in the head and the table already; a chart of them would be one dot. */
const worthAPicture = (figures: Figures, counts: Figures | null, site: Site): boolean =>
  linesOf(figures, site).length > 0 && !(figures === counts && isSingle(figures, site))

/** Directions that the municipality has adopted for the goals, where no number is. */
function noTargetText(goals: readonly Goal[], { words, lang }: Site): string {
  const ways = goals
    .flatMap(({ targets }) => targets)
    .filter(({ level, indicator, replacedBy }) => {
      return level === 'municipality' && indicator === null && replacedBy === null
    })
    .map(({ text }) => text[lang])
  return ways.length === 0
    ? words.noTargetHere
    : `${words.noTargetHere} ${words.adoptedForGoal}: ${ways.join(' ')}`
}

/** The figures that the main chart draws: those of the first series, or the part of one that the reader has chosen. */
function drawnOf(figures: Figures | null, { choice, faults }: ChosenIndicator, site: Site) {
  if (figures === null || linesOf(figures, site).length === 0) return { drawn: null, faults }
  const cut = figuresWithin(figures, choice)
  if (linesOf(cut, site).length > 0) return { drawn: cut, faults }
  return { drawn: figures, faults: [...faults, compareFault.nothing(site.lang)] }
}

/** Asks for everything on an indicator's page; `asked` is what a reader has chosen to see. */
export async function indicatorPageOf(
  ask: Ask,
  id: string,
  site: Site,
  asked: ChosenIndicator = nothingChosen,
): Promise<IndicatorPage> {
  const { strategy, lang } = site
  const indicator = await ask.indicator(id)
  const first = firstSeries(indicator)
  const filled = indicator.allSeries.filter(({ coverage }) => coverage.to !== null)
  const shownId = asked.choice.series ?? first?.id
  const all = await Promise.all(
    filled.map((series) => figuresOf(ask, strategy, id, series, series.id === shownId)),
  )
  const found = all.find(({ series }) => series.id === first?.id) ?? null
  const main = found !== null && linesOf(found, site).length > 0 ? found : null
  const counts = all.find(({ series }) => series.id === first?.count) ?? null
  const dots = await dotsFor(ask, indicator, site)
  const served = await Promise.all(indicator.goals.map((goal) => ask.goal(goal)))
  const actions = served.flatMap((goal) => goal.actions)
  const targets = served.flatMap((goal) => goal.targets)
  const plan = { indicator: id, targets, actions, reforms: indicator.reforms }
  const base = all.find(({ series }) => series.id === shownId) ?? null
  const { drawn, faults } = drawnOf(base, asked, site)
  const chosen =
    drawn !== null && isCompared(asked.choice)
      ? await chosenFigureOf(ask, indicator, drawn, asked.choice, plan, site)
      : null
  const titles = strategy.themes.flatMap(({ goals }) => goals)
  return {
    indicator,
    headline: headlineOf(indicator, main?.breaks ?? [], site),
    dek: dekOf(indicator, main, counts, site),
    tags: tagsOf(indicator, site),
    goals: titles
      .filter((goal) => indicator.goals.includes(goal.id))
      .map((goal) => ({ id: goal.id, title: goal.title[lang] })),
    figure: figureOf(indicator, main?.breaks ?? [], site),
    pair: main === null ? [] : pairOf(indicator, main, site),
    expected: expectedFrom(indicator.origin, lang),
    judged: await judgedOf(ask, indicator, site),
    fitness: [wordsFor(indicator, site.words), indicator.influence?.text[lang] ?? '']
      .filter(Boolean)
      .join(' '),
    noTarget: noTargetText(served, site),
    plan,
    neighbours: await neighbourRows(ask, indicator, site),
    actions: main === null ? [] : beforeAndAfter(actions, id, main, site),
    main,
    drawn,
    chosen,
    chooser: drawn === null ? null : await chooserOf(ask, indicator, asked.choice, site),
    faults: [...faults, ...(chosen?.faults ?? [])],
    table:
      chosen?.shown?.table ??
      (drawn === null ? null : tableOf(drawn, drawn.series === main?.series ? counts : null, site)),
    dots,
    curves: first !== undefined && first.coverage.from !== first.coverage.to,
    line:
      drawn !== null && (choosesChart(asked.choice) || !(dots !== null && isSingle(drawn, site))),
    others: all.filter((figures) => figures !== base && worthAPicture(figures, counts, site)),
    embeds: await embedsOf(ask, indicator),
    waiting: indicator.allSeries.filter(({ coverage }) => coverage.to === null),
  }
}
