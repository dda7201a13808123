/** How far chance alone may carry the municipality's figures: a pale band behind its line. */
import * as Plot from '@observablehq/plot'
import { type Frequency, periodIndex } from './periods.ts'
import { roleStyle } from './role-style.ts'
import { alone, type Placed, placed } from './segments.ts'
import type { ChartLine } from './shapes.ts'

/** A period of the municipality's line with the limits around its figure. */
export type Banded = {
  period: string
  low: number
  high: number
  numerator: number
  denominator: number
}

type Limited = Placed & { low: number; high: number }

/** The figures that have limits; where a figure or its limits are not there, and at a break, the band breaks too. */
function limited(
  band: readonly Banded[],
  line: ChartLine,
  frequency: Frequency,
  breaks: readonly string[],
): Limited[] {
  const limits = new Map(band.map((one) => [periodIndex(one.period, frequency), one]))
  const known = line.points.map((point) =>
    limits.has(periodIndex(point.period, frequency)) ? point : { ...point, value: null },
  )
  return placed(known, frequency, breaks).flatMap((point) => {
    const limit = limits.get(point.x)
    return limit ? [{ ...point, low: limit.low, high: limit.high }] : []
  })
}

/** The band as an area; a figure that stands alone has an upright instead, since an area needs two. */
export function bandMarks(
  band: readonly Banded[],
  line: ChartLine | undefined,
  frequency: Frequency,
  breaks: readonly string[],
): Plot.Markish[] {
  if (!line || band.length === 0) return []
  const all = limited(band, line, frequency, breaks)
  const lone = new Set<Placed>(alone(all))
  const { stroke } = roleStyle[line.role]
  const limits = { x: 'x', y1: 'low', y2: 'high' }
  return [
    Plot.areaY(
      all.filter((one) => !lone.has(one)),
      { ...limits, z: 'run', className: 'chance', fill: stroke, fillOpacity: 0.16 },
    ),
    Plot.ruleX(
      all.filter((one) => lone.has(one)),
      { ...limits, stroke, strokeOpacity: 0.32, strokeWidth: 5 },
    ),
  ]
}
