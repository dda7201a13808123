/** Periods as whole numbers, so that the distance between two is a difference. */
import type { Frequency } from './vocabulary.ts'

/** Periods in a year. */
export const perYear: Record<Frequency, 1 | 4 | 12> = { annual: 1, quarterly: 4, monthly: 12 }

/** @returns years, quarters or months since year 0; `2026-Q3` gives 8106 */
export function numberOf(period: string, frequency: Frequency): number {
  const year = Number(period.slice(0, 4))
  if (frequency === 'annual') return year
  if (frequency === 'quarterly') return year * 4 + Number(period.slice(6)) - 1
  return year * 12 + Number(period.slice(5)) - 1
}

/** The period of such a number. */
export function periodOf(number: number, frequency: Frequency): string {
  const each = perYear[frequency]
  const year = String(Math.floor(number / each)).padStart(4, '0')
  const within = (number % each) + 1
  if (frequency === 'annual') return year
  return frequency === 'quarterly'
    ? `${year}-Q${String(within)}`
    : `${year}-${String(within).padStart(2, '0')}`
}
