/** Adopted targets in a line chart: where they stand today, the steps on the way, and where they stood before. */
import * as Plot from '@observablehq/plot'
import { labelWidth, type SetLabel } from './end-labels.ts'
import { across, down, type Frame } from './frame.ts'

/** A step of the time axis and a value in the chart's measure. */
export type ChartAim = { x: number; y: number }

export type ChartTarget = {
  at: ChartAim
  /** `Mål 2028` and `7 pct.`. */
  name: string
  value: string
  /** Intermediate targets, ordered by time. */
  path: ChartAim[]
  /** Where it stood before it was moved, oldest first. */
  was: (ChartAim & { name: string; value: string })[]
}

const everyAim = (targets: readonly ChartTarget[]): ChartAim[] =>
  targets.flatMap(({ at, path, was }) => [at, ...path, ...was])

/** Steps of the time axis that the chart must reach. */
export const targetSteps = (targets: readonly ChartTarget[]): number[] =>
  everyAim(targets).map(({ x }) => x)

/** Values that the axis must hold. */
export const targetValues = (targets: readonly ChartTarget[]): number[] =>
  everyAim(targets).map(({ y }) => y)

const square = { x: 'x', y: 'y', symbol: 'square', fill: 'var(--paper)' } as const

/** The way as a dashed line in ink, each target a square; what it was before is pale, with a thin line to what it became. */
export function targetMarks(targets: readonly ChartTarget[]): Plot.Markish[] {
  return targets.flatMap(({ at, path, was }) => {
    const moved = was.map((aim, i) => ({ from: aim, to: was[i + 1] ?? at }))
    return [
      Plot.link(moved, {
        x1: ({ from }: (typeof moved)[number]) => from.x,
        y1: ({ from }: (typeof moved)[number]) => from.y,
        x2: ({ to }: (typeof moved)[number]) => to.x,
        y2: ({ to }: (typeof moved)[number]) => to.y,
        stroke: 'var(--ink3)',
        strokeWidth: 1,
        strokeDasharray: '1 3',
      }),
      Plot.line([...path, at], {
        x: 'x',
        y: 'y',
        stroke: 'var(--ink)',
        strokeWidth: 1.25,
        strokeDasharray: '5 4',
      }),
      Plot.dot(was, { ...square, r: 4, stroke: 'var(--ink3)', strokeWidth: 1.25 }),
      Plot.dot(path, { ...square, r: 3, stroke: 'var(--ink)', strokeWidth: 1.25 }),
      Plot.dot([at], { ...square, r: 5, stroke: 'var(--ink)', strokeWidth: 2 }),
    ]
  })
}

type Named = ChartAim & { name: string; value: string }

/** On the side of its square that the way does not come from; moved in where it would be cut off. */
function labelOf(aim: Named, from: ChartAim | undefined, frame: Frame): SetLabel {
  const text = { name: aim.name, value: aim.value, colour: 'var(--ink)', strong: false }
  const width = labelWidth(text, [aim.name])
  const left = Math.max(0, Math.min(across(frame, aim.x) - width / 2, frame.width - width - 2))
  const y = down(frame, aim.y)
  const above = from === undefined || from.y <= aim.y || y + 18 > frame.bottom - 8
  return {
    ...text,
    lines: [aim.name],
    x: Math.round(left),
    y: above && y - 18 > 8 ? y - 18 : y + 18,
    anchor: 'start',
  }
}

/** Where it stood before is told left of its pale square. */
const formerLabel = (aim: Named, frame: Frame): SetLabel => ({
  name: aim.name,
  value: aim.value,
  colour: 'var(--ink3)',
  strong: false,
  lines: [aim.name],
  x: Math.round(across(frame, aim.x) - 9),
  y: down(frame, aim.y),
  anchor: 'end',
})

/** One label a target, and one for each place where it stood before. */
export const targetLabels = (targets: readonly ChartTarget[], frame: Frame): SetLabel[] =>
  targets.flatMap(({ at, name, value, was, path }) => [
    labelOf({ ...at, name, value }, path.at(-1) ?? was.at(-1), frame),
    ...was.map((aim) => formerLabel(aim, frame)),
  ])

/** Px to keep free right of the last target, for the year below it. */
export const targetMargin = (targets: readonly ChartTarget[]): number =>
  targets.length === 0 ? 0 : 22
