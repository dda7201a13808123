/** The thin lines of all municipalities, read out of the one path that draws them. */
import type { Reading, ReadingLine, ThinLines } from '../../charts/reading.ts'

type Point = [step: number, units: number]

/** One stroke of the path: `M0-49l1 3h1…` gives steps from the left edge and whole units from the bottom. */
function strokeOf(text: string): Point[] {
  let [step, units] = [0, 0]
  return [...text.matchAll(/([Mlh])([^Mlh]*)/g)].map(([, command, numbers = '']) => {
    const [x = 0, y = 0] = (numbers.match(/-?\d+/g) ?? []).map(Number)
    step = command === 'M' ? x : step + x
    units = command === 'M' ? y : units + y
    return [step, units]
  })
}

/** A figure as the page writes it: Danish or English numbers, a real minus, the unit after it. */
function textOf(value: number, { decimals, suffix }: ThinLines): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const locale = document.documentElement.lang === 'da' ? 'da-DK' : 'en-GB'
  return value.toLocaleString(locale, digits).replace('-', '\u2212') + suffix
}

/** A line of which the words are found when they are asked for: there are thousands of figures. */
export type ThinLine = ReadingLine & {
  text: (step: number) => string
  /** Steps at which the pen is set down: the line has a gap or a break before. */
  starts: Set<number>
}

/** @returns none where the picture has no field; what the chart draws with a name is not among them */
export function thinLines(svg: SVGSVGElement, { field, periods, y, lines }: Reading): ThinLine[] {
  const path = svg.querySelector('.field')?.getAttribute('d')
  if (!field || !path) return []
  const strokes = path.split(/(?=M)/)
  const named = new Set(lines.map(({ name }) => name))
  let next = 0
  return field.names.flatMap((name, i) => {
    const own = strokes.slice(next, (next += field.strokes?.[i] ?? 1)).map(strokeOf)
    if (named.has(name)) return []
    const starts = new Set(own.flatMap(([first]) => (first ? [first[0]] : [])))
    const values = Array<number | null>(periods.length).fill(null)
    for (const [step, units] of own.flat()) values[step] = y[0] + units * field.unit
    const text = (step: number): string => {
      const value = values[step] ?? null
      return value === null ? '–' : textOf(value, field)
    }
    return [{ name, from: 0, values, texts: [], text, starts }]
  })
}
