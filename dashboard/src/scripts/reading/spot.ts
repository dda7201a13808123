/** A place in a chart that can be read, and the ways to come to one. */

export type Spot = {
  /** Where the card stands, in the picture's own px. */
  x: number
  y: number
  /** The first line of the card; empty where a row says all. */
  head: string
  rows: { text: string; strong: boolean }[]
  /** What a reader who cannot see the card is told. */
  said: string
  /** What is drawn over the picture while the place is read. */
  marks: SVGElement[]
}

/** Moves about in one picture and remembers where it is. */
export type Guide = {
  /** The place nearest to a point of the picture, or null where none is near. */
  at: (x: number, y: number, hit: EventTarget | null) => Spot | null
  /** By a key, or `Shift+` and a key; null where that means nothing here. */
  move: (keys: string) => Spot | null
  /** Where it is, or where reading begins. */
  here: () => Spot | null
}

const namespace = 'http://www.w3.org/2000/svg'

export function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(namespace, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high)
