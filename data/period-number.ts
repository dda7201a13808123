/** Periods as whole numbers, so that the distance between two is a difference. */
import type { TableFrequency } from './vocabulary.ts'

/** Periods in a year. */
export const perYear: Record<TableFrequency, 1 | 2 | 4 | 12> = {
  annual: 1,
  'half-yearly': 2,
  quarterly: 4,
  monthly: 12,
}

/** @returns years, half-years, quarters or months since year 0; `2026-Q3` gives 8106 */
export function numberOf(period: string, frequency: TableFrequency): number {
  const year = Number(period.slice(0, 4))
  if (frequency === 'annual') return year
  const part = Number(period.slice(frequency === 'monthly' ? 5 : 6))
  return year * perYear[frequency] + part - 1
}

/** The period of such a number. */
export function periodOf(number: number, frequency: TableFrequency): string {
  const each = perYear[frequency]
  const year = String(Math.floor(number / each)).padStart(4, '0')
  const within = (number % each) + 1
  if (frequency === 'annual') return year
  if (frequency === 'half-yearly') return `${year}-S${String(within)}`
  return frequency === 'quarterly'
    ? `${year}-Q${String(within)}`
    : `${year}-${String(within).padStart(2, '0')}`
}
