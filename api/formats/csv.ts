/** Tables as CSV after RFC 4180, and as the CSV that a Danish Excel opens by a double click. */
import type { Cell, Table } from './table.ts'

/** How a CSV is written; the first is RFC 4180, the second what Excel expects where the comma is the decimal mark. */
export type Dialect = 'rfc4180' | 'da'

type Marks = { separator: string; decimal: string; start: string }

const marks: Record<Dialect, Marks> = {
  rfc4180: { separator: ',', decimal: '.', start: '' },
  da: { separator: ';', decimal: ',', start: '\uFEFF' },
}

/** A text that a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/

/** @returns UTF-8 text with CRLF and a header; null becomes an empty cell */
export function csv({ columns, rows }: Table, dialect: Dialect = 'rfc4180'): string {
  const { separator, start } = marks[dialect]
  const head = columns.map(({ name, title }) => (dialect === 'da' ? title : name))
  const lines = [head, ...rows].map(
    (row) => `${row.map((cell) => written(cell, dialect)).join(separator)}\r\n`,
  )
  return start + lines.join('')
}

/** Texts that look like formulas get an apostrophe in front; numbers, negative ones too, stay as they are. */
function written(cell: Cell, dialect: Dialect): string {
  const { separator, decimal } = marks[dialect]
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}
