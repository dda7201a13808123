/** The two names over a dot plot, each on a leader: no leader runs through a name, no name leaves the picture. */
import { type EndText, labelWidth, type SetLabel } from './end-labels.ts'
import { leaderShape, type Shape } from './svg-mark.ts'

/** A figure to be named, in the measure's unit. */
export type Marked = { text: EndText; at: number }

/** The same at px: `ceiling` is where its leader must stop above the dots. */
export type Leading = Marked & { x: number; ceiling: number }

const rows = [10, 32]

const widthOf = ({ text }: Leading): number => labelWidth(text, [text.name])

const set = (marked: Leading, left: number, row: number): SetLabel => ({
  ...marked.text,
  lines: [marked.text.name],
  x: Math.round(left * 10) / 10,
  y: rows[row] ?? 0,
  anchor: 'start',
})

/** Centred on its leader, moved in where it would be cut off. */
function upperLeft(marked: Leading, width: number): number {
  const size = widthOf(marked)
  return Math.max(0, Math.min(marked.x - size / 2, width - size))
}

/** Beside its own leader on the side away from the other's; null where there is no room. */
function lowerLeft(marked: Leading, other: Leading | undefined, width: number): number | null {
  const size = widthOf(marked)
  if (!other) return upperLeft(marked, width)
  const left =
    marked.x >= other.x
      ? Math.max(marked.x - 4, other.x + 8)
      : Math.min(marked.x + 4, other.x - 8) - size
  return left >= 0 && left + size <= width ? left : null
}

const leader = (marked: Leading, row: number): Shape =>
  leaderShape(marked.x, (rows[row] ?? 0) + 10, marked.ceiling)

/** The municipality's name stands above; below where the other has no room on its side. */
export function labels(marked: Leading[], width: number): { leaders: Shape[]; set: SetLabel[] } {
  const [first, second] = marked
  if (!first) return { leaders: [], set: [] }
  const normal = second ? lowerLeft(second, first, width) : null
  if (!second) {
    return { leaders: [leader(first, 1)], set: [set(first, upperLeft(first, width), 1)] }
  }
  const swapped = normal === null ? lowerLeft(first, second, width) : null
  const [upper, lower, left] =
    swapped === null
      ? [first, second, normal ?? upperLeft(second, width)]
      : [second, first, swapped]
  return {
    leaders: [leader(upper, 0), leader(lower, 1)],
    set: [set(upper, upperLeft(upper, width), 0), set(lower, left, 1)],
  }
}
