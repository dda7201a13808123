/** Actions as spans below the time axis: when they ran, beside the figures and never as their cause. */
import { across, type Frame } from './frame.ts'
import type { Shape } from './svg-mark.ts'
import { textWidth } from './text-width.ts'

export type ActionSpan = {
  name: string
  /** Steps of the time axis; `to` null where no end is set. */
  from: number
  to: number | null
  /** The step of today where the end has passed and nobody has said that it is over. */
  overdue: number | null
}

const rowHeight = 30
const size = 13

/** Px below the axis that the spans need. */
export const actionRoom = (actions: readonly ActionSpan[]): number =>
  actions.length === 0 ? 0 : actions.length * rowHeight + 10

const clamp = (frame: Frame, step: number): number =>
  Math.min(Math.max(across(frame, step), frame.left), frame.right)

/** The name, cut where the picture ends. */
function fitted(name: string, room: number): string {
  if (textWidth(name, size) <= room) return name
  let short = name
  while (short.length > 1 && textWidth(`${short}…`, size) > room) short = short.slice(0, -1)
  return `${short.trimEnd()}…`
}

const rule = (x1: number, x2: number, y: number, dash: string | null): Shape => ({
  tag: 'path',
  attributes: {
    d: `M${x1.toFixed(1)},${y.toFixed(1)}H${x2.toFixed(1)}`,
    stroke: 'var(--ink2)',
    'stroke-width': dash === null ? 4 : 2,
    fill: 'none',
    ...(dash === null ? {} : { 'stroke-dasharray': dash }),
  },
})

function spanShapes(action: ActionSpan, top: number, frame: Frame): Shape[] {
  const start = clamp(frame, action.from)
  const end = Math.max(clamp(frame, action.to ?? Infinity), start + 3)
  const y = top + 20
  const room = frame.width - 4
  const name = fitted(action.name, room)
  const left = Math.max(0, Math.min(start, frame.width - 2 - textWidth(name, size)))
  const text: Shape = {
    tag: 'text',
    attributes: {
      class: 'axis',
      x: Math.round(left),
      y: top + 13,
      fill: 'var(--ink2)',
      'font-size': size,
      'text-anchor': 'start',
    },
    children: [name],
  }
  const late = action.overdue === null ? [] : [rule(end, clamp(frame, action.overdue), y, '2 3')]
  const open = action.to === null ? [rule(end, Math.min(end + 14, frame.width), y, '2 3')] : []
  return [text, rule(start, end, y, null), ...late, ...open]
}

/** One row an action, below the years. */
export const actionShapes = (actions: readonly ActionSpan[], frame: Frame): Shape[] =>
  actions.flatMap((action, i) => spanShapes(action, frame.bottom + 32 + i * rowHeight, frame))
