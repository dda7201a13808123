/** One year only: every municipality as a tooth of a comb, the municipality as a dot, the lowest and the highest below. */
import * as Plot from '@observablehq/plot'
import type { Unit } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatNumber } from '../format.ts'
import { drawPlot } from './draw.ts'
import { type Frame, plotFrame } from './frame.ts'
import { type Shape, shapesMark } from './svg-mark.ts'
import { textWidth } from './text-width.ts'

export type CombSpec = {
  id: string
  lang: Language
  /** px; 204 × 50 unless told. */
  width?: number
  height?: number
  home: number | null
  country: number | null
  /** One figure a municipality, in any order; the municipality's own may be among them. */
  values: number[]
  unit: Unit
  decimals: number
  description: string
}

const tooth = { top: 8, bottom: 28 }

type Text = { x: number; y: number; size: number; fill: string; weight: number; anchor: string }

const text = (content: string, { x, y, size, fill, weight, anchor }: Text): Shape => ({
  tag: 'text',
  attributes: {
    class: size === 13 ? 'label' : 'axis',
    x,
    y,
    fill,
    'font-size': size,
    'font-weight': weight,
    'text-anchor': anchor,
  },
  children: [content],
})

function texts(spec: CombSpec, low: number, high: number, right: number, height: number): Shape[] {
  const number = (value: number) => formatNumber(value, spec.decimals, spec.lang)
  const end = { x: right + 8, size: 13, anchor: 'start' }
  const below = { y: height - 3, size: 12, fill: 'var(--ink3)', weight: 400 }
  const both = spec.home !== null && spec.country !== null
  const home = { ...end, y: both ? 15 : 22.5, fill: 'var(--v)', weight: 700 }
  const country = { ...end, y: both ? 29.5 : 22.5, fill: 'var(--c)', weight: 400 }
  return [
    ...(spec.home === null ? [] : [text(number(spec.home), home)]),
    ...(spec.country === null ? [] : [text(number(spec.country), country)]),
    text(number(low), { ...below, x: 3, anchor: 'start' }),
    ...(high > low ? [text(number(high), { ...below, x: right, anchor: 'end' })] : []),
  ]
}

/** The comb as one `<svg>`, empty but named when there is no figure at all. */
export function comb(spec: CombSpec): string {
  const [width, height] = [spec.width ?? 204, spec.height ?? 50]
  const marked = [spec.home, spec.country].filter((value) => value !== null)
  const all = [...spec.values, ...marked]
  const labelled = { id: `${spec.id}-${String(width)}`, description: spec.description }
  if (all.length === 0) return drawPlot({ width, height, axis: null, marks: [] }, labelled)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const widest = marked.map((value) =>
    textWidth(formatNumber(value, spec.decimals, spec.lang), 13, true),
  )
  const right = width - Math.ceil(Math.max(0, ...widest)) - 9
  const frame: Frame = { width, height, left: 5, right, ...tooth, x: [low, high], y: [0, 1] }
  const marks = [
    Plot.ruleX(spec.values, {
      stroke: 'var(--c)',
      strokeOpacity: 0.45,
      insetTop: 3,
      insetBottom: 3,
    }),
    Plot.ruleX(spec.country === null ? [] : [spec.country], { stroke: 'var(--c)', strokeWidth: 2 }),
    Plot.dot(spec.home === null ? [] : [spec.home], {
      x: (value: number) => value,
      y: () => 0.5,
      r: 4.5,
      fill: 'var(--v)',
      stroke: 'var(--paper)',
      strokeWidth: 1.5,
    }),
    shapesMark(texts(spec, low, high, right, height)),
  ]
  return drawPlot({ ...plotFrame(frame), marks }, labelled)
}
