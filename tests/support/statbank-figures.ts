/** Made-up but steady figures for the emulated tables: the same codes always give the same number. */
import { membersOf } from './statbank-areas.ts'

const known = new Map<string, number>()

/** A number from 0 up to 1 that belongs to a text (FNV-1a). */
export function portion(text: string): number {
  const before = known.get(text)
  if (before !== undefined) return before
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const value = (hash >>> 0) / 2 ** 32
  known.set(text, value)
  return value
}

/** A rate around `level` that differs between areas by up to `spread` and swings slowly over time. */
export function rate(area: string, step: number, level: number, spread: number): number {
  const swing = Math.sin(step + portion(area)) * 0.15
  return level + spread * (portion(`rate ${area}`) - 0.5 + swing)
}

/** How many parts of a whole each code of a variable has; the first code is the whole itself. */
export type Parts = { variable: string; whole: string; weights: Record<string, number> }

/**
 * A count of persons: whole numbers that add up exactly, over the parts and from municipality to country.
 * The parts shift a little between municipalities and from year to year.
 */
export function count(
  area: string,
  year: number,
  codes: Record<string, string>,
  parts: Parts[],
): number {
  let sum = 0
  for (const member of membersOf(area)) {
    const size = 1 + Math.floor(portion(`size ${member}`) * 4)
    sum += parts.reduce((product, part) => product * weigh(part, member, year, codes), size)
  }
  return sum
}

function weigh(part: Parts, member: string, year: number, codes: Record<string, string>): number {
  const one = (code: string, weight: number) =>
    weight + Math.floor(weight * 0.4 * portion(`${code} ${member}`) + weight * 0.01 * (year - 2008))
  const code = codes[part.variable] ?? part.whole
  if (code !== part.whole) return one(code, part.weights[code] ?? 0)
  return Object.entries(part.weights).reduce((sum, [leaf, weight]) => sum + one(leaf, weight), 0)
}
