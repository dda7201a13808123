/** The figures of a chart as a table, the newest first. */
import type { Point, SeriesSummary } from '../../../api/contract.ts'
import { formatNumber, formatPeriod, formatRange, rounded } from '../format.ts'
import { readingWordsOf } from '../text/reading.ts'
import { bandOf } from './chance-band.ts'
import { linesOf } from './chart.ts'
import { capital } from '../sentences/period.ts'
import { type Figures, hasFigure, valueAt } from './figures.ts'
import type { Site } from './site.ts'

export type TableRow = { period: string; page: string | null; cells: string[] }
export type FigureTable = {
  columns: { name: string; home: boolean }[]
  rows: TableRow[]
}

/** A missing figure says why it is missing. */
export function cell(point: Point | undefined, decimals: number, site: Site): string {
  if (!point) return '–'
  if (point.value !== null) return formatNumber(point.value, decimals, site.lang)
  const marks: Record<string, string> = site.words.missingMark
  return marks[point.status] ?? '–'
}

const suffixed = (name: string, suffix: string): string =>
  suffix === '' ? name : `${name}, ${suffix}`

/** Home minus country, from the rounded figures that stand beside it. */
function gap(figures: Figures, period: string, site: Site): string {
  const { decimals } = figures.series
  const [home, country] = [valueAt(figures.home, period), valueAt(figures.country, period)]
  if (home === null || country === null) return '–'
  return formatNumber(rounded(home, decimals) - rounded(country, decimals), decimals, site.lang)
}

/** `Tilfældig variation, Viborg, pct.`: a column of the limits that the chart's band has. */
export const chanceColumn = ({ unit }: SeriesSummary, { lang, home }: Site): string =>
  suffixed(`${capital(readingWordsOf(lang).chance)}, ${home}`, unit.suffix[lang])

export const limitsCell = (
  limits: { low: number; high: number } | undefined,
  decimals: number,
  { lang }: Site,
): string => (limits ? formatRange(limits.low, limits.high, decimals, lang) : '–')

/** One row a period with any figure or a reason for none; `counts` adds the home area's persons. */
export function tableOf(figures: Figures, counts: Figures | null, site: Site): FigureTable {
  const { series } = figures
  const { words, lang, home } = site
  const lines = linesOf(figures, site)
  const compared =
    series.unit.kind !== 'count' && hasFigure(figures.home) && hasFigure(figures.country)
  const counted = counts !== null && hasFigure(counts.home) ? counts : null
  const columns = lines.map(({ role, label }) => ({
    name: suffixed(label, series.unit.suffix[lang]),
    home: role === 'home',
  }))
  if (compared)
    columns.push({ name: suffixed(words.difference, series.unit.difference[lang]), home: false })
  if (counted) columns.push({ name: suffixed(home, counted.series.unit.suffix[lang]), home: false })
  const band = new Map(bandOf(figures.chance, lines).map((one) => [one.period, one]))
  if (band.size > 0) columns.push({ name: chanceColumn(series, site), home: false })
  const rows = periodRows(lines, figures.pages, site, (at, period) => {
    const cells = lines.map(({ points }) => cell(at(points), series.decimals, site))
    if (compared) cells.push(gap(figures, period, site))
    if (counted) cells.push(cell(at(counted.home), counted.series.decimals, site))
    if (band.size > 0) cells.push(limitsCell(band.get(period), series.decimals, site))
    return cells
  })
  return { columns, rows }
}

type At = (points: Point[]) => Point | undefined

/** One row a period that any line has, the newest first. */
export function periodRows(
  lines: readonly { points: Point[] }[],
  pages: ReadonlyMap<string, string>,
  site: Site,
  cells: (at: At, period: string) => string[],
): TableRow[] {
  const periods = new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))
  return [...periods]
    .sort()
    .reverse()
    .map((period) => ({
      period: formatPeriod(period, site.lang, 'short'),
      page: pages.get(period) ?? null,
      cells: cells((points) => points.find((point) => point.period === period), period),
    }))
}
