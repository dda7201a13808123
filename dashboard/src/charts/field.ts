/** All municipalities behind the others as one path, in whole steps of time and last decimals: the smallest text that draws it and can be read back. */
import { rounded } from '../format.ts'
import { across, down, type Frame } from './frame.ts'
import { type Frequency, periodIndex } from './periods.ts'
import { placed } from './segments.ts'
import type { ChartPoint } from './shapes.ts'
import type { Shape } from './svg-mark.ts'

const pair = (x: number, y: number): string => `${String(x)}${y < 0 ? '' : ' '}${String(y)}`

/** One municipality as relative whole numbers: `M0-49l1 3h1…` (x in steps from `first`, y in `unit` from `base`). */
function relative(
  points: { x: number; y: number; run: number }[],
  first: number,
  base: number,
  unit: number,
): string {
  let [previous, height, run, path] = [0, 0, -1, '']
  for (const point of points) {
    const x = point.x - first
    const y = Math.round((point.y - base) / unit)
    if (point.run !== run) path += `M${pair(x, y)}`
    else if (y === height) path += `h${String(x - previous)}`
    else path += `l${pair(x - previous, y - height)}`
    previous = x
    height = y
    run = point.run
  }
  return path
}

/** The value that one whole number of the path stands for: the figures' own last decimal. */
export const grain = (decimals: number): number => 10 ** -decimals

const clipped = (id: string, frame: Frame): Shape => ({
  tag: 'clipPath',
  attributes: { id },
  children: [
    {
      tag: 'rect',
      attributes: {
        x: 0,
        y: frame.top,
        width: frame.width,
        height: frame.bottom - frame.top,
      },
    },
  ],
})

export type Field = {
  id: string
  lines: ChartPoint[][]
  frequency: Frequency
  breaks: readonly string[]
  decimals: number
}

/** The field as one path in data units, put on the frame by its transform. */
export function fieldPath(field: Omit<Field, 'id'>, frame: Frame): Shape {
  const [first, base] = [frame.x[0], frame.y[0]]
  const unit = grain(field.decimals)
  const inside = (x: number) => x >= first && x <= frame.x[1]
  const path = field.lines
    .map((points) => {
      const shown = points.filter(({ period }) => inside(periodIndex(period, field.frequency)))
      const figures = placed(shown, field.frequency, field.breaks).map((point) => ({
        ...point,
        y: rounded(point.y, field.decimals),
      }))
      return relative(figures, first, base, unit)
    })
    .join('')
  const scaleX = (across(frame, first + 1) - frame.left).toFixed(4)
  const scaleY = (down(frame, base + unit) - frame.bottom).toFixed(4)
  return {
    tag: 'path',
    attributes: {
      class: 'field',
      d: path,
      transform: `matrix(${scaleX} 0 0 ${scaleY} ${String(frame.left)} ${String(frame.bottom)})`,
      fill: 'none',
      stroke: 'var(--field)',
      'stroke-width': 0.8,
      'stroke-linejoin': 'round',
      'vector-effect': 'non-scaling-stroke',
    },
  }
}

/** The field as shapes, cut off at the frame's top and bottom. */
export function fieldShapes(field: Field, frame: Frame): Shape[] {
  const clip = `${field.id}-clip`
  const children = [fieldPath(field, frame)]
  const group = { tag: 'g', attributes: { 'clip-path': `url(#${clip})` }, children }
  return [clipped(clip, frame), group]
}
