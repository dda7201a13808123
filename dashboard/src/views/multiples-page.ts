/** One small chart a municipality, all on the same scale: the similar ones, the group, or all 98. */
import type { Indicator, Origin, Point, SeriesSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { axisFacts, yDomain } from '../charts/value-domain.ts'
import { type LineSpec, timeSpan } from '../charts/line.ts'
import { multiple, multipleGround, type MultipleScale } from '../charts/multiple.ts'
import { formatPeriod, formatPeriodRange, formatValue } from '../format.ts'
import { inPeriod } from '../sentences/period.ts'
import { clippedText } from '../sentences/source.ts'
import { sameScale } from '../sentences/multiples.ts'
import { everyoneWordsOf } from '../text/everyone.ts'
import { holdsZero, spanOf } from './chart.ts'
import type { Group, Sort } from './everyone-choice.ts'
import { type Figures, figuresOf, hasFigure } from './figures.ts'
import { areaName, type Site } from './site.ts'

export type Multiple = { area: string; name: string; home: boolean; svg: string }

export type MultiplesPage = {
  kind: 'curves'
  indicator: Indicator
  title: string
  subtitle: string
  /** What a small chart shows, and on which scale. */
  scale: string
  group: Group
  sort: Sort
  ground: string
  curves: Multiple[]
  confession: string
  origins: Origin[]
}

/** The municipalities of a group; the home area is always among them. */
async function codesOf(ask: Ask, group: Group, site: Site): Promise<(code: string) => boolean> {
  const { home, group: own } = site.strategy
  if (group === 'alle') return () => true
  if (group === 'gruppe')
    return (code) => code === home || (own !== null && site.areas.get(code)?.group === own)
  // Islands for which not all is known that they would be compared by have none.
  const answer = await ask.neighbours(home).catch(() => ({ neighbours: [] }))
  const near = new Set([home, ...answer.neighbours.map(({ area }) => area)])
  return (code) => near.has(code)
}

/** `Silkeborg: 2,6 pct. i august 2021, 2,2 pct. i juli 2026` */
function label(name: string, points: Point[], series: SeriesSummary, site: Site): string {
  const known = points.filter(({ value }) => value !== null)
  const ends = [...new Set([known[0], known.at(-1)])].flatMap((point) =>
    point?.value == null
      ? []
      : [
          `${formatValue(point.value, series.unit, series.decimals, site.lang)} ${inPeriod(point.period, site.lang)}`,
        ],
  )
  return `${name}: ${ends.length === 0 ? everyoneWordsOf(site.lang).noFigure : ends.join(', ')}`
}

type Shown = { area: string; name: string; points: Point[] }

const newestOf = ({ points }: Shown): number =>
  points.findLast(({ value }) => value !== null)?.value ?? Infinity

const byName = (a: Shown, b: Shown): number => a.name.localeCompare(b.name, 'da')

/** Without a figure always last; equals by name as a Danish reader looks names up. */
const inOrder = (all: readonly Shown[], sort: Sort): Shown[] =>
  sort === 'navn'
    ? all.toSorted(byName)
    : all.toSorted((a, b) => Math.sign(newestOf(a) - newestOf(b) || 0) || byName(a, b))

function specOf(figures: Figures, shown: readonly Shown[], site: Site): LineSpec {
  const { series } = figures
  const lines = [
    ...shown.map(({ name, points }) => ({ role: 'first' as const, label: name, points })),
    { role: 'country' as const, label: site.words.country, points: figures.country },
  ]
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value ?? 0))
  return {
    id: 'kurver',
    lang: site.lang,
    width: 165,
    height: 150,
    unit: series.unit,
    decimals: series.decimals,
    frequency: series.frequency,
    lines,
    field: figures.field.map(({ points }) => points),
    clip: Math.max(...values, 0),
    clipLow: Math.min(...values, 0),
    zero: holdsZero(series, lines),
    title: '',
    description: '',
  }
}

function confessionOf(spec: LineSpec, figures: Figures, site: Site): string {
  const { clipped } = axisFacts(spec)
  if (!clipped) return ''
  const area = areaName(site, figures.field[clipped.index]?.area ?? '')
  const figure = formatValue(clipped.value, spec.unit, spec.decimals, site.lang)
  return clippedText(area, figure, formatPeriod(clipped.period, site.lang), site.lang)
}

/** Asks for the curves of a group of municipalities; the series has figures of more than one period. */
export async function multiplesPageOf(
  ask: Ask,
  indicator: Indicator,
  series: SeriesSummary,
  { group, sort }: { group: Group; sort: Sort },
  site: Site,
): Promise<MultiplesPage> {
  const { lang, strategy } = site
  const words = everyoneWordsOf(lang)
  const [figures, among] = await Promise.all([
    figuresOf(ask, strategy, indicator.id, series, true),
    codesOf(ask, group, site),
  ])
  const chosen = figures.field.filter(({ area }) => among(area))
  const shown = inOrder(
    chosen.map(({ area, points }) => ({ area, name: areaName(site, area), points })),
    sort,
  )
  const spec = specOf(figures, shown, site)
  const axis = yDomain(spec)
  const { unit, decimals, frequency } = series
  const x = timeSpan(spec)
  const scale: MultipleScale = {
    id: 'bag',
    lang,
    unit,
    decimals,
    frequency,
    breaks: figures.breaks,
    axis,
    x,
  }
  const [first, last] = spanOf(spec.lines) ?? ['', '']
  return {
    kind: 'curves',
    indicator,
    title: `${indicator.name[lang]}: ${words.curves.toLowerCase()}`,
    subtitle: `${indicator.name[lang]}, ${formatPeriodRange(first, last, lang)}.`,
    scale: sameScale(axis, { unit, decimals: axis.step % 1 === 0 ? 0 : decimals, lang }),
    group,
    sort,
    ground: multipleGround(
      scale,
      figures.field.map((one) => one.points),
      hasFigure(figures.country) ? figures.country : [],
    ),
    curves: shown.map(({ area, name, points }) => ({
      area,
      name,
      home: area === strategy.home,
      svg: multiple(scale, {
        points,
        home: area === strategy.home,
        label: label(name, points, series, site),
        none: words.noFigure,
      }),
    })),
    confession: confessionOf(spec, figures, site),
    origins: figures.origins,
  }
}
