/** Reads a cell of a Jobindsats answer: a number, nothing, or one of the marks that stand in a number's place. */
import type { ObservationStatus } from '../../data/vocabulary.ts'

/** A cell as JSON has it. */
export type Cell = string | number | null

/** What a cell comes to: a number, or null with what is known of its absence. */
export type CellContent =
  | { value: number; status: 'normal'; flag: null }
  | { value: null; status: Exclude<ObservationStatus, 'normal'>; flag: string | null }

// A comma alone: a point could part thousands as well as decimals in Danish, so a text with one is no number.
const numberShape = /^-?(0|[1-9]\d*)(,\d+)?$/

/** The number of a Danish text such as `2,7` or `-12`; null when it is not exactly one number. */
export function parseNumber(text: string): number | null {
  if (!numberShape.test(text)) return null
  return normal(Number(text.replace(',', '.')))
}

// Minus zero would be unequal to zero in a comparison of two vintages.
const normal = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null)

/** The content of a cell; null when it is neither number, null nor mark, an empty text included. */
export function parseCell(cell: Cell): CellContent | null {
  // Small numbers are hidden as null, and the publisher marks no other reason for a null.
  if (cell === null) return { value: null, status: 'suppressed', flag: null }
  if (cell === '-' || cell === '.' || cell === '..') {
    return { value: null, status: 'missing', flag: cell }
  }
  const value = typeof cell === 'number' ? normal(cell) : parseNumber(cell)
  return value === null ? null : { value, status: 'normal', flag: null }
}
