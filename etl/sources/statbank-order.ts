/** The order that observations are handed on in. */
import type { Observation } from '../../data/vocabulary.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A new list, by measure, area and period in code-unit order, so that it is the same on every machine. */
export const sortObservations = (observations: Observation[]): Observation[] =>
  observations.toSorted(
    (a, b) =>
      compare(a.measure, b.measure) || compare(a.area, b.area) || compare(a.period, b.period),
  )
