/** Reads Eurostat's TSV: codes joined by commas in the first column, a column for each period, number and flag in one cell. */
import type { EurostatSelection } from '../data/catalogue/eurostat-selection.ts'
import type { Fail } from './sources/export-text.ts'
import type { JsonStat, JsonStatCell } from './sources/jsonstat.ts'

const cellShape = /^(?:(-?\d+(?:\.\d+)?)|:)(?: ([a-zA-Z]+))?$/

/** @throws {SourceError} unexpected-shape with row and column of the first cell that is no figure */
export function readTsv(text: string, selection: EurostatSelection, fail: Fail): JsonStat {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [header = [], ...rows] = lines.map((line) => line.split('\t'))
  const [names = '', ...periods] = header.map((cell) => cell.trim())
  const shape = /^([a-z0-9_,]+)\\(TIME_PERIOD|time)$/i.exec(names)
  if (!shape) throw fail(` is no TSV of Eurostat: its first cell is "${names.slice(0, 60)}"`)
  const ids = (shape[1] ?? '').split(',')
  const cells = rows.flatMap(([key = '', ...values], index) => {
    const codes = key.split(',').map((code) => code.trim())
    const place = `, row ${String(index + 2)}`
    if (codes.length !== ids.length)
      throw fail(`${place}: "${key}" has not ${String(ids.length)} codes`)
    return periods.map((period, at) =>
      readCell(values[at] ?? '', [...codes, period], `${place}, column ${period}`, fail),
    )
  })
  const codesIn = (at: number) => [...new Set(cells.map(({ codes }) => codes[at] ?? ''))]
  return {
    dimensions: [...ids, selection.time].map((id, at) => ({ id, codes: codesIn(at) })),
    cells,
    updated: null,
  }
}

function readCell(text: string, codes: string[], place: string, fail: Fail): JsonStatCell {
  const match = cellShape.exec(text.trim())
  if (!match) throw fail(`${place}: "${text.trim()}" is no figure of Eurostat's`)
  const [, number, flag] = match
  return { codes, value: number === undefined ? null : Number(number) + 0, status: flag ?? null }
}
