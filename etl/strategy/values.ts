/** What the cells of a workbook say, as records that the plan's schemas can be held against. */
import { chosen, type Choices } from '../../data/strategy/workbook/choices.ts'
import { sheets, type Column, type SheetName } from '../../data/strategy/workbook/sheets.ts'
import { cellName, shown, type CellValue, type Row } from './cells.ts'

/** A row as a nested record, empty cells as null, and where it stands. */
export type Read = { sheet: SheetName; number: number; record: Map<string, unknown> }

/** @returns the rows of a sheet, and a sentence for each cell that holds something else than its column asks for */
export function readRows(
  sheet: SheetName,
  rows: Row[],
  choices: Choices,
): { reads: Read[]; problems: string[] } {
  const problems: string[] = []
  const reads = rows.map(({ number, cells }) => {
    const record = new Map<string, unknown>()
    sheets[sheet].forEach((column, i) => {
      const value = valueOf(column, cells[i] ?? null, choices)
      if (value instanceof Wrong) {
        problems.push(`${cellName(sheet, i, number)}: ${value.sentence}`)
      } else put(record, column.path.split('.'), value)
    })
    return { sheet, number, record }
  })
  return { reads, problems }
}

class Wrong {
  readonly sentence: string
  constructor(sentence: string) {
    this.sentence = sentence
  }
}

/** The record within a record; a new one where there is none. */
export function innerOf(record: Map<string, unknown>, key: string): Map<string, unknown> {
  const inner: unknown = record.get(key)
  const next = new Map<string, unknown>()
  if (inner instanceof Map) for (const [name, value] of inner) next.set(String(name), value)
  return next
}

function put(record: Map<string, unknown>, [key, ...rest]: string[], value: unknown): void {
  if (key === undefined) return
  if (rest.length === 0) {
    record.set(key, value)
    return
  }
  const next = innerOf(record, key)
  record.set(key, next)
  put(next, rest, value)
}

function valueOf(column: Column, cell: CellValue, choices: Choices): unknown {
  const { kind, choices: name } = column
  if (kind === 'list') return cell === null ? [] : listed(cell)
  if (cell === null) return null
  if (kind === 'number') return number(cell)
  if (kind === 'whole') return whole(cell)
  if (kind === 'date') return date(cell)
  if (cell instanceof Date) return new Wrong('there is a date here, where a text should stand')
  if (kind === 'text' || name === undefined) return String(cell)
  const value = chosen(choices, name, String(cell))
  const words = choices[name].map(({ word }) => word).join(', ')
  return value ?? new Wrong(`"${String(cell)}" is not of the list: choose one of ${words}`)
}

const listed = (cell: CellValue): string[] =>
  shown(cell)
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)

const number = (cell: CellValue): number | Wrong =>
  typeof cell === 'number'
    ? cell
    : new Wrong(`"${shown(cell)}" is not a number: write it as a number, not as text`)

function whole(cell: CellValue): number | Wrong {
  const text = shown(cell)
  return /^\d+$/.test(text) ? Number(text) : new Wrong(`"${text}" is not a whole number`)
}

/** Excel may hold a day as a date, a year as a number, and either as text; a Dane may write 17-3-2026. */
function date(cell: CellValue): string | Wrong {
  const text = shown(cell)
  const danish = /^(\d{1,2})[-./ ]{1,2}(\d{1,2})[-./ ]{1,2}(\d{4})$/.exec(text)
  if (danish) {
    const [, day = '', month = '', year = ''] = danish
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)
    ? text
    : new Wrong(`"${text}" is not a date: write 2026-03-17, 2026-03 or 2026`)
}
