/** Where the pen may stay down: runs of figures without a gap and without a break in the series. */
import { type Frequency, periodIndex } from './periods.ts'
import type { ChartPoint } from './shapes.ts'

/** A figure at its step on the time axis; `run` numbers the stroke that it belongs to. */
export type Placed = { x: number; y: number; run: number; status: ChartPoint['status'] }

/** Figures in order of time with their runs; a null, a period left out or a break begins a new run. */
export function placed(
  points: ChartPoint[],
  frequency: Frequency,
  breaks: readonly string[] = [],
): Placed[] {
  const starts = breaks.map((period) => periodIndex(period, frequency))
  const result: Placed[] = []
  for (const { period, value, status } of points) {
    if (value === null) continue
    const x = periodIndex(period, frequency)
    const last = result.at(-1)
    const joined = last?.x === x - 1 && !starts.includes(x)
    result.push({ x, y: value, run: last ? last.run + (joined ? 0 : 1) : 0, status })
  }
  return result
}

/** Figures that stand alone in their run: a line cannot show them, a dot can. */
export function alone(points: Placed[]): Placed[] {
  return points.filter(
    (point, i) => points[i - 1]?.run !== point.run && points[i + 1]?.run !== point.run,
  )
}
