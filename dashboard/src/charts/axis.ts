/** Round numbers for the two axes: where they begin, end and are marked. */
import { type Frequency, yearOf, yearStart } from './periods.ts'

/** Both ends are marks themselves; `marks` rise by `step`. */
export type ValueAxis = { from: number; to: number; step: number; marks: number[] }

/** A mark in steps of the time axis; `label` is what stands below it. */
export type TimeMark = { index: number; label: string }

/** 1, 2 or 5 times a power of ten, the smallest that is at least `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5].find((candidate) => candidate * power >= least * 0.999) ?? 10
  return factor * power
}

/** Marks from the round number below `low` to the one above `high`, at most about `count` spaces, never finer than `finest`. */
export function valueAxis(low: number, high: number, count: number, finest: number): ValueAxis {
  const step = Math.max(roundStep(Math.max(high - low, finest) / count), finest)
  const first = Math.floor(low / step + 1e-6)
  const last = Math.max(Math.ceil(high / step - 1e-6), first + 1)
  const digits = decimalsOf(step)
  const marks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(digits)),
  )
  return { from: marks[0] ?? low, to: marks.at(-1) ?? high, step, marks }
}

/** Decimals that a multiple of `step` needs: 0.2 needs one, 20 none. */
export function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-6))
}

/** One mark a year on 1 January, every 2nd, 5th or 10th year where `room` (px) would be too narrow for each. */
export function yearMarks(
  first: number,
  last: number,
  frequency: Frequency,
  pixels: number,
  room: number,
): TimeMark[] {
  const years: number[] = []
  for (let year = yearOf(first, frequency); yearStart(year, frequency) <= last; year += 1) {
    if (yearStart(year, frequency) >= first) years.push(year)
  }
  const perStep = pixels / Math.max(last - first, 1)
  const perYear = perStep * (yearStart(1, frequency) - yearStart(0, frequency))
  const every = [1, 2, 5, 10, 20].find((step) => step * perYear >= room) ?? 50
  return years
    .filter((year) => year % every === 0)
    .map((year) => ({ index: yearStart(year, frequency), label: String(year) }))
}
