/** Cuts the periods of a table to those of a window. */
import type { Window } from '../source.ts'

/**
 * @param periods SDMX periods of one frequency, in order of time
 * @returns the first period that is asked for; null when that is every one
 */
export function windowStart(periods: string[], window: Window | null): string | null {
  const [oldest] = periods
  if (!window || oldest === undefined) return null
  const newest = window.newest > 0 ? (periods.at(-window.newest) ?? oldest) : window.reach
  const start = window.reach < newest ? window.reach : newest
  return start <= oldest ? null : start
}
