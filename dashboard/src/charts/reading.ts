/** A line chart as points that can be read one by one: the same figures that are drawn, in the words that are shown. */
import { formatPeriod, formatRange, formatValue, rounded } from '../format.ts'
import { grain } from './field.ts'
import { type LineSpec, timeSpan } from './line.ts'
import { periodAt, periodIndex } from './periods.ts'
import { placed } from './segments.ts'
import type { ChartLine } from './shapes.ts'
import { yDomain } from './value-domain.ts'

/** A line from the step `from` on; one text a step, and the value where there is one. */
export type ReadingLine = {
  name: string
  from: number
  values: (number | null)[]
  texts: string[]
}

/** The thin lines in the order in which the path draws them: names, and how its whole numbers are figures. */
export type ThinLines = {
  names: string[]
  /** How many strokes each has; left out where each has one. */
  strokes?: number[]
  /** The value of one whole number. */
  unit: number
  decimals: number
  /** What stands after a figure: ` pct.` */
  suffix: string
}

/** What a page's script needs to tell the points: nothing that the picture does not show. */
export type Reading = {
  /** One a step, from the left edge of the data to the right one. */
  periods: string[]
  /** The values at the lower and the upper edge. */
  y: [number, number]
  /** In the order in which they are read: the home area first. */
  lines: ReadingLine[]
  /** How the path of the thin lines is read back; left out where there are none. */
  field?: ThinLines
}

/** Words for figures that are less sure than usual or are not there. */
export type StatusWords = {
  missing: Readonly<Record<string, string>>
  unsure: Readonly<Record<string, string>>
  /** `tilfældig variation` */
  chance: string
}

type Spec = Omit<LineSpec, 'width' | 'height'>

function pointText(
  point: ChartLine['points'][number] | undefined,
  spec: Spec,
  words: StatusWords,
): string {
  if (!point) return words.missing['missing'] ?? ''
  const { value, status } = point
  if (value === null) return words.missing[status] ?? words.missing['missing'] ?? ''
  const figure = formatValue(value, spec.unit, spec.decimals, spec.lang)
  const mark = words.unsure[status]
  return mark === undefined ? figure : `${figure} (${mark})`
}

/** The limits that chance sets around a figure of the municipality's, after the figure. */
function limitsText(line: ChartLine, period: string | undefined, spec: Spec, words: StatusWords) {
  const limits = line.role === 'home' && spec.band?.find((one) => one.period === period)
  if (!limits) return ''
  return `, ${words.chance} ${formatRange(limits.low, limits.high, spec.decimals, spec.lang)}`
}

function readingLine(
  line: ChartLine,
  first: number,
  spec: Spec,
  words: StatusWords,
): ReadingLine[] {
  const { label, points } = line
  const at = new Map(points.map((point) => [periodIndex(point.period, spec.frequency), point]))
  const known = [...at].filter(([, { value }]) => value !== null).map(([index]) => index)
  if (known.length === 0) return []
  const [from, to] = [Math.min(...known), Math.max(...known)]
  const steps = Array.from({ length: to - from + 1 }, (_, i) => at.get(from + i))
  return [
    {
      name: label,
      from: from - first,
      values: steps.map((point) =>
        point?.value == null ? null : rounded(point.value, spec.decimals),
      ),
      texts: steps.map(
        (point) => pointText(point, spec, words) + limitsText(line, point?.period, spec, words),
      ),
    },
  ]
}

/** Targets are read as a line of their own: the steps on the way, and where it is to end. */
const targetLines = (spec: Spec, first: number): ReadingLine[] =>
  (spec.targets ?? []).map(({ at, path, name, value }) => {
    const aims = new Map([...path, at].map(({ x, y }) => [x, y]))
    const from = Math.min(...aims.keys())
    const steps = Array.from({ length: at.x - from + 1 }, (_, i) => aims.get(from + i) ?? null)
    const write = (y: number | null) =>
      y === null ? '–' : formatValue(y, spec.unit, spec.decimals, spec.lang)
    const texts = steps.map((y, i) => (from + i === at.x ? value : write(y)))
    return { name, from: from - first, values: steps, texts }
  })

function thinLinesOf(spec: Spec, [first, last]: [number, number]): ThinLines | null {
  const { field = [], fieldNames, breaks, decimals, unit, lang } = spec
  if (!fieldNames || field.length === 0) return null
  const strokes = field.map((points) => {
    const inside = placed(points, spec.frequency, breaks).filter(({ x }) => x >= first && x <= last)
    return new Set(inside.map(({ run }) => run)).size
  })
  const suffix = unit.suffix[lang] === '' ? '' : ` ${unit.suffix[lang]}`
  const told = { names: fieldNames, unit: grain(decimals), decimals, suffix }
  return strokes.every((count) => count === 1) ? told : { ...told, strokes }
}

/** The points of a chart; null where nothing is drawn. */
export function readingOf(spec: Spec, words: StatusWords): Reading | null {
  const [first, last] = timeSpan({ ...spec, width: 0, height: 0 })
  const lines = spec.lines.flatMap((line) => readingLine(line, first, spec, words))
  if (lines.length === 0) return null
  const axis = yDomain({ ...spec, height: 0 })
  const field = thinLinesOf(spec, [first, last])
  return {
    periods: Array.from({ length: last - first + 1 }, (_, i) =>
      formatPeriod(periodAt(first + i, spec.frequency), spec.lang),
    ),
    y: [axis.from, axis.to],
    lines: [...lines, ...targetLines(spec, first)],
    ...(field ? { field } : {}),
  }
}
