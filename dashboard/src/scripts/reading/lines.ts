/** Reads a line chart: left and right in time, up and down from line to line; with Shift, to the nearest thin line too. */
import type { Reading, ReadingLine } from '../../charts/reading.ts'
import { type ThinLine, thinLines } from './field.ts'
import { clamp, type Guide, shape, type Spot } from './spot.ts'

type Line = ReadingLine | ThinLine
type Place = { line: Line; step: number }

const valueAt = ({ from, values }: Line, step: number): number | null => values[step - from] ?? null
const lastOf = ({ from, values }: Line): number => from + values.length - 1
const within = (line: Line, step: number): number => clamp(step, line.from, lastOf(line))
const textAt = (line: Line, step: number): string =>
  'text' in line ? line.text(step) : (line.texts[step - line.from] ?? '')

/** Lines at a step from the highest figure to the lowest; those without one last. */
const ordered = (lines: Line[], step: number): Line[] =>
  lines.toSorted((a, b) => (valueAt(b, step) ?? -Infinity) - (valueAt(a, step) ?? -Infinity) || 0)

const sideways: Record<string, (place: Place) => number> = {
  ArrowLeft: ({ step }) => step - 1,
  ArrowRight: ({ step }) => step + 1,
  Home: ({ line }) => line.from,
  End: ({ line }) => lastOf(line),
}
const upwards: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

function moved({ line, step }: Place, keys: string, lines: Line[], thin: Line[]): Place | null {
  const to = sideways[keys]
  if (to) return { line, step: within(line, to({ line, step })) }
  const key = keys.replace('Shift+', '')
  const by = upwards[key]
  if (by === undefined) return null
  const known = thin.filter((one) => valueAt(one, step) !== null)
  const all = key === keys ? lines : [...lines, ...known]
  const order = ordered([...new Set([...all, line])], step)
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

/** A thin line drawn over the picture, as far as the field is shown. */
function traced({ values, starts }: ThinLine, svg: SVGSVGElement, scale: Scale): SVGElement {
  const clip = svg.querySelector('.field')?.parentElement?.getAttribute('clip-path') ?? ''
  const path = values.map((value, step) => {
    const pen = starts.has(step) ? 'M' : 'L'
    return value === null ? '' : `${pen}${scale.x(step)} ${scale.y(value)}`
  })
  return shape('path', { d: path.join(''), class: 'read-line', 'clip-path': clip })
}

function marksOf({ line, step }: Place, lines: Line[], scale: Scale): SVGElement[] {
  const x = scale.x(step)
  const dot = (one: Line, value: number) =>
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

function spotOf(place: Place, reading: Reading, svg: SVGSVGElement, scale: Scale): Spot {
  const { line, step } = place
  const head = reading.periods[step] ?? ''
  const lines = [...new Set([...reading.lines, line])]
  const there = ordered(lines, step).filter((one) => textAt(one, step) !== '')
  const value = valueAt(line, step)
  const marks = marksOf(place, lines, scale)
  return {
    x: scale.x(step),
    y: value === null ? scale.low : clamp(scale.y(value), scale.top, scale.low),
    head,
    rows: there.map((one) => ({ text: `${one.name} ${textAt(one, step)}`, strong: one === line })),
    said: `${line.name}, ${head}: ${textAt(line, step)}`,
    marks: 'text' in line ? [traced(line, svg, scale), ...marks] : marks,
  }
}

/** How near a pointer must be to a thin line, and by how much nearer than to any that has a name in the chart, px. */
const [reach, lead] = [10, 2]

/** The place whose line is nearest at the step below the pointer. */
function nearest(
  x: number,
  y: number,
  { lines, periods }: Reading,
  thin: Line[],
  scale: Scale,
): Place | null {
  const wide = scale.x(1) - scale.x(0) || 1
  const at = (x - scale.x(0)) / wide
  const step = clamp(Math.round(at), 0, periods.length - 1)
  const distance = (line: Line): number => {
    const value = valueAt(line, step)
    if (value === null) return Infinity
    // Between two steps a line is where it is drawn, not where its next figure stands.
    const beside = valueAt(line, step + Math.sign(at - step)) ?? value
    return Math.abs(scale.y(value + (beside - value) * Math.abs(at - step)) - y)
  }
  const closest = (all: Line[]): Line | undefined =>
    all.toSorted((a, b) => distance(a) - distance(b) || 0)[0]
  const [line, other] = [closest(lines), closest(thin)]
  if (other && distance(other) < reach && !(line && distance(line) < distance(other) + lead)) {
    return { line: other, step }
  }
  if (!line) return null
  return distance(line) === Infinity ? { line, step: within(line, step) } : { line, step }
}

export function linesGuide(svg: SVGSVGElement, reading: Reading): Guide {
  const scale = scaleOf(svg, reading)
  const thin = thinLines(svg, reading)
  const [first] = reading.lines
  let place: Place | null = first ? { line: first, step: lastOf(first) } : null
  const go = (next: Place | null): Spot | null => {
    if (!next) return null
    place = next
    return spotOf(next, reading, svg, scale)
  }
  return {
    at: (x, y) => go(nearest(x, y, reading, thin, scale)),
    move: (keys) => go(place && moved(place, keys, reading.lines, thin)),
    here: () => go(place),
  }
}
