/** Turns the period ids of Jobindsats into SDMX periods. */
import type { JobindsatsPeriod } from '../../data/catalogue/jobindsats-selection.ts'

type Shape = [RegExp, (year: string, part: string) => string]

const shapes: Record<JobindsatsPeriod, Shape> = {
  M: [/^(\d{4})M(0[1-9]|1[0-2])$/, (year, part) => `${year}-${part}`],
  // The quarter has two digits in answers and one in some descriptions.
  Q: [/^(\d{4})Q0?([1-4])$/, (year, part) => `${year}-Q${part}`],
  // A year is written as its first and only part.
  Y: [/^(\d{4})Y01$/, (year) => year],
  // The year that ends with a quarter: its period is that quarter, and the dataset says that it covers a year.
  QMAT: [/^(\d{4})QMAT0?([1-4])$/, (year, part) => `${year}-Q${part}`],
}

/**
 * `2026M07` → `2026-07`, `2025Q02` and `2025Q2` → `2025-Q2`, `2025Y01` → `2025`, `2025QMAT02` → `2025-Q2`.
 * @param type the type that is asked for: a quarter is never taken for the year that ends with it
 * @returns null for an id of another type, and for all else
 */
export function parsePeriod(id: string, type: JobindsatsPeriod): string | null {
  const [shape, write] = shapes[type]
  const match = shape.exec(id)
  return match ? write(match[1] ?? '', match[2] ?? '') : null
}
