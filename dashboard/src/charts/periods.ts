/** Periods as whole numbers, so that a month, a quarter or a year is one step on the axis. */
import type { z } from 'zod'
import type { Frequency as FrequencySchema } from '../../../data/vocabulary.ts'

export type Frequency = z.infer<typeof FrequencySchema>

const perYear = { annual: 1, quarterly: 4, monthly: 12 }

/** Steps since year 0: `2026-07` is 2026 · 12 + 6, `2026-Q3` is 2026 · 4 + 2, `2026` is 2026. */
export function periodIndex(period: string, frequency: Frequency): number {
  const year = Number(period.slice(0, 4))
  if (frequency === 'annual') return year
  const part = Number(period.slice(frequency === 'quarterly' ? 6 : 5))
  return year * perYear[frequency] + part - 1
}

/** The year in which a step lies. */
export function yearOf(index: number, frequency: Frequency): number {
  return Math.floor(index / perYear[frequency])
}

/** The step with which a year begins. */
export function yearStart(year: number, frequency: Frequency): number {
  return year * perYear[frequency]
}

/** The period of a step: the other way round from `periodIndex`. */
export function periodAt(index: number, frequency: Frequency): string {
  const year = String(yearOf(index, frequency))
  const part = index - yearStart(Number(year), frequency) + 1
  if (frequency === 'annual') return year
  return frequency === 'quarterly' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`
}
