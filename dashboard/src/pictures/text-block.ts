/** Lines of text in a picture. */
import { textWidth } from '../charts/text-width.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)

/** Broken between words so that no line is wider than `room` px; a longer word keeps a line of its own. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length === 0 || textWidth(longer, size) > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

export type TextStyle = {
  size: number
  leading: number
  colour: string
  family: string
  weight: number
}

/** A block of lines whose first one stands below `top`; `bottom` is where the next thing may begin. */
export function textBlock(lines: string[], left: number, top: number, style: TextStyle) {
  const { size, leading, colour, family, weight } = style
  const spans = lines.map(
    (line, i) =>
      `<tspan x="${String(left)}" y="${String(Math.round(top + size + i * leading))}">${escaped(line)}</tspan>`,
  )
  return {
    svg: `<text fill="${colour}" font-family="${family}" font-size="${String(size)}" font-weight="${String(weight)}">${spans.join('')}</text>`,
    bottom: top + lines.length * leading,
  }
}
