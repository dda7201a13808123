/** Tables as CSV after RFC 4180: UTF-8 without a mark, CRLF, a header, numbers with a decimal point. */

/** @param rows cells in the order of the columns; null becomes an empty cell */
export function csv(columns: string[], rows: (string | number | null)[][]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
