/** Labels of lines that end before the chart does: near their own end, on a leader where other lines lie between. */
import { breakName, type EndText, labelWidth, lineHeight, type SetLabel } from './end-labels.ts'
import { across, down, type Frame } from './frame.ts'
import type { Placed } from './segments.ts'

/** A rectangle in px. */
export type Box = { left: number; right: number; top: number; bottom: number }

/** An upright from the label to the end of its line, px; null where the label stands beside it. */
export type Leader = { x: number; from: number; to: number }
export type InnerLabel = { label: SetLabel; leader: Leader | null }

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The px that a label covers. */
export function boxOf(label: SetLabel): Box {
  const width = labelWidth(label, label.lines)
  const left = label.anchor === 'start' ? label.x : label.x - width
  const half = (label.lines.length * lineHeight) / 2
  return { left, right: left + width, top: label.y - half, bottom: label.y + half }
}

/** Small squares along the lines: what a label inside the chart should not cover. */
function inked(lines: Placed[][], frame: Frame): Box[] {
  return lines.flatMap((points) =>
    points.flatMap((point, i) => {
      const next = points[i + 1]
      const parts = next?.run === point.run ? [0, 0.2, 0.4, 0.6, 0.8] : [0]
      return parts.map((part) => {
        const x = across(frame, point.x + ((next?.x ?? point.x) - point.x) * part)
        const y = down(frame, point.y + ((next?.y ?? point.y) - point.y) * part)
        return { left: x - 6, right: x + 6, top: y - 5, bottom: y + 5 }
      })
    }),
  )
}

/** Places round an end point, the nearest first: beside it, then below and above on either side. */
function candidates(text: EndText, end: Placed, room: number, frame: Frame): InnerLabel[] {
  const lines = breakName(text, room)
  const half = (lines.length * lineHeight) / 2
  const [x, y] = [across(frame, end.x), down(frame, end.y)]
  const found: InnerLabel[] = []
  const beside: SetLabel = { ...text, lines, x: x + 10, y, anchor: 'start' }
  found.push({ label: beside, leader: null })
  for (let gap = 8; gap < 120; gap += 8) {
    for (const side of [1, -1]) {
      const from = y + side * gap
      const leader = gap > 8 ? { x, from, to: y + side * 5 } : null
      const at = { ...text, lines, y: from + side * half }
      found.push({ label: { ...at, x: x - 4, anchor: 'start' }, leader })
      found.push({ label: { ...at, x: x + 4, anchor: 'end' }, leader })
    }
  }
  return found
}

const isInside = (box: Box, frame: Frame): boolean =>
  box.left >= 0 && box.right <= frame.right && box.top >= 0 && box.bottom <= frame.bottom

/** One label a line, on none of the `taken` boxes nor on each other, covering as little of the lines as can be. */
export function innerLabels(
  ends: { text: EndText; end: Placed }[],
  lines: Placed[][],
  taken: Box[],
  room: number,
  frame: Frame,
): InnerLabel[] {
  const ink = inked(lines, frame)
  const names = [...taken]
  return ends.flatMap(({ text, end }) => {
    const cost = ({ label }: InnerLabel): number => {
      const box = boxOf(label)
      const hidden = names.filter((name) => overlap(box, name)).length
      const crossed = ink.filter((spot) => overlap(box, spot)).length
      return (isInside(box, frame) ? 0 : 1000) + 100 * hidden + crossed
    }
    const best = candidates(text, end, room, frame).reduce((a, b) => (cost(b) < cost(a) ? b : a))
    names.push(boxOf(best.label))
    return [best]
  })
}
