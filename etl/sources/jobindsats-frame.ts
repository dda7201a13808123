/** Reads an answer with figures: its headings, its rows, and which column is what. */
import { z } from 'zod'
import { SourceError, type Answer } from '../source.ts'
import { firstMisfit } from './answer-text.ts'
import { readJson } from './jobindsats-answer.ts'
import { parseCell, type Cell } from './jobindsats-number.ts'
import type { ConfirmedSelection } from './jobindsats-selection.ts'
import { describeExisting } from './nearest.ts'

const Frame = z.looseObject({
  columns: z.array(z.string().min(1)).min(3),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
})

/** An answer whose columns are known: each row as wide as the headings. */
export type Frame = {
  rows: Cell[][]
  period: number
  area: number
  /** Column by hierarchy id; none for a hierarchy of one member that the answer does not repeat in its rows. */
  hierarchies: Map<string, number>
  /** Column by measure. */
  measures: Map<string, number>
}

type Fail = (what: string) => SourceError
type Table = { columns: string[]; rows: Cell[][]; fail: Fail }

/** @throws {SourceError} refused, or unexpected-shape when a column is missing, unknown or cannot be told from another */
export function readFrame(answer: Answer, selection: ConfirmedSelection): Frame {
  const { table: id, dataset, measures } = selection
  const fail = (what: string) =>
    new SourceError('unexpected-shape', dataset, `Jobindsats' figures of ${id} ${what}.`)
  const table = readTable(readJson(answer, `figures of ${id}`, dataset), fail)
  const frame = {
    rows: table.rows,
    period: findColumn(table, ['Periode']),
    area: findColumn(table, ['Område']),
    measures: new Map(measures.map(({ name, columns }) => [name, findColumn(table, columns)])),
  }
  const taken = [frame.period, frame.area, ...frame.measures.values()]
  const free = table.columns.keys().filter((column) => !taken.includes(column))
  return { ...frame, hierarchies: findHierarchies(table, selection, [...free]) }
}

function readTable(json: unknown, fail: Fail): Table {
  const result = Frame.safeParse(json)
  if (!result.success) {
    throw fail(`have another shape: ${firstMisfit(result.error)}`)
  }
  const { columns, rows } = result.data
  const twice = columns.find((heading, place) => columns.indexOf(heading) !== place)
  if (twice !== undefined) throw fail(`have the column ${twice} twice`)
  if (rows.length === 0) throw fail('have no rows')
  const ragged = rows.findIndex((row) => row.length !== columns.length)
  if (ragged >= 0) {
    throw fail(
      `have ${String(rows[ragged]?.length)} cells in row ${String(ragged + 1)} where there are ${String(columns.length)} columns`,
    )
  }
  return { columns, rows, fail }
}

function findColumn({ columns, fail }: Table, headings: string[]): number {
  const found = headings.find((heading) => columns.includes(heading))
  if (found !== undefined) return columns.indexOf(found)
  const wanted = headings.join(' or ')
  throw fail(`have no column ${wanted}; ${describeExisting(headings[0] ?? '', columns)}`)
}

/** The publisher does not say which heading a hierarchy gets, but its members' names stand in no other column. */
function findHierarchies(
  { columns, rows, fail }: Table,
  { hierarchies }: ConfirmedSelection,
  free: number[],
): Map<string, number> {
  const found = new Map<string, number>()
  const headings = (places: number[]) => places.map((place) => columns[place] ?? '').join(', ')
  for (const { id, members } of hierarchies) {
    const names = new Set<Cell>(members.map(({ name }) => name))
    const fitting = free.filter((place) => rows.every((row) => names.has(row[place] ?? null)))
    const [place] = fitting
    if (place === undefined && members.length === 1) continue
    if (place === undefined) throw fail(noColumn(id, [...names], headings(free)))
    if (fitting.length > 1 || [...found.values()].includes(place)) {
      throw fail(`do not say of ${id} which of the columns ${headings(fitting)} it is`)
    }
    found.set(id, place)
  }
  const used = new Set(found.values())
  // Rows that are split by something unknown are parts, and a part is no figure of ours.
  const unknown = free.find(
    (place) => !used.has(place) && rows.some((row) => parseCell(row[place] ?? null) === null),
  )
  if (unknown !== undefined) {
    throw fail(`are split by a column ${columns[unknown] ?? ''} that was not asked for`)
  }
  return found
}

const noColumn = (id: string, names: Cell[], free: string): string =>
  `have no column with the members of ${id} alone (${names.slice(0, 12).join(', ')}); left to look in are ${free || 'no columns'}`
