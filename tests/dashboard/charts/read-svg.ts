/** Texts and strokes of a drawn chart, read back for tests. */
import { parseHTML } from 'linkedom'
import { textWidth } from '../../../dashboard/src/charts/text-width.ts'

export type TextBox = { text: string; left: number; right: number; top: number; bottom: number }

export function parse(svg: string): Element {
  const element = parseHTML(`<html><body>${svg}</body></html>`).document.querySelector('svg')
  if (!element) throw new Error('no svg')
  return element
}

/** An attribute of the element or the nearest ancestor that has it. */
function inherited(element: Element, name: string): string {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? ''
}

function boxOf(element: Element, text: string, row: number): TextBox {
  const size = Number(inherited(element, 'font-size'))
  const bold = inherited(element, 'font-weight') === '700'
  const moved = /translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute('transform') ?? '')
  const group = element.parentElement?.getAttribute('transform') ?? ''
  const shift = /translate\(([-\d.]+),([-\d.]+)\)/.exec(group)
  const x = Number(moved?.[1] ?? element.getAttribute('x')) + Number(shift?.[1] ?? 0)
  const em = /^(-?[\d.]+)em$/.exec(element.getAttribute('y') ?? '')
  const y = moved
    ? Number(moved[2]) + Number(em?.[1] ?? 0) * size
    : Number(element.getAttribute('y'))
  const width = textWidth(text, size, bold)
  const anchor = inherited(element, 'text-anchor')
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const base = y + Number(shift?.[2] ?? 0) + row * 16
  return { text, left, right: left + width, top: base - size * 0.75, bottom: base + size * 0.2 }
}

/** Every line of text with its estimated box in px. */
export function texts(svg: Element): TextBox[] {
  return [...svg.querySelectorAll('text')].flatMap((element) => {
    const lines = [...element.children].filter((child) => child.tagName.toLowerCase() === 'tspan')
    if (lines.length === 0) return [boxOf(element, element.textContent, 0)]
    return lines.map((line, row) => boxOf(element, line.textContent, row))
  })
}

/** How many strokes a line of this role is drawn with. */
export function strokes(svg: Element, role: string): number {
  const paths = [...svg.querySelectorAll(`g.${role} path`)]
  return paths.filter((path) => path.getAttribute('d')?.includes('L')).length
}
