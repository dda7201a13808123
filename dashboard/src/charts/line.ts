/** The line chart: the municipality against the country, its group and the field of all municipalities. */
import * as Plot from '@observablehq/plot'
import type { Unit } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatNumber, formatPeriod, formatValue } from '../format.ts'
import { type ActionSpan, actionRoom, actionShapes } from './action-spans.ts'
import { decimalsOf, type TimeMark, type ValueAxis, yearMarks } from './axis.ts'
import { bandMarks } from './chance-band.ts'
import { drawPlot } from './draw.ts'
import { type EndText, labelMargin, marginLabels } from './end-labels.ts'
import { fieldShapes } from './field.ts'
import { down, type Frame, plotFrame } from './frame.ts'
import { type Box, boxOf, innerLabels } from './inner-labels.ts'
import { lineMarks } from './line-marks.ts'
import { type Frequency, periodIndex } from './periods.ts'
import { type ReformMark, reformRoom, reformShapes } from './reform-marks.ts'
import { drawingOrder, roleStyle } from './role-style.ts'
import { type Placed, placed } from './segments.ts'
import type { ChartLine } from './shapes.ts'
import { labelShape, leaderShape, type Shape, shapesMark } from './svg-mark.ts'
import { targetLabels, targetMargin, targetMarks, targetSteps } from './target-marks.ts'
import { textWidth } from './text-width.ts'
import { marginBottom, marginTop, type Scaled, yDomain } from './value-domain.ts'

export type LineSpec = Scaled & {
  /** Unique on the page; the width is added to it, so that one chart may be drawn at two widths. */
  id: string
  lang: Language
  /** px of the picture, at which its text has its true size; the height is that of the figures, without the actions. */
  width: number
  unit: Unit
  frequency: Frequency
  /** The first period after each break in the series. */
  breaks?: string[]
  title: string
  description: string
  /** National reforms, on the time axis and below it. */
  reforms?: ReformMark[]
  /** Actions on the time axis, below it. */
  actions?: ActionSpan[]
}

const axisSize = 13

type Drawn = { line: ChartLine; points: Placed[]; end: Placed }

/** Lines with a figure, from the back to the front. */
function drawnLines(spec: LineSpec): Drawn[] {
  const order = spec.lines.toSorted(
    (a, b) => drawingOrder.indexOf(a.role) - drawingOrder.indexOf(b.role),
  )
  return order.flatMap((line) => {
    const points = placed(line.points, spec.frequency, spec.breaks)
    const end = points.at(-1)
    if (!end) return []
    return [{ line, points, end }]
  })
}

/** The label of a line; one that ends before the others says when, so that no two years are held against each other. */
function endText({ line, end }: Drawn, last: number, spec: LineSpec): EndText {
  const period = line.points.find((point) => periodIndex(point.period, spec.frequency) === end.x)
  const when = formatPeriod(period?.period ?? '', spec.lang, 'short')
  const name = end.x === last ? line.label : [line.label, `${when}:`].filter(Boolean).join(', ')
  const value = formatNumber(end.y, spec.decimals, spec.lang)
  return { name, value, colour: roleStyle[line.role].text, strong: line.role === 'home' }
}

type Labelled = { text: EndText; end: Placed }

/** Labels of lines that reach the end (or nearly: a label needs the margin there), and of those that end before. */
function sortLabels(drawn: Drawn[], [first, last]: [number, number], spec: LineSpec) {
  const late: Labelled[] = []
  const early: Labelled[] = []
  for (const line of drawn) {
    const near = last - line.end.x <= (last - first) * 0.1
    ;(near ? late : early).push({ text: endText(line, last, spec), end: line.end })
  }
  return { late, early }
}

/** First and last step with a figure, the field included; 0 and 1 when there is none. */
export function timeSpan(spec: LineSpec): [number, number] {
  const all = [...spec.lines.map(({ points }) => points), ...(spec.field ?? [])]
  const figures = all.flatMap((points) => placed(points, spec.frequency)).map(({ x }) => x)
  const steps = [...figures, ...targetSteps(spec.targets ?? [])]
  if (steps.length === 0) return [0, 1]
  return [Math.min(...steps), Math.max(...steps)]
}

const markText = (axis: ValueAxis, value: number, spec: LineSpec): string => {
  const decimals = decimalsOf(axis.step)
  return value === axis.to
    ? formatValue(value, spec.unit, decimals, spec.lang)
    : formatNumber(value, decimals, spec.lang)
}

function frameOf(spec: LineSpec, axis: ValueAxis, margin: number): Frame {
  const hanging = axis.marks.filter((value) => value !== axis.to)
  const widest = Math.max(
    ...hanging.map((value) => textWidth(markText(axis, value, spec), axisSize)),
  )
  const wide = {
    width: spec.width,
    left: Math.ceil(Math.max(widest + 8, 18)),
    right: spec.width - margin,
    x: timeSpan(spec),
  }
  return {
    ...wide,
    height: spec.height + reformRoom(spec.reforms ?? [], wide) + actionRoom(spec.actions ?? []),
    top: marginTop,
    bottom: spec.height - marginBottom,
    y: [axis.from, axis.to],
  }
}

/** The years, or the first and the last period where the chart is too short for two of them. */
function timeMarks(spec: LineSpec, frame: Frame): TimeMark[] {
  const [from, to] = frame.x
  const marks = yearMarks(from, to, spec.frequency, frame.right - frame.left, 44)
  if (marks.length > 1 || from === to) return marks
  const periods = spec.lines.flatMap(({ points }) => points.map(({ period }) => period))
  return [from, to].flatMap((index) => {
    const period = periods.find((candidate) => periodIndex(candidate, spec.frequency) === index)
    return period ? [{ index, label: formatPeriod(period, spec.lang, 'short') }] : []
  })
}

const axisText = { className: 'axis', fontSize: axisSize, fill: 'var(--ink3)' }

function gridMarks(spec: LineSpec, axis: ValueAxis, frame: Frame): Plot.Markish[] {
  const years = timeMarks(spec, frame)
  return [
    Plot.ruleY(
      axis.marks.filter((value) => value !== 0),
      { stroke: 'var(--rule)' },
    ),
    Plot.text(axis.marks, {
      ...axisText,
      y: (value: number) => value,
      frameAnchor: 'left',
      text: (value: number) => markText(axis, value, spec),
      textAnchor: 'start',
      lineAnchor: 'bottom',
      dy: -3,
    }),
    Plot.tickX(years, {
      x: 'index',
      y: null,
      stroke: 'var(--ink3)',
      insetTop: frame.bottom - frame.top,
      insetBottom: -5,
    }),
    Plot.text(years, {
      ...axisText,
      x: 'index',
      frameAnchor: 'bottom',
      text: 'label',
      lineAnchor: 'top',
      dy: 9,
    }),
  ]
}

/** The boxes in which the values of the axis hang, px. */
const hangingBoxes = (axis: ValueAxis, frame: Frame): Box[] =>
  axis.marks.map((value) => {
    const bottom = down(frame, value)
    return { left: 0, right: frame.left, top: bottom - axisSize - 5, bottom }
  })

type SortedLabels = ReturnType<typeof sortLabels>

function labelShapes(
  spec: LineSpec,
  drawn: Drawn[],
  sorted: SortedLabels,
  axis: ValueAxis,
  frame: Frame,
  room: number,
): Shape[] {
  const outer = marginLabels(sorted.late, frame, room)
  const aims = targetLabels(spec.targets ?? [], frame)
  const taken = [...[...outer, ...aims].map(boxOf), ...hangingBoxes(axis, frame)]
  const strokes = drawn.map(({ points }) => points)
  const inner = innerLabels(sorted.early, strokes, taken, Math.max(room, 150), frame)
  const leaders = inner.flatMap(({ leader }) =>
    leader ? [leaderShape(leader.x, leader.from, leader.to)] : [],
  )
  const set = [...outer, ...aims, ...inner.map(({ label }) => label)]
  return [...leaders, ...set.map((label) => labelShape(label))]
}

/** How wide a label may be before its name is broken, px. */
const labelRoom = (width: number): number => Math.max(width * 0.34, 90)

/** The chart as one `<svg>`; lines without a figure are left out. */
export function lineChart(spec: LineSpec): string {
  const drawn = drawnLines(spec)
  const axis = yDomain(spec)
  const room = labelRoom(spec.width)
  const { late, early } = sortLabels(drawn, timeSpan(spec), spec)
  const margin = Math.max(
    labelMargin(
      late.map(({ text }) => text),
      room,
    ),
    targetMargin(spec.targets ?? []),
  )
  const frame = frameOf(spec, axis, margin)
  const labels = labelShapes(spec, drawn, { late, early }, axis, frame, room)
  const id = `${spec.id}-${String(spec.width)}`
  const breaks = (spec.breaks ?? []).map((period) => periodIndex(period, spec.frequency) - 0.5)
  const field = { ...spec, id, lines: spec.field ?? [], breaks: spec.breaks ?? [] }
  // Actions begin where the names of reforms end.
  const below = { ...frame, bottom: frame.bottom + reformRoom(spec.reforms ?? [], frame) }
  const own = drawn.find(({ line }) => line.role === 'home')?.line
  const marks = [
    ...gridMarks(spec, axis, frame),
    spec.field ? shapesMark(fieldShapes(field, frame)) : null,
    spec.reforms ? shapesMark(reformShapes(spec.reforms, frame)) : null,
    ...bandMarks(spec.band ?? [], own, spec.frequency, spec.breaks ?? []),
    Plot.ruleY(
      [0].filter((zero) => zero >= axis.from && zero <= axis.to),
      { stroke: 'var(--ink)', strokeWidth: 1.25 },
    ),
    Plot.ruleX(
      breaks.filter((x) => x > frame.x[0] && x < frame.x[1]),
      { stroke: 'var(--ink3)', strokeDasharray: '2 3' },
    ),
    ...targetMarks(spec.targets ?? []),
    ...drawn.flatMap(({ line, points, end }) => lineMarks(line, points, end)),
    shapesMark([...labels, ...actionShapes(spec.actions ?? [], below)]),
  ]
  return drawPlot(
    { ...plotFrame(frame), marks },
    { id, title: spec.title, description: spec.description, frame },
  )
}
