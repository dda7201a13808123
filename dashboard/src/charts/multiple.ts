/** Small charts side by side: what is the same in all of them is drawn once and used again, so that each adds its own line alone. */
import type { Language } from '../../../data/vocabulary.ts'
import type { Unit } from '../../../api/contract.ts'
import { formatNumber, formatPeriod, formatValue } from '../format.ts'
import { decimalsOf, type ValueAxis } from './axis.ts'
import { fieldPath } from './field.ts'
import { across, down, type Frame } from './frame.ts'
import { type Frequency, periodAt, yearOf } from './periods.ts'
import { alone, type Placed, placed } from './segments.ts'
import type { ChartPoint } from './shapes.ts'
import type { Shape } from './svg-mark.ts'

/** The one scale that all of them have. */
export type MultipleScale = {
  id: string
  lang: Language
  unit: Unit
  decimals: number
  frequency: Frequency
  breaks: readonly string[]
  axis: ValueAxis
  /** First and last step of time. */
  x: [number, number]
}

export const multipleWidth = 165
const height = 112

const frameOf = ({ x, axis }: MultipleScale): Frame => ({
  width: multipleWidth,
  height,
  left: 2,
  right: multipleWidth - 42,
  top: 20,
  bottom: height - 20,
  x,
  y: [axis.from, axis.to],
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function markup({ tag, attributes, children = [] }: Shape): string {
  const named = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escaped(String(value))}"`,
  )
  const inside = children.map((child) =>
    typeof child === 'string' ? escaped(child) : markup(child),
  )
  return `<${tag}${named.join('')}>${inside.join('')}</${tag}>`
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10)

/** The strokes of a line: the pen is lifted at gaps and breaks. */
function strokes(points: Placed[], frame: Frame): string {
  return points
    .map(({ x, y, run }, i) => {
      const pen = points[i - 1]?.run === run ? 'L' : 'M'
      return `${pen}${tenth(across(frame, x))} ${tenth(down(frame, y))}`
    })
    .join('')
}

const text = (x: number, y: number, anchor: string, content: string): Shape => ({
  tag: 'text',
  attributes: { x: tenth(x), y: tenth(y), 'text-anchor': anchor },
  children: [content],
})

function scaleShapes(scale: MultipleScale, frame: Frame): Shape[] {
  const { axis, unit, lang, frequency } = scale
  const rule = (value: number, stroke: string): Shape => ({
    tag: 'path',
    attributes: { d: `M0 ${tenth(down(frame, value))}H${tenth(frame.right)}`, stroke },
  })
  const decimals = decimalsOf(axis.step)
  const years = scale.x.map((step) => String(yearOf(step, frequency)))
  const zero = axis.from <= 0 && axis.to >= 0
  return [
    rule(axis.to, 'var(--rule)'),
    rule(axis.from, zero && axis.from === 0 ? 'var(--ink)' : 'var(--rule)'),
    ...(zero && axis.from < 0 ? [rule(0, 'var(--ink)')] : []),
    text(0, frame.top - 5, 'start', formatValue(axis.to, unit, decimals, lang)),
    ...(zero && axis.from === 0
      ? []
      : [text(frame.right + 6, frame.bottom, 'start', formatNumber(axis.from, decimals, lang))]),
    text(frame.left, height - 5, 'start', years[0] ?? ''),
    ...(years[0] === years[1] ? [] : [text(frame.right, height - 5, 'end', years[1] ?? '')]),
  ]
}

/** What all of them share, to stand in the page once: scale, the field of all municipalities, and the country. */
export function multipleGround(
  scale: MultipleScale,
  field: ChartPoint[][],
  country: ChartPoint[],
): string {
  const frame = frameOf(scale)
  const path = fieldPath({ ...scale, lines: field }, frame)
  // Thinner than in a large chart, or the lines would run together.
  const behind = { ...path, attributes: { ...path.attributes, 'stroke-width': 0.45 } }
  const whole = placed(country, scale.frequency, scale.breaks)
  const line: Shape = {
    tag: 'path',
    attributes: {
      d: strokes(whole, frame),
      fill: 'none',
      stroke: 'var(--c)',
      'stroke-width': 1.25,
    },
  }
  const axis: Shape = {
    tag: 'g',
    attributes: { fill: 'var(--ink3)', 'font-size': 12 },
    children: scaleShapes(scale, frame),
  }
  const clip: Shape = {
    tag: 'clipPath',
    attributes: { id: `${scale.id}-clip` },
    children: [
      {
        tag: 'rect',
        attributes: { y: frame.top, width: frame.right, height: frame.bottom - frame.top },
      },
    ],
  }
  const clipped: Shape = {
    tag: 'g',
    attributes: { 'clip-path': `url(#${scale.id}-clip)` },
    children: [behind],
  }
  const ground: Shape = { tag: 'g', attributes: { id: scale.id }, children: [clipped, axis, line] }
  return markup({
    tag: 'svg',
    attributes: { class: 'hidden', width: 0, height: 0, 'aria-hidden': 'true' },
    children: [{ tag: 'defs', attributes: {}, children: [clip, ground] }],
  })
}

/** One area's chart on the shared ground; without a figure it says so. */
export function multiple(
  scale: MultipleScale,
  area: { points: ChartPoint[]; home: boolean; label: string; none: string },
): string {
  const frame = frameOf(scale)
  const points = placed(area.points, scale.frequency, scale.breaks)
  const end = points.at(-1)
  const stroke = area.home ? 'var(--v)' : 'var(--ink)'
  const dot = (point: Placed, r: number): Shape => ({
    tag: 'circle',
    attributes: { cx: tenth(across(frame, point.x)), cy: tenth(down(frame, point.y)), r },
  })
  const own: Shape[] = end
    ? [
        {
          tag: 'path',
          attributes: {
            d: strokes(points, frame),
            fill: 'none',
            stroke,
            'stroke-width': area.home ? 2.5 : 2,
          },
        },
        {
          tag: 'g',
          attributes: { fill: stroke },
          children: [
            ...alone(points)
              .filter((point) => point !== end)
              .map((point) => dot(point, 1.5)),
            dot(end, 3),
          ],
        },
        ...valueTexts(scale, frame, end, stroke),
      ]
    : [text(frame.left + 4, (frame.top + frame.bottom) / 2, 'start', area.none)]
  return markup({
    tag: 'svg',
    attributes: {
      viewBox: `0 0 ${multipleWidth} ${height}`,
      width: multipleWidth,
      height,
      role: 'img',
      'aria-label': area.label,
    },
    children: [{ tag: 'use', attributes: { href: `#${scale.id}` } }, ...own],
  })
}

/** The newest figure, and below it of when it is where others have newer ones. */
function valueTexts(scale: MultipleScale, frame: Frame, end: Placed, fill: string): Shape[] {
  const x = across(frame, end.x) + 6
  const y = Math.max(down(frame, end.y), frame.top) + 4.5
  const value = text(x, y, 'start', formatNumber(end.y, scale.decimals, scale.lang))
  const named = { ...value.attributes, fill, 'font-size': 13, 'font-weight': 700 }
  if (end.x === scale.x[1]) return [{ ...value, attributes: named }]
  const period = formatPeriod(periodAt(end.x, scale.frequency), scale.lang, 'short')
  const when = text(x, y + 14, 'start', period)
  const small = { ...when.attributes, fill: 'var(--ink3)', 'font-size': 12 }
  // Other lines go on behind it.
  const rim = { stroke: 'var(--paper)', 'stroke-width': 3, 'paint-order': 'stroke' }
  return [
    { ...value, attributes: { ...named, ...rim } },
    { ...when, attributes: { ...small, ...rim } },
  ]
}
