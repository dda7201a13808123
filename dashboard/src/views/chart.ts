/** A series of figures as the line chart that a page shows, with its title and what it must confess. */
import type { Action, Point, Reform, SeriesSummary, Target } from '../../../api/contract.ts'
import { lineChart, type LineSpec } from '../charts/line.ts'
import { isUnsure } from '../charts/line-marks.ts'
import { periodIndex } from '../charts/periods.ts'
import { type Reading, readingOf } from '../charts/reading.ts'
import { axisFacts } from '../charts/value-domain.ts'
import type { ChartLine } from '../charts/shapes.ts'
import { formatPeriod, formatPeriodRange, formatValue } from '../format.ts'
import { finding } from '../sentences/finding.ts'
import { inPeriod } from '../sentences/period.ts'
import { axisStart, breakMark, clippedText, unsureMark } from '../sentences/source.ts'
import { statusWords } from '../text/reading.ts'
import { type Figures, hasFigure } from './figures.ts'
import { bandOf, bandText } from './chance-band.ts'
import { chartActions, chartTargets } from './chart-plan.ts'
import { type ReformView, withReforms } from './reforms.ts'
import { areaName, type Site } from './site.ts'

export type ChartView = {
  /** The finding, counted from the figures of the chart. */
  title: string
  /** Measure, periods and what a thin line is. */
  subtitle: string
  draw: (width: number) => string
  /** Where the axis begins, which line leaves the picture, which period is doubtful; empty when there is nothing to confess. */
  confession: string
  /** The same points, to be read one by one. */
  reading: Reading | null
  /** National reforms that the chart has on its axis. */
  reforms: ReformView[]
}

export type Plan = {
  indicator: string
  targets: Target[]
  actions: Action[]
  /** National reforms, where the page has room to say what they are. */
  reforms?: Reform[]
}

export type ChartOptions = {
  /** Unique on the page. */
  id: string
  /** What is measured: the indicator's or the series' name. */
  measure: string
  /** px by the width of the picture. */
  height: (width: number) => number
  /** The plan that is drawn beside the figures of an indicator. */
  plan?: Plan | undefined
  /** Lines of further areas. */
  more?: ChartLine[]
}

/** Lines of other areas stand beside the home area's only where the measure can be compared between areas. */
export function linesOf(figures: Figures, site: Site): ChartLine[] {
  const { words, strategy, home } = site
  const group = strategy.group === null ? '' : areaName(site, strategy.group)
  const all: ChartLine[] = [
    { role: 'home', label: home, points: figures.home },
    { role: 'country', label: words.country, points: figures.country },
    { role: 'region', label: areaName(site, strategy.region), points: figures.region },
    { role: 'group', label: group, points: figures.group },
  ]
  const filled = all.filter(({ points }) => hasFigure(points))
  const alone = figures.series.unit.kind === 'count' && filled.length > 1
  return alone ? filled.slice(0, 1) : filled
}

/** The newest figure of every line in words: what a reader who cannot see the chart gets. */
function describe(lines: ChartLine[], series: SeriesSummary, site: Site): string {
  const parts = lines.flatMap(({ label, points }) => {
    const last = points.findLast(({ value }) => value !== null)
    if (!last || last.value === null) return []
    const figure = formatValue(last.value, series.unit, series.decimals, site.lang)
    return [`${label} ${figure} ${inPeriod(last.period, site.lang)}`]
  })
  return `${parts.join('; ')}.`
}

/** First and last period with a figure in any line. */
export function spanOf(lines: readonly { points: readonly Point[] }[]): [string, string] | null {
  const periods = lines
    .flatMap(({ points }) => points.filter(({ value }) => value !== null))
    .map(({ period }) => period)
    .sort()
  const [first, last] = [periods[0], periods.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

type Spec = Omit<LineSpec, 'width' | 'height'> & { axisHeight?: number }

/** Where the axis begins and which line of the field leaves the picture; empty when there is nothing to confess. */
export function confessionOf(spec: Spec, field: readonly { area: string }[], site: Site): string {
  const { start, clipped } = axisFacts({ ...spec, height: spec.axisHeight ?? 500 })
  const { unit, decimals, lang } = spec
  const sentences: string[] = []
  if (spec.lines.some(({ points }) => points.some(isUnsure))) sentences.push(unsureMark(lang))
  if (start !== null)
    sentences.push(axisStart(formatValue(start, unit, start % 1 === 0 ? 0 : decimals, lang), lang))
  if (clipped) {
    const area = areaName(site, field[clipped.index]?.area ?? '')
    const figure = formatValue(clipped.value, unit, decimals, lang)
    sentences.push(clippedText(area, figure, formatPeriod(clipped.period, lang), lang))
  }
  return sentences.join(' ')
}

/** The field may ask the axis to hold no more than half again what the lines themselves reach, on either side of `around`. */
export function clipsOf(lines: ChartLine[], around = 0): { clip: number; clipLow: number } {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value ?? 0))
  const reach = (value: number) => around + (value - around) * 1.6
  return { clip: reach(Math.max(...values, around)), clipLow: reach(Math.min(...values, around)) }
}

/** Whether the axis holds zero: counts and low rates do, high shares would flatten into a line. */
export function holdsZero(series: Pick<SeriesSummary, 'unit'>, lines: ChartLine[]): boolean {
  if (series.unit.kind === 'count') return true
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  return Math.min(...values) < 2 * (Math.max(...values) - Math.min(...values)) + 10
}

/** Whether the figures are of one period only: a line has nothing to draw then. */
export function isSingle(figures: Figures, site: Site): boolean {
  const span = spanOf(linesOf(figures, site))
  return span !== null && span[0] === span[1]
}

/** Targets and actions as the chart draws them. */
export function planOf(
  { plan }: Pick<ChartOptions, 'plan'>,
  lines: ChartLine[],
  series: SeriesSummary,
  site: Site,
) {
  if (!plan) return {}
  const { home, country } = site.strategy
  const area: Record<string, string> = { home, country }
  const shown = lines.flatMap(({ role }) => area[role] ?? [])
  // What was over before the first figure that is shown has nothing to stand beside.
  const first = spanOf(lines)?.[0]
  const begins = first === undefined ? -Infinity : periodIndex(first, series.frequency)
  return {
    targets: chartTargets(plan.targets, plan.indicator, shown, series, site),
    actions: chartActions(plan.actions, plan.indicator, series.frequency, site).filter(
      ({ to }) => to === null || to >= begins,
    ),
  }
}

/** The chart of a series, or null when none of its lines has a figure. */
export function chartOf(figures: Figures, site: Site, options: ChartOptions): ChartView | null {
  const { series, breaks } = figures
  const { lang, words } = site
  const lines = [...linesOf(figures, site), ...(options.more ?? [])]
  const span = spanOf(lines)
  if (span === null) return null
  const range = formatPeriodRange(span[0], span[1], lang)
  const field = figures.field.map(({ points }) => points)
  const fieldNames = figures.field.map(({ area }) => areaName(site, area))
  const planned = planOf(options, lines, series, site)
  const plain = (width: number): LineSpec => ({
    ...planned,
    id: options.id,
    lang,
    width,
    height: options.height(width),
    axisHeight: options.height(1000),
    unit: series.unit,
    decimals: series.decimals,
    frequency: series.frequency,
    lines,
    band: bandOf(figures.chance, lines),
    ...(field.length > 0 ? { field, fieldNames, ...clipsOf(lines) } : {}),
    breaks,
    zero: holdsZero(series, lines),
    title: `${options.measure}, ${range}`,
    description: describe(lines, series, site),
  })
  const told = (width: number) => withReforms(plain(width), options.plan?.reforms ?? [], site)
  const spec = (width: number): LineSpec => told(width).spec
  const { home } = figures
  // Some series exist for the region only; then it is what the finding tells of.
  const regional = !hasFigure(home) && !hasFigure(figures.country)
  const country = regional ? figures.region : figures.country
  const countryName = regional ? areaName(site, site.strategy.region) : words.inCountry
  const measure = { unit: series.unit, decimals: series.decimals }
  return {
    title: finding({ ...measure, lang, home, country, homeName: site.home, countryName, breaks }),
    subtitle: `${options.measure}, ${range}.${field.length > 0 ? ` ${words.thinLines}` : ''}`,
    draw: (width) => lineChart(spec(width)),
    reforms: told(1000).reforms,
    reading: readingOf(spec(1000), statusWords(lang)),
    confession: [
      breakMark(
        breaks.filter((one) => one > span[0] && one <= span[1]),
        lang,
      ),
      bandText(spec(1000), site),
      confessionOf(spec(1000), figures.field, site),
      ...series.notes.map(({ text }) => text[lang]),
    ]
      .filter(Boolean)
      .join(' '),
  }
}
