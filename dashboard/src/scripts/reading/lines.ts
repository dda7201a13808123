/** Reads a line chart: left and right in time, up and down from line to line. */
import type { Reading, ReadingLine } from '../../charts/reading.ts'
import { clamp, type Guide, shape, type Spot } from './spot.ts'

type Place = { line: ReadingLine; step: number }

const valueAt = ({ from, values }: ReadingLine, step: number): number | null =>
  values[step - from] ?? null
const lastOf = ({ from, values }: ReadingLine): number => from + values.length - 1
const within = (line: ReadingLine, step: number): number => clamp(step, line.from, lastOf(line))

/** Lines at a step from the highest figure to the lowest; those without one last. */
const ordered = (lines: ReadingLine[], step: number): ReadingLine[] =>
  lines.toSorted((a, b) => (valueAt(b, step) ?? -Infinity) - (valueAt(a, step) ?? -Infinity) || 0)

const sideways: Record<string, (place: Place) => number> = {
  ArrowLeft: ({ step }) => step - 1,
  ArrowRight: ({ step }) => step + 1,
  Home: ({ line }) => line.from,
  End: ({ line }) => lastOf(line),
}
const upwards: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

function moved({ line, step }: Place, key: string, lines: ReadingLine[]): Place | null {
  const to = sideways[key]
  if (to) return { line, step: within(line, to({ line, step })) }
  const by = upwards[key]
  if (by === undefined) return null
  const order = ordered(lines, step)
  const next = order[clamp(order.indexOf(line) + by, 0, order.length - 1)] ?? line
  return { line: next, step: within(next, step) }
}

type Scale = { x: (step: number) => number; y: (value: number) => number; top: number; low: number }

function scaleOf(svg: SVGSVGElement, { periods, y }: Reading): Scale {
  const [left = 0, right = 0, top = 0, low = 0] = (svg.dataset['frame'] ?? '')
    .split(' ')
    .map(Number)
  const across = (right - left) / Math.max(periods.length - 1, 1)
  const down = (low - top) / (y[1] - y[0] || 1)
  return { x: (step) => left + step * across, y: (value) => low - (value - y[0]) * down, top, low }
}

function marksOf({ line, step }: Place, lines: ReadingLine[], scale: Scale): SVGElement[] {
  const x = scale.x(step)
  const dot = (one: ReadingLine, value: number) =>
    shape('circle', { cx: x, cy: scale.y(value), r: one === line ? 6 : 3.5, class: 'read-dot' })
  const dots = lines.flatMap((one) => {
    const value = valueAt(one, step)
    return value === null ? [] : [dot(one, value)]
  })
  return [
    shape('line', { x1: x, x2: x, y1: scale.top, y2: scale.low, class: 'read-rule' }),
    ...dots,
  ]
}

function spotOf(place: Place, reading: Reading, scale: Scale): Spot {
  const { line, step } = place
  const head = reading.periods[step] ?? ''
  const text = (one: ReadingLine): string => one.texts[step - one.from] ?? ''
  const there = ordered(reading.lines, step).filter((one) => text(one) !== '')
  const value = valueAt(line, step)
  return {
    x: scale.x(step),
    y: value === null ? scale.low : scale.y(value),
    head,
    rows: there.map((one) => ({ text: `${one.name} ${text(one)}`, strong: one === line })),
    said: `${line.name}, ${head}: ${text(line)}`,
    marks: marksOf(place, reading.lines, scale),
  }
}

/** The place whose line is nearest at the step below the pointer. */
function nearest(x: number, y: number, { lines, periods }: Reading, scale: Scale): Place | null {
  const wide = scale.x(1) - scale.x(0) || 1
  const step = clamp(Math.round((x - scale.x(0)) / wide), 0, periods.length - 1)
  const distance = (line: ReadingLine): number => {
    const value = valueAt(line, step)
    return value === null ? Infinity : Math.abs(scale.y(value) - y)
  }
  const [line] = lines.toSorted((a, b) => distance(a) - distance(b) || 0)
  if (!line) return null
  return distance(line) === Infinity ? { line, step: within(line, step) } : { line, step }
}

export function linesGuide(svg: SVGSVGElement, reading: Reading): Guide {
  const scale = scaleOf(svg, reading)
  const [first] = reading.lines
  let place: Place | null = first ? { line: first, step: lastOf(first) } : null
  const go = (next: Place | null): Spot | null => {
    if (!next) return null
    place = next
    return spotOf(next, reading, scale)
  }
  return {
    at: (x, y) => go(nearest(x, y, reading, scale)),
    move: (key) => go(place && moved(place, key, reading.lines)),
    here: () => go(place),
  }
}
