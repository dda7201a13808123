/** Opens a file that was exported from statistikbanken.dk: Excel or CSV, as rows of cells. */
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { z } from 'zod'
import { checkWorkbook } from '../bounded-workbook.ts'
import { decode, delimiterOf } from './export-text.ts'
import { SourceError } from '../source.ts'

/** One cell: its trimmed text, the number when the file holds a real one, and whether a CSV had it in quotes. */
const Cell = z.object({ text: z.string(), number: z.number().nullable(), quoted: z.boolean() })
export type Cell = z.infer<typeof Cell>

/** Rows from the top of the file; `kind` decides how columns are named in messages. */
export type Grid = { kind: 'excel' | 'csv'; rows: Cell[][] }

/** @throws {SourceError} unexpected-shape when the file cannot be opened or holds nothing */
export async function openGrid(file: string, bytes: Uint8Array, dataset: string): Promise<Grid> {
  // Every xlsx is a zip archive, whatever the file is called.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  try {
    const grid: Grid = isZip
      ? { kind: 'excel', rows: await openExcel(bytes) }
      : { kind: 'csv', rows: openCsv(bytes) }
    if (grid.rows.length > 0) return grid
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SourceError(
      'unexpected-shape',
      dataset,
      `${file} cannot be read as ${isZip ? 'an Excel file' : 'CSV'}: ${reason}; export it again from statistikbanken.dk.`,
      error,
    )
  }
  throw new SourceError('unexpected-shape', dataset, `${file} is empty.`)
}

async function openExcel(bytes: Uint8Array): Promise<Cell[][]> {
  checkWorkbook(bytes)
  const rows = await readSheet(new Uint8Array(bytes).buffer)
  return rows.map((row) =>
    row.map((cell) => ({
      text: cell === null ? '' : String(cell).normalize().trim(),
      number: typeof cell === 'number' ? cell : null,
      quoted: false,
    })),
  )
}

function openCsv(bytes: Uint8Array): Cell[][] {
  const text = decode(bytes)
  const rows: unknown = parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    cast: (value, { quoting }) => ({
      text: value.normalize().trim(),
      number: null,
      quoted: quoting,
    }),
  })
  return z.array(z.array(Cell)).parse(rows)
}
