/** A chart of the pages for paper: with the colours of the light theme and a font that is in the file. */
import { fontFamily } from '../charts/role-style.ts'
import { coloured } from '../pictures/themes.ts'

const font = 'Source Sans 3'
const written = [
  fontFamily,
  fontFamily.replaceAll("'", '&#39;'),
  fontFamily.replaceAll("'", '&apos;'),
]

export function printed(svg: string): string {
  const own = written.reduce((text, name) => text.replaceAll(name, font), svg)
  const named = /^<svg[^>]* xmlns=/.test(own)
    ? own
    : own.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
  // Paper has no reader's own colours to follow.
  return coloured(named, 'light', 'v').replaceAll('currentColor', '#16181c')
}
