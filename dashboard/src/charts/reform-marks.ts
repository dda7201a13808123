/** Reforms on the time axis: a diamond where each took effect and its name below, beside the figures and never as their cause. */
import { across, type Frame } from './frame.ts'
import type { Shape } from './svg-mark.ts'
import { textWidth } from './text-width.ts'

export type ReformMark = {
  name: string
  /** Step of the time axis. */
  at: number
}

const rowHeight = 24
const size = 13
/** From a diamond to its name, and from one name to the next diamond, px. */
const gap = 10

type Across = Pick<Frame, 'left' | 'right' | 'width' | 'x'>
/** A reform with the row that its name stands in, and px. */
type Set = ReformMark & { row: number; x: number; left: number; text: string }

function fitted(name: string, room: number): string {
  if (textWidth(name, size) <= room) return name
  let short = name
  while (short.length > 1 && textWidth(`${short}…`, size) > room) short = short.slice(0, -1)
  return `${short.trimEnd()}…`
}

/** Right of its diamond, or left of it where the picture would cut the name off and there is more room. */
function nameAt(name: string, x: number, width: number): { left: number; text: string } {
  const [after, before] = [width - x - gap - 2, x - gap]
  const side = textWidth(name, size) <= after || after >= before ? 'after' : 'before'
  const text = fitted(name, side === 'after' ? after : before)
  return { text, left: side === 'after' ? x + gap : x - gap - textWidth(text, size) }
}

/** Each in the first row in which it meets no other. */
function setRows(reforms: readonly ReformMark[], frame: Across): Set[] {
  const done: Set[] = []
  for (const reform of reforms.toSorted((a, b) => a.at - b.at)) {
    const x = across({ ...frame, height: 0, top: 0, bottom: 0, y: [0, 1] }, reform.at)
    const { left, text } = nameAt(reform.name, x, frame.width)
    const from = Math.min(left, x - 5) - gap
    const to = Math.max(left + textWidth(text, size), x + 5) + gap
    const meets = (row: number) =>
      done.some((one) => {
        const end = Math.max(one.left + textWidth(one.text, size), one.x + 5)
        return one.row === row && from < end && to > Math.min(one.left, one.x - 5)
      })
    let row = 0
    while (meets(row)) row += 1
    done.push({ ...reform, row, x, left, text })
  }
  return done
}

/** Px below the axis that the names need. */
export function reformRoom(reforms: readonly ReformMark[], frame: Across): number {
  const rows = setRows(reforms, frame).map(({ row }) => row + 1)
  return rows.length === 0 ? 0 : Math.max(...rows) * rowHeight + 8
}

const diamond = (x: number, y: number): Shape => ({
  tag: 'path',
  attributes: {
    d: `M${x.toFixed(1)},${(y - 5.5).toFixed(1)}l5.5,5.5l-5.5,5.5l-5.5,-5.5z`,
    fill: 'var(--paper)',
    stroke: 'var(--ink2)',
    'stroke-width': 1.5,
  },
})

function markShapes({ x, left, text, row }: Set, frame: Frame): Shape[] {
  const y = frame.bottom + 44 + row * rowHeight
  const upright = {
    tag: 'path',
    attributes: {
      class: 'reform',
      d: `M${x.toFixed(1)},${String(frame.top)}V${String(frame.bottom)}`,
      stroke: 'var(--rule)',
      fill: 'none',
    },
  }
  const name = {
    tag: 'text',
    attributes: {
      class: 'axis',
      x: Math.round(left),
      y: y + 4.5,
      fill: 'var(--ink2)',
      'font-size': size,
      'text-anchor': 'start',
    },
    children: [text],
  }
  return [upright, diamond(x, frame.bottom), diamond(x, y), name]
}

/** Behind the lines: an upright from the axis, a diamond on it, and below the years the name with the same diamond. */
export const reformShapes = (reforms: readonly ReformMark[], frame: Frame): Shape[] =>
  setRows(reforms, frame).flatMap((one) => markShapes(one, frame))
