/** Names and figures at the ends of lines: broken to fit, pushed apart, never cut off. */
import { down, type Frame } from './frame.ts'
import type { Placed } from './segments.ts'
import { spread } from './spread.ts'
import { textWidth } from './text-width.ts'

export const labelSize = 14
export const lineHeight = 16
/** From the end of the line to its label: the dot, its ring and a little air, px. */
const gap = 10

/** What stands at the end of a line; the name may be empty. */
export type EndText = { name: string; value: string; colour: string; strong: boolean }

/** A label set in lines, at px; the last line ends with the value in bold. */
export type SetLabel = EndText & { lines: string[]; x: number; y: number; anchor: 'start' | 'end' }

const valueWidth = (text: EndText): number => textWidth(text.value, labelSize, true)

/** Breaks a name between words so that no line is wider than `room` where that can be had; the value goes with the last. */
export function breakName(text: EndText, room: number): string[] {
  const lines: string[] = ['']
  for (const word of text.name.split(' ').filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.at(-1) && textWidth(longer, labelSize, text.strong) > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  const last = textWidth(`${lines.at(-1) ?? ''} `, labelSize, text.strong) + valueWidth(text)
  return lines.at(-1) && last > room ? [...lines, ''] : lines
}

/** Width in px of a label broken into these lines. */
export function labelWidth(text: EndText, lines: string[]): number {
  const widths = lines.map((line, i) => {
    const name = textWidth(line, labelSize, text.strong)
    if (i < lines.length - 1) return name
    return name + (line ? textWidth(' ', labelSize) : 0) + valueWidth(text)
  })
  return Math.max(0, ...widths)
}

/** Px to keep free right of the data for labels of lines that run to the end. */
export function labelMargin(texts: EndText[], room: number): number {
  const widths = texts.map((text) => labelWidth(text, breakName(text, room)))
  return texts.length === 0 ? 8 : Math.ceil(gap + Math.max(...widths)) + 2
}

/** Labels right of the data at the heights of their values, pushed apart to font size + 5 px. */
export function marginLabels(
  ends: { text: EndText; end: Placed }[],
  frame: Frame,
  room: number,
): SetLabel[] {
  const broken = ends.map(({ text }) => breakName(text, room))
  const centres = spread(
    ends.map(({ end }, i) => ({
      target: down(frame, end.y),
      height: ((broken[i]?.length ?? 1) - 1) * lineHeight + labelSize + 5,
    })),
    2,
    frame.bottom + 4,
  )
  return ends.map(({ text }, i) => ({
    ...text,
    lines: broken[i] ?? [],
    x: frame.right + gap,
    y: centres[i] ?? 0,
    anchor: 'start',
  }))
}
