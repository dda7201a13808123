/** The first day of a period. */

/** `2026-Q3` → 1 July 2026, midnight UTC; text that is no SDMX period gives null. */
export function periodStart(period: string): Date | null {
  const found = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/.exec(period)
  if (!found) return null
  const [, year, quarter, month] = found
  const first = quarter === undefined ? Number(month ?? 1) - 1 : (Number(quarter) - 1) * 3
  return new Date(Date.UTC(Number(year), first, 1))
}
