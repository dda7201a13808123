/** Reads files that people have exported from jobindsats.dk or its API: CSV, and the JSON of version 3. */
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { JobindsatsSelection } from '../data/catalogue/jobindsats-selection.ts'
import type { Area, Dataset } from '../data/catalogue/schema.ts'
import { frequencyOf, type Observation } from '../data/vocabulary.ts'
import { decode, type Fail } from './sources/export-text.ts'
import { SourceError, type Reading } from './source.ts'
import { parseJson } from './sources/answer-text.ts'
import { parseCell, type Cell } from './sources/jobindsats-number.ts'
import { parsePeriod } from './sources/jobindsats-period.ts'
import { areaNames, findArea, plainName, type AreaNames } from './sources/named-area.ts'
import { reasonToSkip } from './sources/no-area.ts'
import { sortObservations } from './sources/statbank-order.ts'

/** Headings and rows; `first` is the number by which people know the first row. */
type Sheet = { columns: string[]; rows: Cell[][]; first: number }

type Columns = { period: number; area: number; measures: Map<string, number>; splits: number[] }

const Frame = z.looseObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
})

/**
 * Takes the totals: rows that are split by benefit or sex are passed over where a row of all of them is there.
 * Nothing is filled in: what the file does not have is not among the observations.
 * @param file its name, for messages
 * @throws {SourceError} unexpected-shape with file, row and column of the first thing that cannot be resolved
 */
export function readJobindsatsExport(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  areas: Map<string, Area>,
): Reading {
  const fail: Fail = (what) => new SourceError('unexpected-shape', dataset.id, `${file}${what}.`)
  const selection = dataset.jobindsats
  if (!selection) throw fail(` cannot be read: ${dataset.id} does not say what its columns are`)
  const sheet = readSheet(bytes, fail)
  const columns = findColumns(sheet, selection, fail)
  const names = areaNames(areas)
  const totals = columns.splits.map((column) => totalOf(sheet, column, fail))
  const seen = new Set<string>()
  const observations = sheet.rows.flatMap((cells, index) => {
    const isTotal = columns.splits.every((column, at) => cells[column] === totals[at])
    const place = `, row ${String(sheet.first + index)}`
    return isTotal ? readRow({ sheet, columns, names, dataset, seen, place, fail }, cells) : []
  })
  if (observations.length === 0) throw fail(' has no figures of areas that the catalogue has')
  return { observations: sortObservations(observations), publisherUpdated: null }
}

function readSheet(bytes: Uint8Array, fail: Fail): Sheet {
  const text = decode(bytes)
  if (/^\s*[[{]/.test(text)) {
    const result = Frame.safeParse(parseJson(text))
    if (!result.success) throw fail(' is no answer of version 3: it has no columns and rows')
    return { ...result.data, first: 1 }
  }
  const rows = z.array(z.array(z.string())).safeParse(readCsv(text, fail))
  const [columns = [], ...cells] = rows.data ?? []
  const values = cells.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell.trim())))
  return { columns: columns.map((heading) => heading.trim()), rows: values, first: 2 }
}

/** Headings for a sentence; a file may have any number of them. */
const briefly = (columns: string[]): string => {
  const text = columns.join(', ')
  return text.length > 400 ? `${text.slice(0, 400)} …` : text
}

function readCsv(text: string, fail: Fail): unknown {
  try {
    return parse(text, { delimiter: ';', bom: true, skip_empty_lines: true })
  } catch (error) {
    throw fail(` cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function findColumns(sheet: Sheet, selection: JobindsatsSelection, fail: Fail): Columns {
  const { columns } = sheet
  const find = (heading: string) => {
    const at = columns.indexOf(heading)
    if (at >= 0) return at
    throw fail(` has no column "${heading}"; it has ${briefly(columns)}`)
  }
  const [period, area] = [find('Periode'), find('Område')]
  const totals = Object.entries(selection.measures).filter(([, { members }]) =>
    Object.values(members).every((member) => member === '/'),
  )
  const measures = new Map(
    totals.flatMap(([name, { column }]): [string, number][] => {
      const at = column.map((heading) => columns.indexOf(heading)).find((place) => place >= 0)
      return at === undefined ? [] : [[name, at]]
    }),
  )
  if (measures.size === 0) {
    const known = totals
      .flatMap(([, { column }]) => column)
      .filter((one) => !one.startsWith('mgrp'))
    throw fail(
      ` has no column that the catalogue knows (${known.join(', ') || 'it knows no heading, only ids'}); it has ${briefly(columns)}`,
    )
  }
  const taken = [period, area, ...measures.values()]
  const splits = [...columns.keys()].filter((at) => !taken.includes(at) && !isNumeric(sheet, at))
  return { period, area, measures, splits }
}

/** Whether a column holds figures: then it is another measure of the table, which is not asked for. */
const isNumeric = ({ rows }: Sheet, column: number): boolean =>
  rows.every((row) => parseCell(row[column] ?? null) !== null)

const isTotal = (name: Cell): boolean =>
  typeof name === 'string' && /(^|\s)(i alt|total)$/i.test(name)

/** The name by which a column that splits the figures says that they are not split. */
function totalOf({ rows, columns }: Sheet, column: number, fail: Fail): Cell {
  const names = [...new Set(rows.map((row) => row[column] ?? null))]
  const totals = names.filter(isTotal)
  if (totals[0] !== undefined && totals.length === 1) return totals[0]
  throw fail(
    `, column "${columns[column] ?? ''}": ${totals.length === 0 ? 'none' : 'more than one'} of ${names.slice(0, 8).map(String).join(', ')} is the total; export it with the total alone`,
  )
}

type Work = {
  sheet: Sheet
  columns: Columns
  names: AreaNames
  dataset: Dataset
  seen: Set<string>
  /** Where the row stands, for messages. */
  place: string
  fail: Fail
}

function readRow(
  { sheet, columns, names, dataset, seen, place, fail }: Work,
  cells: Cell[],
): Observation[] {
  const cellIn = (column: number) => `${place}, column "${sheet.columns[column] ?? ''}"`
  const name = String(cells[columns.area] ?? '')
  const area = findArea(name, names)
  if (area === undefined) {
    if (reasonToSkip('jobindsats', plainName(name)) !== null) return []
    throw fail(`${cellIn(columns.area)}: "${name}" is no area that the catalogue knows`)
  }
  const written = String(cells[columns.period] ?? '')
  const period = parsePeriod(written, dataset.jobindsats?.period ?? 'M')
  if (period === null || frequencyOf(period) !== dataset.frequency) {
    throw fail(
      `${cellIn(columns.period)}: "${written}" is not a period of a ${dataset.frequency} dataset`,
    )
  }
  return [...columns.measures].map(([measure, column]) => {
    const key = [measure, area, period].join(' ')
    if (seen.has(key)) throw fail(`${place}: ${measure} of ${name} in ${written} stands twice`)
    seen.add(key)
    const content = parseCell(cells[column] ?? null)
    if (content) return { measure, area, period, ...content, url: null }
    throw fail(`${cellIn(column)}: "${String(cells[column])}" is neither a number nor a mark`)
  })
}
