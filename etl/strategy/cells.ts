/** Reads a workbook's sheets into cells by heading; whatever does not belong there is named by sheet and cell. */
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { DataError } from '../../data/read-yaml.ts'
import { editionLabel } from '../../data/strategy/workbook/guide.ts'
import { checkWorkbook, HostileWorkbook } from '../bounded-workbook.ts'
import {
  guideName,
  letter,
  listsName,
  sheetNames,
  sheets,
  type Column,
  type SheetName,
} from '../../data/strategy/workbook/sheets.ts'

export type CellValue = string | number | boolean | Date | null

/** One filled row: its number in the sheet, and its cells in the order of the columns. */
export type Row = { number: number; cells: CellValue[] }

export type Cells = {
  /** Which state of the plan the workbook was taken from. */
  edition: string | null
  rows: Record<SheetName, Row[]>
}

export const cellName = (sheet: SheetName, column: number, row: number): string =>
  `${sheet}!${letter(column)}${String(row)}`

/** @throws {DataError} with every sheet, heading and cell that cannot be used */
export async function readCells(bytes: Uint8Array): Promise<Cells> {
  const found = await readSheets(bytes)
  const problems = found.flatMap(({ name }) =>
    isKnown(name) ? [] : [`There is a sheet "${name}" that is not of this workbook: take it out.`],
  )
  const rows: Record<SheetName, Row[]> = {
    Resultatmål: [],
    Delmål: [],
    'Flyttede mål': [],
    Indsatser: [],
    Status: [],
  }
  for (const name of sheetNames) {
    const sheet = found.find((one) => one.name === name)
    if (!sheet) problems.push(`There is no sheet "${name}": use the workbook as it was downloaded.`)
    else {
      problems.push(...headingProblems(name, sheets[name], sheet), ...shapeProblems(name, sheet))
      rows[name] = filledRows(sheet, sheets[name].length)
    }
  }
  if (problems.length > 0) throw new DataError(problems)
  return { edition: editionIn(found), rows }
}

const isKnown = (name: string): boolean =>
  name === guideName || name === listsName || sheetNames.some((known) => known === name)

async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    checkWorkbook(bytes)
    return (await readXlsx(bytes)).sheets
  } catch (error) {
    const reason = error instanceof HostileWorkbook ? `: ${error.message}` : ''
    throw new DataError([`The file cannot be read as an Excel workbook (.xlsx)${reason}.`])
  }
}

function headingProblems(name: SheetName, columns: Column[], { rows }: Sheet): string[] {
  const headings = rows[0] ?? []
  const width = Math.max(columns.length, headings.length)
  return Array.from({ length: width }).flatMap((_, i) => {
    const wanted = columns[i]?.heading
    const written = headings[i] ?? null
    if (written === (wanted ?? null)) return []
    const place = cellName(name, i, 1)
    if (wanted === undefined)
      return [`${place}: there is no column "${shown(written)}": take it out`]
    return [`${place}: the heading should be "${wanted}", and is "${shown(written)}"`]
  })
}

export const shown = (value: CellValue): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')

/** Merged cells, formulas and Excel's errors. */
function shapeProblems(name: SheetName, { merges, cells, rows }: Sheet): string[] {
  const merged = (merges ?? []).map(
    ({ startRow, startCol }) =>
      `${cellName(name, startCol, startRow + 1)}: cells are merged here: split them, and write in each`,
  )
  const formulas = [...(cells ?? [])].flatMap(([key, cell]) => {
    if (cell.formula === undefined && cell.type !== 'formula') return []
    const [row, column] = key.split(',').map(Number)
    const place = cellName(name, column ?? 0, (row ?? 0) + 1)
    return [`${place}: there is a formula here: write its result`]
  })
  const faults = rows.flatMap((row, i) =>
    row.flatMap((value, column) =>
      typeof value === 'string' && /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(value)
        ? [`${cellName(name, column, i + 1)}: Excel shows the error ${value} here`]
        : [],
    ),
  )
  return [...merged, ...formulas, ...faults]
}

const filledRows = ({ rows }: Sheet, width: number): Row[] =>
  rows.flatMap((row, index) => {
    const cells = Array.from({ length: width }, (_, i) => trimmed(row[i] ?? null))
    const filled = index > 0 && cells.some((cell) => cell !== null)
    return filled ? [{ number: index + 1, cells }] : []
  })

const trimmed = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.trim() || null : value

function editionIn(found: Sheet[]): string | null {
  const guide = found.find(({ name }) => name === guideName)?.rows ?? []
  const edition = guide.find(([label]) => label === editionLabel)?.[1]
  return typeof edition === 'string' ? edition : null
}
