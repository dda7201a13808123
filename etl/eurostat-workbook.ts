/** Reads the workbook of Eurostat's Data Browser: what a sheet is of stands above it in words, and a column of flags beside each period. */
import type { EurostatSelection } from '../data/catalogue/eurostat-selection.ts'
import type { Fail } from './sources/export-text.ts'
import type { JsonStat, JsonStatCell } from './sources/jsonstat.ts'

export type ExcelSheet = { sheet: string; data: unknown[][] }

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '')

/** @throws {SourceError} unexpected-shape when no sheet says what it is of, or a cell is no figure */
export function readSheets(
  sheets: ExcelSheet[],
  selection: EurostatSelection,
  fail: Fail,
): JsonStat {
  const ids = [...Object.keys(selection.choose), 'unit', selection.area, selection.time]
  const cells = sheets.flatMap((sheet) => readSheet(sheet, ids, selection, fail))
  if (cells.length === 0) {
    throw fail(
      ' has no sheet with flags whose heading is in the words that the catalogue knows (labels); export it from the Data Browser with labels and flags',
    )
  }
  const codesIn = (at: number) => [...new Set(cells.map(({ codes }) => codes[at] ?? ''))]
  return { dimensions: ids.map((id, at) => ({ id, codes: codesIn(at) })), cells, updated: null }
}

/** The cells of areas that are asked for; none of a sheet without a heading, or of something that is not asked for. */
function readSheet(
  { sheet, data }: ExcelSheet,
  ids: string[],
  selection: EurostatSelection,
  fail: Fail,
): JsonStatCell[] {
  const header = data.findIndex(([first]) => textOf(first) === 'TIME')
  const fixed = header < 0 ? null : codesAbove(data.slice(0, header), selection)
  if (fixed === null) return []
  const periods = periodsOf(data[header] ?? [], sheet, fail)
  const geo = Object.entries(selection.labels[selection.area]?.codes ?? {})
  return data.slice(header + 1).flatMap((row, index) => {
    const code = geo.find(([, label]) => label === textOf(row[0]))?.[0]
    if (code === undefined) return []
    const place = `, sheet "${sheet}", row ${String(header + index + 2)}`
    return periods.map(({ period, column }) => {
      const codes = ids.map((id) =>
        id === selection.area ? code : id === selection.time ? period : (fixed.get(id) ?? ''),
      )
      return { codes, ...readFigure(row[column], row[column + 1], `${place}, ${period}`, fail) }
    })
  })
}

/** The code of every dimension but area and time, from the rows above the figures; null when one is not asked for. */
function codesAbove(rows: unknown[][], selection: EurostatSelection): Map<string, string> | null {
  const words = new Map(rows.map((row) => [textOf(row[0]), row.map(textOf).slice(1).find(Boolean)]))
  const codes = new Map<string, string>()
  for (const id of [...Object.keys(selection.choose), 'unit']) {
    const { name = '', codes: labels = {} } = selection.labels[id] ?? {}
    const code = Object.entries(labels).find(([, label]) => label === words.get(name))?.[0]
    if (code === undefined) return null
    codes.set(id, code)
  }
  return codes
}

function periodsOf(header: unknown[], sheet: string, fail: Fail) {
  const periods = header.flatMap((cell, column) =>
    column > 0 && textOf(cell) !== '' ? [{ period: textOf(cell), column }] : [],
  )
  const close = periods.find(({ column }, at) => periods[at + 1]?.column === column + 1)
  if (close) {
    throw fail(
      `, sheet "${sheet}": there is no column of flags after ${close.period}; export it with flags in their own columns`,
    )
  }
  return periods
}

function readFigure(cell: unknown, flag: unknown, place: string, fail: Fail) {
  const status = textOf(flag) === '' ? null : textOf(flag)
  if (typeof cell === 'number') return { value: cell + 0, status }
  if (cell === null || cell === undefined || textOf(cell) === ':') return { value: null, status }
  throw fail(`${place}: "${textOf(cell)}" is no figure of Eurostat's`)
}
