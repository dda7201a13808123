/** Which values the axis of a line chart holds, and what the page must confess about it. */
import { type ValueAxis, valueAxis } from './axis.ts'
import type { Banded } from './chance-band.ts'
import type { ChartLine, ChartPoint } from './shapes.ts'
import { type ChartTarget, targetValues } from './target-marks.ts'

/** What the value axis is made of. */
export type Scaled = {
  height: number
  /** px that the axis is divided by: one for every width, or the page could not say where the axis begins. */
  axisHeight?: number
  decimals: number
  lines: ChartLine[]
  /** How far chance alone may carry the municipality's figures. */
  band?: readonly Banded[]
  /** One thin line a municipality. */
  field?: ChartPoint[][]
  /** Their names in the same order, where they can be read one by one. */
  fieldNames?: string[]
  /** Whether the axis must hold zero. */
  zero: boolean
  /** The highest value that the field may ask the axis to hold. */
  clip?: number
  /** The lowest, which is below zero or zero. */
  clipLow?: number
  /** Adopted targets in the chart's own measure. */
  targets?: ChartTarget[]
}

export const marginTop = 22
export const marginBottom = 28

const valuesOf = (lines: ChartPoint[][]): number[] =>
  lines.flatMap((points) => points.flatMap(({ value }) => (value === null ? [] : [value])))

/** The value axis: round at both ends; the field reaches no higher than `clip`. */
export function yDomain(spec: Scaled): ValueAxis {
  const [clip, low] = [spec.clip ?? Infinity, spec.clipLow ?? -Infinity]
  const own = valuesOf(spec.lines.map(({ points }) => points))
  const others = valuesOf(spec.field ?? []).map((value) => Math.max(Math.min(value, clip), low))
  const limits = (spec.band ?? []).flatMap(({ low, high }) => [low, high])
  const aims = targetValues(spec.targets ?? [])
  const all = [...own, ...limits, ...others, ...aims, ...(spec.zero ? [0] : [])]
  if (all.length === 0) return valueAxis(0, 1, 1, 1)
  const height = spec.axisHeight ?? spec.height
  const count = Math.max(2, Math.round((height - marginTop - marginBottom) / 58))
  return valueAxis(Math.min(...all), Math.max(...all), count, 10 ** -spec.decimals)
}

/** What the page must confess: where the axis begins (null when that is zero or below) and the figure that is cut off furthest out. */
export type AxisFacts = {
  start: number | null
  /** `index` is the place in `field`. */
  clipped: { index: number; period: string; value: number } | null
}

/** Where the axis begins and what of the field goes out of the picture. */
export function axisFacts(spec: Scaled): AxisFacts {
  const axis = yDomain(spec)
  let clipped: AxisFacts['clipped'] = null
  const outside = (value: number) => Math.max(value - axis.to, axis.from - value, 0)
  for (const [index, points] of (spec.field ?? []).entries()) {
    for (const { period, value } of points) {
      if (value === null || outside(value) <= outside(clipped?.value ?? axis.to)) continue
      clipped = { index, period, value }
    }
  }
  return { start: axis.from > 0 ? axis.from : null, clipped }
}
