/** What charts are drawn from: points in order of time and the part a line plays. */
import type { ObservationStatus } from '../../../data/vocabulary.ts'

/** One figure of a line; value null (with the status that says why) lifts the pen. */
export type ChartPoint = { period: string; value: number | null; status: ObservationStatus }

/** `home` is the municipality; `part` is a second part of it, in the same hue; the others are areas chosen by the reader. */
export type ChartRole =
  | 'home'
  | 'country'
  | 'region'
  | 'group'
  | 'part'
  | 'first'
  | 'second'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'sixth'

/** A line with the name that stands at its end; points ordered by period, possibly none. */
export type ChartLine = { role: ChartRole; label: string; points: ChartPoint[] }
