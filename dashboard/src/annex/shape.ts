/** The form of a verdict for paper: ink, as on the pages. */
import type { Form } from '../views/verdict-form.ts'
import { shapes } from '../views/verdict-shape.ts'

const ink = '#16181c'
const light = '#646973'

export function printedShape({ shape, turned, weight }: Form): string {
  const line = weight === 'light' ? light : ink
  const paths = shapes[shape]
    .map(({ d, fill, width, dash }) => {
      const stroke = fill === 'paper' ? '#fff' : line
      const inside = fill === 'ink' ? line : 'none'
      const broken = dash === undefined ? '' : ` stroke-dasharray="${dash}"`
      return `<path d="${d}" fill="${inside}" stroke="${stroke}" stroke-width="${width ?? 1.5}"${broken}/>`
    })
    .join('')
  const turn = turned ? ' transform="matrix(1 0 0 -1 0 14)"' : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 16 16"><g${turn}>${paths}</g></svg>`
}
