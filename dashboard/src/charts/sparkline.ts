/** The small curve of a table row: its own scale, both end values, first and last year. */
import * as Plot from '@observablehq/plot'
import type { Language } from '../../../data/vocabulary.ts'
import type { Unit } from '../../../api/contract.ts'
import { formatNumber } from '../format.ts'
import { drawPlot } from './draw.ts'
import { down, type Frame, plotFrame } from './frame.ts'
import { type Frequency, periodIndex, yearOf } from './periods.ts'
import { alone, type Placed, placed } from './segments.ts'
import type { ChartPoint } from './shapes.ts'
import { spread } from './spread.ts'
import { type Shape, shapesMark } from './svg-mark.ts'
import { textWidth } from './text-width.ts'

export type SparklineSpec = {
  id: string
  lang: Language
  /** px; 204 × 50 unless told. */
  width?: number
  height?: number
  home: ChartPoint[]
  country: ChartPoint[]
  /** The first period after each break in the series. */
  breaks?: string[]
  unit: Unit
  decimals: number
  frequency: Frequency
  description: string
}

const valueSize = 13
const yearSize = 12

type Curve = {
  points: Placed[]
  end: Placed
  stroke: string
  width: number
  radius: number
  value: string
  weight: number
}

const look = {
  home: { stroke: 'var(--v)', width: 2, radius: 3.2, weight: 700 },
  country: { stroke: 'var(--c)', width: 1.25, radius: 2.2, weight: 400 },
}

/** The curves that have a figure, the municipality last, so that it lies on top. */
function curvesOf(spec: SparklineSpec): Curve[] {
  const sources = [
    { points: spec.country, ...look.country },
    { points: spec.home, ...look.home },
  ]
  return sources.flatMap((source) => {
    const points = placed(source.points, spec.frequency, spec.breaks)
    const end = points.at(-1)
    if (!end) return []
    return [{ ...source, points, end, value: formatNumber(end.y, spec.decimals, spec.lang) }]
  })
}

function frameOf(spec: SparklineSpec, curves: Curve[]): Frame {
  const [width, height] = [spec.width ?? 204, spec.height ?? 50]
  const widest = Math.max(
    ...curves.map(({ value, weight }) => textWidth(value, valueSize, weight > 400)),
    0,
  )
  const points = curves.flatMap((curve) => curve.points)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  const air = low === high ? 1 : 0
  return {
    width,
    height,
    left: 4,
    right: width - Math.ceil(widest) - 9,
    top: 6,
    bottom: height - 20,
    x: [Math.min(...xs), Math.max(...xs)],
    y: [low - air, high + air],
  }
}

function curveMarks({ points, end, stroke, width, radius }: Curve): Plot.Markish[] {
  const place = { x: 'x', y: 'y' }
  return [
    Plot.line(points, {
      ...place,
      z: 'run',
      stroke,
      strokeWidth: width,
      strokeLinejoin: 'round',
      strokeLinecap: 'round',
    }),
    Plot.dot(
      alone(points).filter((point) => point !== end),
      { ...place, r: width * 0.9, fill: stroke },
    ),
    Plot.dot([end], {
      ...place,
      r: radius,
      fill: stroke,
      stroke: 'var(--paper)',
      strokeWidth: 1.5,
    }),
  ]
}

function valueShapes(curves: Curve[], frame: Frame): Shape[] {
  const targets = curves.map(({ end }) => ({ target: down(frame, end.y), height: valueSize + 1 }))
  const centres = spread(targets, 0, frame.bottom + 6)
  return curves.map(({ value, stroke, weight }, i) => ({
    tag: 'text',
    attributes: {
      class: 'label',
      x: frame.right + 8,
      y: Math.round(((centres[i] ?? 0) + valueSize * 0.35) * 10) / 10,
      fill: stroke,
      'font-size': valueSize,
      'font-weight': weight,
      'text-anchor': 'start',
    },
    children: [value],
  }))
}

function yearShapes(frame: Frame, frequency: Frequency): Shape[] {
  const [first, last] = [yearOf(frame.x[0], frequency), yearOf(frame.x[1], frequency)]
  const year = (text: number, x: number, anchor: string): Shape => ({
    tag: 'text',
    attributes: {
      class: 'axis',
      x,
      y: frame.height - 3,
      fill: 'var(--ink3)',
      'font-size': yearSize,
      'text-anchor': anchor,
    },
    children: [String(text)],
  })
  if (first === last) return [year(last, frame.right, 'end')]
  return [year(first, frame.left - 1, 'start'), year(last, frame.right, 'end')]
}

/** The curve as one `<svg>`, empty but named when neither has a figure. */
export function sparkline(spec: SparklineSpec): string {
  const curves = curvesOf(spec)
  const id = `${spec.id}-${String(spec.width ?? 204)}`
  const labelled = { id, description: spec.description }
  if (curves.length === 0) {
    return drawPlot(
      { width: spec.width ?? 204, height: spec.height ?? 50, axis: null, marks: [] },
      labelled,
    )
  }
  const frame = frameOf(spec, curves)
  const breaks = (spec.breaks ?? [])
    .map((period) => periodIndex(period, spec.frequency) - 0.5)
    .filter((x) => x > frame.x[0] && x < frame.x[1])
  const marks = [
    Plot.ruleX(breaks, {
      stroke: 'var(--ink3)',
      strokeDasharray: '2 3',
      insetTop: -4,
      insetBottom: -4,
    }),
    ...curves.flatMap(curveMarks),
    shapesMark([...valueShapes(curves, frame), ...yearShapes(frame, spec.frequency)]),
  ]
  return drawPlot({ ...plotFrame(frame), marks }, labelled)
}
