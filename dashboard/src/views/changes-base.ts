/** Which earlier data version a reader wants to compare with; all of it is in the address. */
import type { VintageSummary } from '../../../api/contract.ts'

export type Base = {
  /** What the address asked for: a data version or a day; null where it asked for nothing. */
  asked: string | null
  /** The version that today is held against; null where there is none that early. */
  vintage: string | null
}

const dayOf = (id: string): string => id.slice(0, 10)

/** The newest version on or before a day. */
const asOf = (vintages: readonly VintageSummary[], day: string): string | null =>
  vintages.find(({ id }) => dayOf(id) <= day)?.id ?? null

/** @param vintages newest first; without a question, the version before the one in force */
export function baseOf(vintages: readonly VintageSummary[], asked: string | null): Base {
  if (asked === null || asked === '') return { asked: null, vintage: vintages[1]?.id ?? null }
  const named = vintages.find(({ id }) => id === asked)
  if (named) return { asked, vintage: named.id }
  return { asked, vintage: /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asOf(vintages, asked) : null }
}

/** The same day a month earlier, or the last day of that month where it is shorter. */
export function monthBefore(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate()
  const date = new Date(Date.UTC(year, month - 2, Math.min(day, last)))
  return date.toISOString().slice(0, 10)
}
