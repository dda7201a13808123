/** What the pages may cost on a phone. */
import type { Measured } from './measure.ts'

export type Result = Measured & { name: string }
type Budget = { what: Exclude<keyof Measured, 'chart'>; most: number }

const kib = 1024
const everyPage: Budget[] = [
  { what: 'script', most: 45 * kib },
  { what: 'firstPaint', most: 700 },
  { what: 'largestPaint', most: 700 },
  { what: 'shift', most: 0 },
  { what: 'blocked', most: 100 },
]
export const budgets: Record<string, Budget[]> = {
  scorecard: [{ what: 'bytes', most: 60 * kib }, ...everyPage],
  indicator: [{ what: 'bytes', most: 120 * kib }, ...everyPage],
  meeting: everyPage,
}

export type Held = Budget & { page: string; measured: number; met: boolean }

/** Layout shift is rounded to a thousandth, as browsers show it. */
export const held = (results: Result[]): Held[] =>
  results.flatMap((result) =>
    (budgets[result.name] ?? []).map((budget) => {
      const value = result[budget.what]
      const measured = budget.what === 'shift' ? Math.round(value * 1000) / 1000 : value
      return { ...budget, page: result.name, measured, met: measured <= budget.most }
    }),
  )

export const missed = (results: Result[]): Held[] => held(results).filter(({ met }) => !met)
