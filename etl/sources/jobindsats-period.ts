/** Turns the period ids of Jobindsats into SDMX periods. */

const shapes: [RegExp, (year: string, part: string) => string][] = [
  [/^(\d{4})M(0[1-9]|1[0-2])$/, (year, part) => `${year}-${part}`],
  // The quarter has two digits in answers and one in some descriptions.
  [/^(\d{4})Q0?([1-4])$/, (year, part) => `${year}-Q${part}`],
  // A year is written as its first and only part.
  [/^(\d{4})Y01$/, (year) => year],
]

/** `2026M07` → `2026-07`, `2025Q02` and `2025Q2` → `2025-Q2`, `2025Y01` → `2025`; null for QMAT, MYTD and all else. */
export function parsePeriod(id: string): string | null {
  for (const [shape, write] of shapes) {
    const match = shape.exec(id)
    if (match) return write(match[1] ?? '', match[2] ?? '')
  }
  return null
}
