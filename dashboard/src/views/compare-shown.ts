/** A comparison as chart, sentence and table, all from the same figures. */
import type { ChanceInterval, Indicator, SeriesSummary, Unit } from '../../../api/contract.ts'
import type { LineSpec } from '../charts/line.ts'
import type { ChartLine, ChartRole } from '../charts/shapes.ts'
import { type Reading, readingOf } from '../charts/reading.ts'
import { formatPeriodRange } from '../format.ts'
import {
  brokenSentence,
  type Comparison,
  comparisonHeadline,
  full,
  sinceFirst,
} from '../sentences/compare.ts'
import { compareFault } from '../sentences/compare-fault.ts'
import { compareWordsOf } from '../text/compare.ts'
import { statusWords } from '../text/reading.ts'
import { type ChartOptions, clipsOf, confessionOf, holdsZero, planOf, spanOf } from './chart.ts'
import type { CompareView } from './compare-choice.ts'
import { type AreaPoints, commonPeriods, gaps, indexed, indexedAt } from './compare-lines.ts'
import { type ReformView, withReforms } from './reforms.ts'
import { areaInText, areaName, type Site } from './site.ts'
import { bandOf, bandText } from './chance-band.ts'
import { cell, chanceColumn, type FigureTable, limitsCell, periodRows } from './table.ts'

export type CompareShown = {
  headline: string
  /** Change since the first common period, and what must be said of it. */
  more: string
  subtitle: string
  /** The chart, but for its size. */
  spec: Omit<LineSpec, 'width' | 'height'>
  confession: string
  reading: Reading | null
  /** National reforms that the chart has on its axis. */
  reforms: ReformView[]
  table: FigureTable
}

type Given = {
  indicator: Indicator
  series: SeriesSummary
  view: CompareView
  all: AreaPoints[]
  /** The same after the last break among them. */
  unbroken: AreaPoints[]
  country: AreaPoints['points']
  breaks: string[]
  /** All municipalities behind the lines. */
  field?: AreaPoints[]
  /** How far chance alone may carry the home area's figures. */
  chance?: readonly ChanceInterval[]
  /** Targets and actions, drawn beside the figures as they are. */
  plan?: ChartOptions['plan']
}

/** The figures in the view that is shown, in their unit. */
type Scaled = {
  view: CompareView
  all: AreaPoints[]
  field: AreaPoints[]
  unit: Unit
  decimals: number
  fault?: string
}

const indexUnit: Unit = {
  id: 'indeks',
  kind: 'rate',
  suffix: { da: '', en: '' },
  difference: { da: 'point', en: 'points' },
}

function scaled(given: Given, site: Site): Scaled {
  const { series, view, all, country, field = [] } = given
  const { unit, decimals } = series
  const plain: Scaled = { view: 'tal', all, field, unit, decimals }
  if (view === 'indeks') {
    const made = indexed(given.unbroken)
    if (!made) return { ...plain, fault: compareFault.noIndex(site.lang) }
    const behind = indexedAt(made.base, field)
    return { view, all: made.all, field: behind, unit: indexUnit, decimals: 1 }
  }
  if (view === 'afstand') {
    const others = all.filter(({ area }) => area !== site.strategy.country)
    const made = gaps(others, country, decimals)
    const known = made.some(({ points }) => points.some(({ value }) => value !== null))
    if (unit.kind === 'count' || !known) return { ...plain, fault: compareFault.noGap(site.lang) }
    const behind = gaps(field, country, decimals)
    const scale = { unit: { ...unit, suffix: unit.difference }, decimals }
    return { view, all: made, field: behind, ...scale }
  }
  return plain
}

const others: ChartRole[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** The home area keeps its accent and the country its grey; the rest take strokes in the order of the choice. */
function linesFor(all: readonly AreaPoints[], site: Site): ChartLine[] {
  const { home, country } = site.strategy
  const free = all.filter(({ area }) => area !== home && area !== country)
  return all.map(({ area, points }) => {
    const label = area === home ? site.home : areaName(site, area)
    const place = free.findIndex((one) => one.area === area)
    const role = area === home ? 'home' : area === country ? 'country' : (others[place] ?? 'sixth')
    return { role, label, points }
  })
}

function comparisonOf(shown: Scaled, given: Given, site: Site): Comparison | null {
  const { breaks, indicator } = given
  const common = commonPeriods(shown.all)
  const to = common.at(-1)
  const first = common[0]
  if (to === undefined || first === undefined) return null
  const start =
    breaks
      .filter((period) => period > first && period <= to)
      .sort()
      .at(-1) ?? first
  const from = common.find((period) => period >= start) ?? to
  const at = ({ points }: AreaPoints, period: string) =>
    points.find((point) => point.period === period)?.value ?? 0
  const areas = shown.all.map((one) => ({
    name: areaInText(site, one.area),
    from: at(one, from),
    to: at(one, to),
  }))
  const { unit, decimals } = shown
  return { lang: site.lang, label: indicator.label[site.lang], unit, decimals, from, to, areas }
}

function measureOf({ view }: Scaled, { indicator }: Given, site: Site): string {
  const words = compareWordsOf(site.lang)
  const name = indicator.name[site.lang]
  if (view === 'tal') return name
  return `${name}. ${view === 'indeks' ? words.index : words.gap}`
}

/** @returns the sentence of a break where the figures have one that is not told by the chart alone */
function brokenIn(all: readonly AreaPoints[], breaks: readonly string[], site: Site): string {
  const span = spanOf(all)
  const last = breaks.filter((one) => span && one > span[0] && one <= span[1]).at(-1)
  return last === undefined ? '' : brokenSentence(last, site.lang)
}

function tableFor(
  shown: Scaled,
  { lines, band }: Pick<CompareShown['spec'], 'lines' | 'band'>,
  series: SeriesSummary,
  site: Site,
): FigureTable {
  const suffix = shown.unit.suffix[site.lang]
  const columns = lines.map(({ role, label }) => ({
    name: suffix === '' ? label : `${label}, ${suffix}`,
    home: role === 'home',
  }))
  const limits = new Map(band?.map((one) => [one.period, one]))
  if (limits.size > 0) columns.push({ name: chanceColumn(series, site), home: false })
  const rows = periodRows(lines, new Map(), site, (at, period) => [
    ...lines.map(({ points }) => cell(at(points), shown.decimals, site)),
    ...(limits.size > 0 ? [limitsCell(limits.get(period), shown.decimals, site)] : []),
  ])
  return { columns, rows }
}

/** Chart, sentence and table of a comparison; the fault says where the view asked for cannot be had. */
export function shownOf(given: Given, site: Site): { shown: CompareShown | null; fault?: string } {
  const { lang } = site
  const view = scaled(given, site)
  const lines = linesFor(view.all, site)
  const span = spanOf(lines)
  const fault = view.fault === undefined ? {} : { fault: view.fault }
  if (span === null) return { shown: null, ...fault }
  const comparison = comparisonOf(view, given, site)
  const measure = `${measureOf(view, given, site)}, ${formatPeriodRange(span[0], span[1], lang)}`
  const headline = comparison
    ? comparisonHeadline[view.view](comparison)
    : given.indicator.name[lang]
  const more = comparison && view.view !== 'indeks' ? sinceFirst(comparison) : ''
  const field = view.field.map(({ points }) => points)
  const fieldNames = view.field.map(({ area }) => areaName(site, area))
  const options = { id: 'sammenligning', measure, height: () => 500, plan: given.plan }
  const planned = view.view === 'tal' ? planOf(options, lines, given.series, site) : {}
  const plain: CompareShown['spec'] = {
    id: 'sammenligning',
    lang,
    axisHeight: 500,
    unit: view.unit,
    decimals: view.decimals,
    frequency: given.series.frequency,
    lines,
    band: view.view === 'tal' ? bandOf(given.chance ?? [], lines) : [],
    breaks: given.breaks,
    ...(field.length > 0
      ? { field, fieldNames, ...clipsOf(lines, view.view === 'indeks' ? 100 : 0) }
      : {}),
    ...planned,
    zero: view.view === 'afstand' || (view.view === 'tal' && holdsZero(given.series, lines)),
    title: measure,
    description: [full(headline), more].filter(Boolean).join(' '),
  }
  const { spec, reforms } = withReforms(plain, given.plan?.reforms ?? [], site)
  const confession = [bandText(spec, site), confessionOf(spec, view.field, site)]
    .filter(Boolean)
    .join(' ')
  const broken = brokenIn(given.all, given.breaks, site)
  const shown: CompareShown = {
    headline,
    more: [more, broken].filter(Boolean).join(' '),
    subtitle: [full(measure), field.length > 0 ? site.words.thinLines : '']
      .filter(Boolean)
      .join(' '),
    spec,
    reforms,
    confession,
    reading: readingOf({ ...spec }, statusWords(lang)),
    table: tableFor(view, spec, given.series, site),
  }
  return { shown, ...fault }
}
