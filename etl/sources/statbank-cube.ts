/** Makes observations of BULK rows: every combination that was asked for becomes one, whether it has a row or not. */
import type { Observation } from '../../data/vocabulary.ts'
import { SourceError } from '../source.ts'
import type { BulkRow } from './statbank-bulk.ts'
import { parseCell, type CellContent } from './statbank-number.ts'
import { combine, type ConfirmedSelection } from './statbank-selection.ts'
import { sortObservations } from './statbank-order.ts'

/** The variables of a selection in the order that rows are read in: area, time, then the others. */
export const columnsOf = (selection: ConfirmedSelection): string[] => [
  selection.area,
  selection.time,
  ...selection.chosen.keys(),
]

/**
 * The full cross product of areas, measures and periods, sorted by measure, area and period.
 * @param absent what StatBank says that a combination without a row stands for
 * @throws {SourceError} unexpected-shape on a code that was not asked for, a combination that comes twice,
 * a content that is neither number nor mark, or a newest period without a row
 */
export function readCube(
  rows: BulkRow[],
  selection: ConfirmedSelection,
  absent: string,
  dataset: string,
): Observation[] {
  const fail = (what: string) =>
    new SourceError(
      'unexpected-shape',
      dataset,
      `StatBank's figures of ${selection.table} ${what}.`,
    )
  const filling = parseCell(absent)
  if (filling === null || (filling.value !== null && filling.value !== 0)) {
    throw fail(`have rows left out that stand for "${absent}", which is neither 0 nor a mark`)
  }
  const present = placeRows(rows, selection, fail)
  checkNewest(present, selection, fail)
  const observations: Observation[] = []
  for (const codes of combine([...selection.chosen.values()])) {
    const measure = measureOf(codes, selection)
    for (const [areaCode, area] of selection.areas) {
      for (const [timeCode, period] of selection.periods) {
        const content = present.get(keyOf([areaCode, timeCode, ...codes])) ?? filling
        observations.push(observe(measure, area, period, content))
      }
    }
  }
  return sortObservations(observations)
}

// A unit separator cannot be part of a code.
const keyOf = (codes: string[]): string => codes.join('\u001f')

function placeRows(
  rows: BulkRow[],
  selection: ConfirmedSelection,
  fail: (what: string) => SourceError,
): Map<string, CellContent> {
  const columns = columnsOf(selection)
  const asked = [
    new Set(selection.areas.keys()),
    new Set(selection.periods.keys()),
    ...[...selection.chosen.values()].map((codes) => new Set(codes)),
  ]
  const present = new Map<string, CellContent>()
  for (const { codes, content, line } of rows) {
    const place = `in line ${String(line)}`
    const stranger = codes.findIndex((code, column) => !asked[column]?.has(code))
    if (stranger >= 0) {
      throw fail(
        `have the code ${codes[stranger] ?? ''} of ${columns[stranger] ?? ''} ${place}, which was not asked for`,
      )
    }
    const key = keyOf(codes)
    if (present.has(key)) throw fail(`have ${codes.join(', ')} a second time ${place}`)
    const cell = parseCell(content)
    if (cell === null)
      throw fail(`have "${content}" ${place}, which is neither a number nor a mark`)
    present.set(key, cell)
  }
  return present
}

// Absent rows mean zero, so an answer that lacks a whole period would become a row of false zeros.
function checkNewest(
  present: Map<string, CellContent>,
  selection: ConfirmedSelection,
  fail: (what: string) => SourceError,
): void {
  const newest = [...selection.periods].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  const found = [...present.keys()].some((key) => key.split('\u001f')[1] === newest)
  if (!found) throw fail(`have no row for the newest period ${newest}`)
}

function measureOf(codes: string[], selection: ConfirmedSelection): string {
  if (selection.measure.length === 0) return selection.onlyMeasure
  const variables = [...selection.chosen.keys()]
  return selection.measure.map((variable) => codes[variables.indexOf(variable)] ?? '').join('.')
}

const observe = (
  measure: string,
  area: string,
  period: string,
  content: CellContent,
): Observation => ({
  measure,
  area,
  period,
  value: content.value,
  status: content.value === null ? 'missing' : 'normal',
  flag: content.flag,
  url: null,
})
