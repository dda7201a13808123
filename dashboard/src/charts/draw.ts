/** Plot on the server: options in, one self-contained `<svg>` as text out. */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Frame } from './frame.ts'
import { fontFamily } from './role-style.ts'

/** What a reader who cannot see the picture gets; `id` is unique on the page. */
export type Labelled = {
  id: string
  title?: string
  description: string
  /** The data's rectangle, for the script that reads points to the reader. */
  frame?: Pick<Frame, 'left' | 'right' | 'top' | 'bottom'>
}

const { document } = parseHTML('<!doctype html><html><body></body></html>')

const coordinates = ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'transform']

/** Coordinates to a tenth of a px: nobody sees the rest, and it is half the bytes. */
function shorten(svg: Element): void {
  for (const name of coordinates) {
    for (const element of svg.querySelectorAll(`[${name}]:not([transform^="matrix"])`)) {
      const value = element.getAttribute(name) ?? ''
      const short = value.replace(/-?\d+\.\d{2,}/g, (digits) =>
        String(Math.round(Number(digits) * 10) / 10),
      )
      if (short !== value && !/em$/.test(value)) element.setAttribute(name, short)
    }
  }
}

/** Plot's own aria-labels name its marks ("rule", "text") in English; the picture has one name. */
function strip(svg: Element): void {
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const element of svg.querySelectorAll('[aria-label]')) element.removeAttribute('aria-label')
  for (const element of svg.querySelectorAll('[id^="plot-"]')) element.removeAttribute('id')
}

function label(svg: Element, { id, title, description }: Labelled): void {
  const names: [string, string | undefined][] = [
    ['desc', description],
    ['title', title],
  ]
  const ids: string[] = []
  for (const [tag, text] of names) {
    if (!text) continue
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    element.setAttribute('id', `${id}-${tag}`)
    element.textContent = text
    svg.insertBefore(element, svg.firstChild)
    ids.unshift(`${id}-${tag}`)
  }
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', ids.join(' '))
}

/** Draws a plot as `<svg class="chart">` with a name and no style of its own: width and height are those of `options`. */
export function drawPlot(options: Plot.PlotOptions, labelled: Labelled): string {
  const svg = Plot.plot({ ...options, document, className: 'chart', figure: false })
  strip(svg)
  svg.setAttribute('font-family', fontFamily)
  shorten(svg)
  label(svg, labelled)
  if (labelled.frame) {
    const { left, right, top, bottom } = labelled.frame
    svg.setAttribute('data-frame', [left, right, top, bottom].map(String).join(' '))
  }
  return svg.outerHTML
}
