/** Reads the rows of a BULK answer: codes by variable and what stands in the content column. */
import { SourceError } from '../source.ts'

/** One row: the codes in the order of the variables that were asked for, and the content as it was written. */
export type BulkRow = { codes: string[]; content: string; line: number }

/**
 * Rows in the answer's own order, which is none; columns may come in any order.
 * @param variables the variables that must be the columns, in the order that the codes are wanted in
 * @throws {SourceError} unexpected-shape when the body is cut off, empty or has other columns
 */
export function readBulk(
  text: string,
  variables: string[],
  table: string,
  dataset: string,
): BulkRow[] {
  const fail = (what: string) =>
    new SourceError('unexpected-shape', dataset, `StatBank's figures of ${table} ${what}.`)
  if (text.trim() === '') throw fail('are an empty body')
  // Every row ends in a line break, the last one too: without it the last number may have lost digits.
  if (!text.endsWith('\n')) throw fail('are cut off: the last row has no end')
  const [header = '', ...lines] = text.slice(0, -1).split(/\r?\n/)
  const order = columnOrder(header.replace(/\r$/, ''), variables, fail)
  if (lines.length === 0) throw fail('have no rows')
  return lines.map((row, index) => {
    const cells = row.replace(/\r$/, '').split(';').map(unquote)
    const line = index + 2
    if (cells.length !== order.width) {
      throw fail(
        `have ${String(cells.length)} columns in line ${String(line)} where the header has ${String(order.width)}`,
      )
    }
    const cell = (column: number) => cells[column] ?? ''
    return { codes: order.variables.map(cell), content: cell(order.content), line }
  })
}

type ColumnOrder = { width: number; variables: number[]; content: number }

// The header writes Tid as TID, so names are compared without case.
function columnOrder(
  header: string,
  variables: string[],
  fail: (what: string) => SourceError,
): ColumnOrder {
  const names = header.split(';').map((name) => unquote(name).toLowerCase())
  const find = (name: string): number => {
    const column = names.indexOf(name.toLowerCase())
    if (column < 0) throw fail(`have no column ${name}; the header is "${header.slice(0, 120)}"`)
    return column
  }
  const order = { width: names.length, variables: variables.map(find), content: find('INDHOLD') }
  if (names.length !== variables.length + 1) {
    throw fail(`have columns that were not asked for; the header is "${header.slice(0, 120)}"`)
  }
  return order
}

const unquote = (cell: string): string => /^"(.*)"$/.exec(cell)?.[1] ?? cell
