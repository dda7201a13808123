/** Finds the figures in an exported file, whichever of the three layouts it has. */
import { SourceError } from '../source.ts'
import type { Cell, Grid } from './statbank-grid.ts'
import { isMark } from './statbank-number.ts'
import { parsePeriod } from './statbank-period.ts'

/** A column of labels; the heading is null where the file gives none. */
export type LabelColumn = { heading: string | null; name: string }

/** One figure with the labels of its row; period and code are null unless the column's place gives them. */
export type SheetFigure = {
  row: number
  column: string
  labels: string[]
  period: string | null
  code: string | null
  cell: Cell
}

/** All figures of a file; rows count from 1, columns are letters in Excel and numbers in CSV. */
export type Sheet = { columns: LabelColumn[]; figures: SheetFigure[]; unit: string | null }

/**
 * @param codes the codes that the value columns of a file without headings stand for, in the table's order
 * @throws {SourceError} unexpected-shape when no layout fits
 */
export function readLayout(file: string, grid: Grid, codes: string[], dataset: string): Sheet {
  const fail = (what: string) => new SourceError('unexpected-shape', dataset, `${file}${what}`)
  const header = grid.rows.findIndex((row) => headedPeriods(row) !== null)
  if (isLong(grid)) return readLong(grid)
  if (header >= 0 && (grid.kind === 'excel' || header === 0)) return readMatrix(grid, header, fail)
  if (grid.kind === 'excel') {
    throw fail(
      ' has no row of periods above its figures; export it with time alone in the columns.',
    )
  }
  return readHeadless(grid, codes, fail)
}

type Fail = (what: string) => SourceError

function columnName(grid: Grid, index: number): string {
  if (grid.kind === 'csv') return String(index + 1)
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(grid, Math.floor(index / 26) - 1) + letter
}

const labelColumn = (grid: Grid, heading: string | null, index: number): LabelColumn => ({
  heading: heading === '' ? null : heading,
  name: columnName(grid, index),
})

const isLong = ({ rows }: Grid): boolean => rows[0]?.at(-1)?.text.toUpperCase() === 'INDHOLD'

/** The API's CSV: one figure a row, the content last. */
function readLong(grid: Grid): Sheet {
  const [header = [], ...rows] = grid.rows
  const last = header.length - 1
  return {
    unit: null,
    columns: header.slice(0, last).map(({ text }, index) => labelColumn(grid, text, index)),
    figures: rows.flatMap((cells, index) => {
      const cell = cells[last]
      if (!cell) return []
      return {
        row: index + 2,
        column: columnName(grid, last),
        labels: cells.slice(0, last).map(({ text }) => text),
        period: null,
        code: null,
        cell,
      }
    }),
  }
}

/** Where the periods of a header row begin, or null: everything to the right of the labels must be a period. */
function headedPeriods(row: Cell[]): number | null {
  let start = row.length
  while (start > 0 && isHeading(row[start - 1], row[0])) start--
  return start > 0 && start < row.length ? start : null
}

// A figure can look like a year. In a CSV it is not in quotes where the labels before it are; a heading is as they are.
function isHeading(cell: Cell | undefined, label: Cell | undefined): boolean {
  const year = Number(cell?.text.slice(0, 4))
  const isPeriod = parsePeriod(cell?.text ?? '') !== null && year >= 1900 && year <= 2100
  return isPeriod && cell?.quoted === label?.quoted
}

/** A table with time in the columns and labels only where they change, as the web site's Excel file. */
function readMatrix(grid: Grid, header: number, fail: Fail): Sheet {
  const headings = grid.rows[header] ?? []
  const start = headedPeriods(headings) ?? 0
  const periods = headings.slice(start).map(({ text }) => text)
  const twice = periods.find((period, index) => periods.indexOf(period) !== index)
  if (twice !== undefined) {
    throw fail(
      `, row ${String(header + 1)}: ${twice} comes twice; export it with time alone in the columns.`,
    )
  }
  const figures: SheetFigure[] = []
  let labels: string[] = []
  for (const [index, cells] of figureRows(grid, header, start, fail)) {
    labels = fillDown(labels, cells.slice(0, start))
    for (const [offset, period] of periods.entries()) {
      const cell = cells[start + offset] ?? { text: '', number: null, quoted: false }
      const column = columnName(grid, start + offset)
      figures.push({ row: index + 1, column, labels, period, code: null, cell })
    }
  }
  return {
    unit: unitAbove(grid.rows.slice(0, header)),
    columns: headings.slice(0, start).map(({ text }, index) => labelColumn(grid, text, index)),
    figures,
  }
}

// Footnotes stand below the figures: a row without any content ends the table, and nothing may come after it.
function figureRows(grid: Grid, header: number, start: number, fail: Fail): [number, Cell[]][] {
  const rows = [...grid.rows.entries()].slice(header + 1)
  const isEmpty = (cells: Cell[]) => cells.slice(start).every(({ text }) => text === '')
  const end = rows.findIndex(([, cells]) => isEmpty(cells))
  if (end < 0) return rows
  const after = rows.slice(end).find(([, cells]) => !isEmpty(cells))
  if (after) {
    throw fail(
      `, row ${String(after[0] + 1)}: figures go on after a row without any; remove the gap or export it again.`,
    )
  }
  return rows.slice(0, end)
}

const fillDown = (above: string[], cells: Cell[]): string[] =>
  cells.map(({ text }, index) => (text === '' ? (above[index] ?? '') : text))

function unitAbove(rows: Cell[][]): string | null {
  const texts = rows
    .flat()
    .map(({ text }) => /^(?:Units?|Enhed(?:er)?):\s*(\S.*)$/i.exec(text)?.[1])
  return texts.find((text) => text !== undefined) ?? null
}

/** CSV without a header: labels in quotes, then one column of figures for each code. */
function readHeadless(grid: Grid, codes: string[], fail: Fail): Sheet {
  const width = grid.rows[0]?.length ?? 0
  const isFigures = (column: number) =>
    grid.rows.every((row) => row[column]?.quoted === false || isMark(row[column]?.text ?? ''))
  let start = width
  while (start > 0 && isFigures(start - 1)) start--
  if (width - start !== codes.length) {
    throw fail(
      ` has no header row and ${String(width - start)} columns of figures where the catalogue has ${String(codes.length)} (${codes.join(', ')}); export it with a header.`,
    )
  }
  const columns = (grid.rows[0] ?? [])
    .slice(0, start)
    .map((_, index) => labelColumn(grid, null, index))
  const figures = grid.rows.flatMap((cells, index) => {
    const labels = cells.slice(0, start).map(({ text }) => text)
    return cells.slice(start).map((cell, offset) => ({
      row: index + 1,
      column: columnName(grid, start + offset),
      labels,
      period: null,
      code: codes[offset] ?? null,
      cell,
    }))
  })
  return { columns, figures, unit: null }
}
