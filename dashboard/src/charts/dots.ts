/** The dot plot: every municipality a dot on the axis, stacked where their figures are the same. */
import * as Plot from '@observablehq/plot'
import type { Unit } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatNumber, formatValue } from '../format.ts'
import { decimalsOf, type ValueAxis, valueAxis } from './axis.ts'
import { labels, type Marked } from './dot-labels.ts'
import { drawPlot } from './draw.ts'
import { labelShape, type Shape, shapesMark } from './svg-mark.ts'

/** A municipality; `group` are those that the municipality is grouped with. */
export type Dot = { name: string; value: number; role: 'home' | 'group' | 'other' }

export type DotSpec = {
  /** Unique on the page; the width is added to it. */
  id: string
  lang: Language
  /** px of the picture. */
  width: number
  /** px; as high as the stacks need unless told. */
  height?: number
  unit: Unit
  decimals: number
  /** At most one with the role `home`; order does not matter. */
  dots: Dot[]
  country: { label: string; value: number } | null
  title: string
  description: string
}

const labelRoom = 50
const axisRoom = 30
const side = 14
const largest = 13.6

/** Dots at px; `level` 0 stands on the axis. */
type Stacked = Dot & { bin: number; level: number }
type Layout = { axis: ValueAxis; step: number; pitch: number; stacks: Stacked[] }

const rank = { home: 0, group: 1, other: 2 }

/** Every dot in its stack: the municipality at the bottom, then its group, then by name. */
function stack(dots: Dot[], step: number): Stacked[] {
  const order = dots.toSorted(
    (a, b) =>
      rank[a.role] - rank[b.role] || a.value - b.value || a.name.localeCompare(b.name, 'da'),
  )
  const levels = new Map<number, number>()
  return order.map((dot) => {
    const bin = Math.round(dot.value / step)
    const level = levels.get(bin) ?? 0
    levels.set(bin, level + 1)
    return { ...dot, bin, level }
  })
}

const highest = (stacks: Stacked[]): number => Math.max(0, ...stacks.map(({ level }) => level + 1))

/** Stacks at the figures' own last decimal, or at the finest coarser step whose dots can still be told apart. */
function layoutOf(spec: DotSpec): Layout {
  const all = [
    ...spec.dots.map(({ value }) => value),
    ...(spec.country ? [spec.country.value] : []),
  ]
  const finest = 10 ** -spec.decimals
  const phone = spec.width < 480
  const count = phone ? 4 : 6
  const axis = valueAxis(Math.min(...all), Math.max(...all), count, finest)
  const pixels = (spec.width - 2 * side) / (axis.to - axis.from)
  const steps = [1, 2, 5, 10, 20, 50, 100, 1000, 10000].map((factor) => factor * finest)
  const step = steps.find((candidate) => candidate * pixels >= (phone ? 6 : 8)) ?? axis.step
  const stacks = stack(spec.dots, step)
  const room = (spec.height ?? Infinity) - labelRoom - axisRoom
  const pitch = Math.min(largest, step * pixels, room / Math.max(highest(stacks), 1))
  return { axis, step, pitch, stacks }
}

/** Tooltip and name of a single dot, so that a pointer can find a municipality without any script. */
function dotShape(dot: Stacked, layout: Layout, x: number, bottom: number, spec: DotSpec): Shape {
  const name = `${dot.name}: ${formatValue(dot.value, spec.unit, spec.decimals, spec.lang)}`
  const centre = bottom - 3 - (dot.level + 0.5) * layout.pitch
  return {
    tag: 'circle',
    attributes: { cx: x.toFixed(1), cy: centre.toFixed(1), r: (layout.pitch * 0.47).toFixed(1) },
    children: [{ tag: 'title', attributes: {}, children: [name] }],
  }
}

const fills = {
  other: { fill: 'var(--field)', stroke: 'var(--r)', 'stroke-width': 0.9 },
  group: { fill: 'var(--r)', stroke: 'var(--r)', 'stroke-width': 0.9 },
  home: { fill: 'var(--v)', stroke: 'var(--v)', 'stroke-width': 0.9 },
}
const roles = ['other', 'group', 'home'] as const

function axisMarks(axis: ValueAxis, spec: DotSpec, height: number): Plot.Markish[] {
  const decimals = decimalsOf(axis.step)
  const below = { fontSize: 13, fill: 'var(--ink3)', className: 'axis' }
  return [
    Plot.ruleY([0], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    Plot.tickX(axis.marks, {
      x: (value: number) => value,
      stroke: 'var(--ink3)',
      insetTop: height - axisRoom,
      insetBottom: -5,
    }),
    Plot.text(axis.marks, {
      ...below,
      x: (value: number) => value,
      frameAnchor: 'bottom',
      text: (value: number) => formatNumber(value, decimals, spec.lang),
      lineAnchor: 'top',
      dy: 9,
    }),
  ]
}

function markedOf(spec: DotSpec): Marked[] {
  const value = (figure: number) => formatNumber(figure, spec.decimals, spec.lang)
  const home = spec.dots.find(({ role }) => role === 'home')
  const marked: Marked[] = []
  if (home) {
    const text = { name: home.name, value: value(home.value), colour: 'var(--v)', strong: true }
    marked.push({ text, at: home.value })
  }
  if (spec.country) {
    const { label, value: figure } = spec.country
    const text = { name: label, value: value(figure), colour: 'var(--c)', strong: false }
    marked.push({ text, at: figure })
  }
  return marked
}

type Surface = {
  height: number
  /** px from the top to the axis. */
  bottom: number
  /** px from the left at which a value falls. */
  across: (value: number) => number
  /** The same for the stack that the value belongs to. */
  place: (value: number) => number
}

function surfaceOf(spec: DotSpec, { axis, step, pitch, stacks }: Layout): Surface {
  const height = spec.height ?? Math.ceil(labelRoom + axisRoom + 3 + highest(stacks) * pitch)
  const across = (value: number) =>
    side + ((value - axis.from) / (axis.to - axis.from)) * (spec.width - 2 * side)
  const place = (value: number) => across(Math.round(value / step) * step)
  return { height, bottom: height - axisRoom, across, place }
}

/** The names on their leaders, which stop above whatever dots stand in their way. */
function nameShapes(spec: DotSpec, { stacks, pitch }: Layout, surface: Surface): Shape[] {
  const { across, place, bottom } = surface
  const ceiling = (x: number) => {
    const near = stacks.filter((dot) => Math.abs(place(dot.value) - x) < pitch / 2 + 1)
    return bottom - 3 - highest(near) * pitch - 4
  }
  const placed = markedOf(spec).map((marked) => {
    const x = marked.text.strong ? place(marked.at) : across(marked.at)
    return { ...marked, x, ceiling: ceiling(x) }
  })
  const { leaders, set } = labels(placed, spec.width)
  return [...leaders, ...set.map((label) => labelShape(label))]
}

function dotShapes(spec: DotSpec, layout: Layout, { place, bottom }: Surface): Shape[] {
  return roles.map((role) => {
    const dots = layout.stacks.filter((dot) => dot.role === role)
    const children = dots.map((dot) => dotShape(dot, layout, place(dot.value), bottom, spec))
    const own = role === 'home' ? { class: 'own' } : {}
    return { tag: 'g', attributes: { ...fills[role], ...own }, children }
  })
}

/** The dot plot as one `<svg>`; empty but named when there is no dot. */
export function dotPlot(spec: DotSpec): string {
  const { width, title, description } = spec
  const labelled = { id: `${spec.id}-${String(width)}`, title, description }
  if (spec.dots.length === 0) {
    return drawPlot({ width, height: spec.height ?? 50, axis: null, marks: [] }, labelled)
  }
  const layout = layoutOf(spec)
  const surface = surfaceOf(spec, layout)
  const { axis } = layout
  const options = {
    width,
    height: surface.height,
    margin: 0,
    marginBottom: axisRoom,
    x: { domain: [axis.from, axis.to], range: [side, width - side], axis: null },
    y: { domain: [0, 1], range: [surface.bottom, 0], axis: null },
    marks: [
      ...axisMarks(axis, spec, surface.height),
      shapesMark(dotShapes(spec, layout, surface)),
      shapesMark(nameShapes(spec, layout, surface)),
    ],
  }
  return drawPlot(options, labelled)
}
