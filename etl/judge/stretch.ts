/** What of a line may be compared: from the latest break or hole to the latest figure. */
import type { Reason } from '../../data/verdict.ts'
import type { Line } from './line.ts'

/** Monthly and quarterly figures without a hole. */
export type Stretch = {
  /** The number of the first period. */
  first: number
  values: number[]
  /** Numbers of the single missing periods, replaced by the mean of their neighbours. */
  filled: number[]
  /** What the stretch would begin earlier without. */
  cut: 'break' | 'gap' | null
  /** How many periods there would be without it. */
  uncut: number
}

/** @returns no values when there is no figure at all */
export function stretchOf(line: Line): Stretch {
  const { first, values } = line
  const end = values.findLastIndex((value) => value !== null) + 1
  const known = values.findIndex((value) => value !== null)
  if (end === 0) return { first, values: [], filled: [], cut: null, uncut: 0 }
  const breakAt = lastBreak(line, first + end - 1) - first
  const afterBreak = Math.max(known, breakAt)
  const start = startAfterHole(values, afterBreak, end)
  const filled: number[] = []
  const kept = values.slice(start, end).map((value, index) => {
    if (value !== null) return value
    filled.push(first + start + index)
    return ((values[start + index - 1] ?? 0) + (values[start + index + 1] ?? 0)) / 2
  })
  const holed = values.slice(afterBreak, start).some((value) => value !== null)
  const cut = holed ? 'gap' : breakAt > known ? 'break' : null
  return { first: first + start, values: kept, filled, cut, uncut: end - known }
}

/** The latest break that has figures after it; nothing is after one that is still to come. */
export const lastBreak = ({ breaks }: Line, last: number): number =>
  Math.max(-Infinity, ...breaks.filter((period) => period <= last))

/** Two missing periods in a row act as a break, and a stretch begins with a figure. */
function startAfterHole(values: readonly (number | null)[], from: number, end: number): number {
  let start = from
  for (let i = from; i < end; i++) {
    const missing = values[i] === null
    const atStart = missing && i === start
    if (atStart || (missing && values[i - 1] === null)) start = i + 1
  }
  return start
}

/** Why a stretch is too short. */
export const whyShort = ({ cut, uncut }: Stretch, needed: number): Reason =>
  uncut === 0 ? 'no-figures' : cut !== null && uncut >= needed ? cut : 'too-few-years'

/** Annual figures: missing years are left out. */
export type Years = {
  years: number[]
  values: number[]
  /** First year that may be compared. */
  stretch: number | null
  cut: 'break' | null
  /** How many figures there would be without the break. */
  uncut: number
}

/** Points of the pair count: the latest eight, within ten calendar years. */
const mostPoints = 8
const calendarYears = 10

export function yearsOf(line: Line): Years {
  const known = line.values.flatMap((value, index) =>
    value === null ? [] : [{ year: line.first + index, value }],
  )
  const last = known.at(-1)?.year
  if (last === undefined) return { years: [], values: [], stretch: null, cut: null, uncut: 0 }
  const near = known.filter(({ year }) => year > last - calendarYears)
  const from = lastBreak(line, last)
  const kept = near.filter(({ year }) => year >= from)
  const used = kept.slice(-mostPoints)
  return {
    years: used.map(({ year }) => year),
    values: used.map(({ value }) => value),
    stretch: known.find(({ year }) => year >= from)?.year ?? null,
    cut: kept.length < near.length ? 'break' : null,
    uncut: near.length,
  }
}
