/** One indicator as a page of a meeting: finding, figure, chart, answers, and what the speaker says. */
import type { Goal, Indicator, Origin } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { dotPlot } from '../charts/dots.ts'
import { formatPeriod } from '../format.ts'
import { slideTitle } from '../sentences/agenda.ts'
import { expectedFrom } from '../sentences/expected.ts'
import { retrievedOf, seasonText, stopped } from '../sentences/source.ts'
import { chartOf, isSingle } from './chart.ts'
import { dotsFor } from './dots.ts'
import { type FigureView, figureOf, measureOf, tagsOf } from './figure-block.ts'
import { type Figures, figuresOf, firstSeries, hasFigure } from './figures.ts'
import { besideOthers, headlineOf } from './lead.ts'
import type { Site } from './site.ts'
import { type Answers, answersOf } from './verdict.ts'
import { meetingWords } from '../text/meeting.ts'

export type SlideChart = {
  title: string
  subtitle: string
  /** One `<svg>` each: drawn small to be blown up to a wall, where its text can then be read, and for a phone. */
  wall: string
  phone: string
  confession: string
}

export type IndicatorSlide = {
  kind: 'indicator'
  id: string
  /** `Mål 1 af 9 · Flere job til ufaglærte og faglærte`; empty where no goal has it. */
  kicker: string
  name: string
  tags: string[]
  /** `juli 2026`; empty without a figure. */
  period: string
  title: string
  figure: FigureView | null
  chart: SlideChart | null
  answers: Answers | null
  /** What the speaker can say, in whole sentences. */
  sentence: string
  /** Publisher, table, season, what the chart must confess. */
  source: string
  pages: Origin[]
}

/** Where a goal stands: `Mål 1 af 9 · Flere job til ufaglærte og faglærte`. */
export function goalKicker({ strategy, lang }: Site, id: string): string {
  const goals = strategy.themes.flatMap((theme) => theme.goals)
  const goal = goals.find((one) => one.id === id)
  if (!goal) return ''
  const { goalWord, of } = meetingWords(lang)
  return `${goalWord} ${goals.indexOf(goal) + 1} ${of} ${goals.length} · ${goal.title[lang]}`
}

/** px */
type Size = { width: number; height: number }

const wall: Size = { width: 400, height: 172 }
const phone = { width: 350, height: 260 }

/** The dot plot where figures have been published once, otherwise the lines. */
async function chartFor(
  ask: Ask,
  indicator: Indicator,
  figures: Figures,
  { goals, large }: { goals: readonly Goal[]; large: Size },
  site: Site,
): Promise<SlideChart | null> {
  const id = `moede-${indicator.id}`
  const dots = isSingle(figures, site) ? await dotsFor(ask, indicator, site) : null
  if (dots !== null) {
    const { title, subtitle, note, spec } = dots
    const [onWall, onPhone] = [large, phone].map((size) => dotPlot({ ...spec, id, ...size }))
    return { title, subtitle, confession: note, wall: onWall ?? '', phone: onPhone ?? '' }
  }
  const targets = goals.flatMap((goal) => goal.targets)
  const chart = chartOf(figures, site, {
    id,
    measure: measureOf(indicator, site.lang),
    plan: { indicator: indicator.id, targets, actions: [] },
    height: (width) => (width === phone.width ? phone.height : large.height),
  })
  if (chart === null) return null
  const { title, subtitle, confession, draw } = chart
  return { title, subtitle, confession, wall: draw(large.width), phone: draw(phone.width) }
}

/** `Kilde: Jobindsats.dk (STAR), y25i01. Ikke sæsonkorrigeret. Hentet 22. august 2026.` */
function sourceOf(indicator: Indicator, figures: Figures | null, confession: string, site: Site) {
  const { lang, words } = site
  const origins = figures?.origins.length ? figures.origins : [indicator.origin]
  const [first] = origins
  const credits = [...new Set(origins.map(({ attribution }) => attribution[lang]))]
  return [
    `${words.source}: ${credits.join('; ')}.`,
    first ? seasonText(first, indicator.frequency, lang) : '',
    confession,
    `${retrievedOf(origins, lang)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

async function mainFigures(ask: Ask, indicator: Indicator, site: Site): Promise<Figures | null> {
  const series = firstSeries(indicator)
  if (!series || indicator.latest === null) return null
  const figures = await figuresOf(ask, site.strategy, indicator.id, series, false)
  // Two lines are told apart from ten metres; the others have their place on the indicator's own page.
  const two = hasFigure(figures.home) || hasFigure(figures.country)
  return { ...figures, group: [], region: two ? [] : figures.region }
}

/** Asks for everything on an indicator's page of the meeting. */
export async function indicatorSlide(
  ask: Ask,
  id: string,
  site: Site,
  large: Size = wall,
): Promise<IndicatorSlide> {
  const { lang } = site
  const indicator = await ask.indicator(id)
  const goals = await Promise.all(indicator.goals.map((goal) => ask.goal(goal)))
  const figures = await mainFigures(ask, indicator, site)
  const chart = figures && (await chartFor(ask, indicator, figures, { goals, large }, site))
  const label = indicator.label[lang]
  const latest = indicator.latest
  return {
    kind: 'indicator',
    id,
    kicker: goalKicker(site, indicator.goals[0] ?? ''),
    name: indicator.name[lang],
    tags: tagsOf(indicator, site),
    period: latest === null ? '' : formatPeriod(latest.period, lang),
    title: slideTitle(label, chart?.title ?? '', site.home),
    figure: figureOf(indicator, figures?.breaks ?? [], site),
    chart,
    answers: indicator.coverage === 'home' ? answersOf(indicator, site) : null,
    sentence:
      figures === null
        ? `${site.words.noFigures}. ${expectedFrom(indicator.origin, lang)}`
        : [
            stopped(headlineOf(indicator, figures.breaks, site)),
            besideOthers(indicator, figures, site),
          ]
            .filter(Boolean)
            .join(' '),
    source: sourceOf(indicator, figures, chart?.confession ?? '', site),
    pages: figures?.origins ?? [indicator.origin],
  }
}
