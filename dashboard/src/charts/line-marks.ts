/** The strokes of a line: solid where its figures are sure, dashed to and from one that is not, and that one hollow. */
import * as Plot from '@observablehq/plot'
import { roleStyle } from './role-style.ts'
import { alone, type Placed } from './segments.ts'
import type { ChartLine } from './shapes.ts'

/** Whether a figure may still change: provisional, or an estimate. */
export const isUnsure = ({ status }: Pick<Placed, 'status'>): boolean =>
  status === 'provisional' || status === 'estimated'

/** A point of a stretch; the point where two stretches meet is in both. */
type Stretched = Placed & { stretch: number }
type Stretches = { sure: Stretched[]; unsure: Stretched[] }

/** Runs are parted where they become unsure, so that each stretch is drawn in one way. */
function stretchesOf(points: Placed[]): Stretches {
  const parted: Stretches = { sure: [], unsure: [] }
  let stretch = 0
  let way: keyof Stretches | null = null
  for (const [i, point] of points.entries()) {
    const before = points[i - 1]
    const joined = before?.run === point.run ? before : null
    const kind = isUnsure(point) || (joined && isUnsure(joined)) ? 'unsure' : 'sure'
    if (joined && kind !== way) {
      stretch += 1
      parted[kind].push({ ...joined, stretch })
    }
    if (!joined) stretch += 1
    parted[kind].push({ ...point, stretch })
    way = kind
  }
  return parted
}

/** The line with its end, its lone figures and those that are unsure as dots. */
export function lineMarks(line: ChartLine, points: Placed[], end: Placed): Plot.Markish[] {
  const style = roleStyle[line.role]
  const { sure, unsure } = stretchesOf(points)
  const stroke = (stretch: Stretched[], dash: string | null) =>
    Plot.line(stretch, {
      x: 'x',
      y: 'y',
      z: 'stretch',
      className: line.role,
      stroke: style.stroke,
      strokeWidth: style.width,
      ...(dash ? { strokeDasharray: dash } : {}),
      strokeLinejoin: 'round',
      strokeLinecap: dash && stretch === unsure ? 'butt' : 'round',
    })
  const lone = alone(points)
  const dots = points.filter((one) => one === end || lone.includes(one) || isUnsure(one))
  return [
    stroke(sure, style.dash),
    ...(unsure.length > 0 ? [stroke(unsure, '3 3')] : []),
    Plot.dot(dots, {
      x: 'x',
      y: 'y',
      r: (point: Placed) =>
        point === end ? style.radius : Math.max(style.width, isUnsure(point) ? 2.5 : 0),
      fill: (point: Placed) => (isUnsure(point) ? 'var(--paper)' : style.stroke),
      stroke: (point: Placed) => (isUnsure(point) ? style.stroke : 'var(--paper)'),
      strokeWidth: (point: Placed) => (isUnsure(point) ? 2 : 1.5),
    }),
  ]
}
