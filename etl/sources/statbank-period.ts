/** Turns StatBank's period codes into SDMX periods. */

const shapes: [RegExp, (year: string, part: string) => string][] = [
  [/^(\d{4})$/, (year) => year],
  // K in Danish answers, Q in English texts, KV in a few older tables.
  [/^(\d{4})(?:K|Q|KV)([1-4])$/, (year, part) => `${year}-Q${part}`],
  [/^(\d{4})H([12])$/, (year, part) => `${year}-S${part}`],
  [/^(\d{4})M(0[1-9]|1[0-2])$/, (year, part) => `${year}-${part}`],
]

/** `2026M07` → `2026-07`, `2026K3` → `2026-Q3`, `2026H1` → `2026-S1`, `2026` → `2026`; null for weeks, days and spans. */
export function parsePeriod(code: string): string | null {
  for (const [shape, write] of shapes) {
    const match = shape.exec(code)
    if (match) return write(match[1] ?? '', match[2] ?? '')
  }
  return null
}
