/** Marks that Plot has no word for, as functions that Plot calls while it draws. */
import type { RenderFunction } from '@observablehq/plot'
import { labelSize, type SetLabel } from './end-labels.ts'

const namespace = 'http://www.w3.org/2000/svg'

/** An element with attributes and children, to be built once there is a document. */
export type Shape = {
  tag: string
  attributes: Record<string, string | number>
  children?: (Shape | string)[]
}

function build(shape: Shape, document: Document): SVGElement {
  const element = document.createElementNS(namespace, shape.tag)
  for (const [name, value] of Object.entries(shape.attributes)) {
    element.setAttribute(name, String(value))
  }
  for (const child of shape.children ?? []) {
    element.append(typeof child === 'string' ? child : build(child, document))
  }
  if (!(element instanceof Object)) throw new TypeError('the document made no element')
  return element
}

/** A mark that draws exactly these shapes, in px. */
export function shapesMark(shapes: Shape[]): RenderFunction {
  return (_index, _scales, _values, _dimensions, context) =>
    build({ tag: 'g', attributes: {}, children: shapes }, context.document)
}

function labelLine(label: SetLabel, line: string, i: number): Shape {
  const last = i === label.lines.length - 1
  const value: Shape = { tag: 'tspan', attributes: { 'font-weight': 700 }, children: [label.value] }
  const name = last && line ? `${line} ` : line
  return {
    tag: 'tspan',
    attributes: { x: label.x, dy: i === 0 ? 0 : 16 },
    children: last && label.value ? [name, value] : [name],
  }
}

/** A label as text of one or more lines, centred on its height, with a rim of paper against what lies behind. */
export function labelShape(label: SetLabel, size = labelSize): Shape {
  const first = label.y - (label.lines.length - 1) * 8 + size * 0.35
  return {
    tag: 'text',
    attributes: {
      class: 'label',
      x: label.x,
      y: first,
      fill: label.colour,
      'font-size': size,
      'font-weight': label.strong ? 700 : 400,
      'text-anchor': label.anchor,
      stroke: 'var(--paper)',
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    children: label.lines.map((line, i) => labelLine(label, line, i)),
  }
}

/** A thin upright between a label and what it names, px. */
export const leaderShape = (x: number, from: number, to: number): Shape => ({
  tag: 'path',
  attributes: {
    d: `M${x.toFixed(1)},${from.toFixed(1)}V${to.toFixed(1)}`,
    stroke: 'var(--ink3)',
    fill: 'none',
  },
})
