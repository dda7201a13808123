/** When a dataset's next figures are expected from its publisher, and whether they are late. */
import type { Dataset } from './catalogue/schema.ts'
import { perYear } from './period-number.ts'
import { frequencyOf } from './vocabulary.ts'

/** The next period that is not in force yet, and the day by which it should be out. */
export type Expected = {
  period: string
  /** ISO day. */
  day: string
  overdue: boolean
  /** `publisher` where the publisher has named the day, `rhythm` where it follows from the catalogue. */
  basis: 'publisher' | 'rhythm'
}

/**
 * @param latest newest period in force
 * @param today ISO day
 * @param named the day that the publisher itself has named for its next update
 * @returns null where nothing is in force, the table has ended, or nobody says when figures are due
 */
export function expectedNext(
  { expected, replacedBy }: Pick<Dataset, 'expected' | 'replacedBy'>,
  latest: string | null,
  today: string,
  named: string | null = null,
): Expected | null {
  if (latest === null || replacedBy?.last !== undefined) return null
  const period = nextPeriod(latest)
  if (named !== null) return { period, day: named, overdue: named < today, basis: 'publisher' }
  if (!expected) return null
  const day = daysAfter(lastDay(period), expected.lag)
  return { period, day, overdue: day < today, basis: 'rhythm' }
}

/** `2026-12` → `2027-01`, `2026-Q4` → `2027-Q1`, `2026-S2` → `2027-S1`, `2026` → `2027`. */
export function nextPeriod(period: string): string {
  const year = Number(period.slice(0, 4))
  const part = Number(period.slice(frequencyOf(period) === 'monthly' ? -2 : -1))
  switch (frequencyOf(period)) {
    case 'monthly':
      return part === 12 ? `${year + 1}-01` : `${year}-${String(part + 1).padStart(2, '0')}`
    case 'quarterly':
      return part === 4 ? `${year + 1}-Q1` : `${year}-Q${part + 1}`
    case 'half-yearly':
      return part === 2 ? `${year + 1}-S1` : `${year}-S2`
    default:
      return String(year + 1)
  }
}

/** The last day of a period, as an ISO day. */
export function lastDay(period: string): string {
  const year = Number(period.slice(0, 4))
  const frequency = frequencyOf(period) ?? 'annual'
  const part = frequency === 'annual' ? 1 : Number(period.slice(frequency === 'monthly' ? 5 : 6))
  const month = part * (12 / perYear[frequency])
  // Day 0 of the month after is the last of this one.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
