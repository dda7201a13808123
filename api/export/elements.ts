/** The elements of a document with their places in its text, so that a copy changes what it must and nothing else. */
import { Parser } from 'htmlparser2'

export type Element = {
  name: string
  attributes: Record<string, string>
  /** Where the opening tag begins, and the character after it. */
  open: [number, number]
  /** The same of the closing tag; an element without one ends with its opening tag. */
  close: [number, number]
  /** Names of the elements around it, outermost first. */
  within: string[]
}

/** In the order of their opening tags. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = []
  const around: Element[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const open: [number, number] = [parser.startIndex, parser.endIndex + 1]
        const within = around.map((one) => one.name)
        const element = {
          name,
          attributes,
          open,
          close: [open[1], open[1]],
          within,
        } satisfies Element
        all.push(element)
        around.push(element)
      },
      onclosetag(_name, implied) {
        const element = around.pop()
        if (element && !implied) element.close = [parser.startIndex, parser.endIndex + 1]
      },
    },
    { lowerCaseAttributeNames: false },
  )
  parser.end(html)
  return all
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** @param closed whether it ends with a slash, as an empty element of SVG does */
export function openTag(name: string, attributes: Record<string, string>, closed: boolean): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${written.join('')}${closed ? '/' : ''}>`
}

export type Edit = { start: number; end: number; text: string }

/**
 * @param edits those inside of another that begins earlier are dropped
 * @param between what becomes of the text that no edit touches
 */
export function edited(text: string, edits: Edit[], between: (part: string) => string): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: instead } of [...edits].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (start < at) continue
    parts.push(between(text.slice(at, start)), instead)
    at = end
  }
  return [...parts, between(text.slice(at))].join('')
}
