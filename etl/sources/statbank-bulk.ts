/** Reads the header of a BULK answer, and gives its rows to the database: they never come into the program. */
import { open } from 'node:fs/promises'
import { SourceError } from '../source.ts'

/** Says in one sentence what is wrong with a table's figures. */
export type Complaint = (what: string, cause?: unknown) => SourceError

export const complaintOf =
  (table: string, dataset: string): Complaint =>
  (what, cause) =>
    new SourceError(
      'unexpected-shape',
      dataset,
      `StatBank's figures of ${table} ${what}; pull them again, and if it stays so, look at the table itself.`,
      cause,
    )

/** How many columns a body has, and which of them are what, counted from 0; null for a variable that the table has not. */
export type BulkColumns = { width: number; variables: (number | null)[]; content: number }

/**
 * @param head the beginning of the body
 * @param variables the variables that must be the columns, in any order; null for one that the table has not
 * @throws {SourceError} when the body is empty or has other columns
 */
export function readHeader(
  head: string,
  variables: (string | null)[],
  complain: Complaint,
): BulkColumns {
  if (head.trim() === '') throw complain('are an empty body')
  const header = /^[^\r\n]*/.exec(head)?.[0] ?? ''
  const shown = `the header is "${header.slice(0, 120)}"`
  const names = header.split(';').map((name) => unquote(name).toLowerCase())
  // The header writes Tid as TID, so names are compared without case.
  const find = (name: string): number => {
    const column = names.indexOf(name.toLowerCase())
    if (column < 0) throw complain(`have no column ${name}; ${shown}`)
    return column
  }
  const columns = {
    width: names.length,
    variables: variables.map((name) => (name === null ? null : find(name))),
    content: find('INDHOLD'),
  }
  if (names.length !== variables.filter((name) => name !== null).length + 1) {
    throw complain(`have columns that were not asked for; ${shown}`)
  }
  return columns
}

const unquote = (cell: string): string => /^"(.*)"$/.exec(cell)?.[1] ?? cell

/**
 * Every row ends in a line break, the last one too: without it the last number may have lost digits.
 * @throws {SourceError} when the body has no such end
 */
export async function checkEnd(path: string, complain: Complaint): Promise<void> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    if (buffer.toString() !== '\n') throw complain('are cut off: the last row has no end')
  } finally {
    await file.close()
  }
}

/** The name of a column in {@link rowsOf}. */
export const columnName = (column: number): string => `c${String(column)}`

/** The rows as a table in SQL: every column text, `c0` the first. The file is the query's parameter `$file`. */
export function rowsOf({ width }: BulkColumns): string {
  const columns = Array.from({ length: width }, (_, i) => `'${columnName(i)}': 'VARCHAR'`)
  return `read_csv($file, auto_detect = false, header = true, delim = ';', quote = '"', escape = '"',
    columns = {${columns.join(', ')}})`
}

/** What DuckDB's reader says of a body that is no table, in our words. */
export function readerFault(error: unknown, { width }: BulkColumns, complain: Complaint): unknown {
  const message = error instanceof Error ? error.message : ''
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  const place = line === undefined ? '' : ` in line ${line}`
  const found = /Expected Number of Columns: \d+ Found: (\d+)/.exec(message)?.[1]
  if (found !== undefined) {
    const expected = `where the header has ${String(width)}`
    return complain(`have ${found} columns${place} ${expected}`, error)
  }
  if (message.includes('not utf-8')) return complain(`are not text in UTF-8${place}`, error)
  if (message.includes('unterminated quote')) {
    return complain(`have a quotation mark without its other half${place}`, error)
  }
  if (line !== undefined || message.includes('CSV Parser')) {
    return complain(`are no table of rows and columns${place}`, error)
  }
  return error
}
