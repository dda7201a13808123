/** Reads files that people have exported from statistikbanken.dk themselves. */
import type { Area, Dataset } from '../data/catalogue/schema.ts'
import { frequencyOf, type Observation } from '../data/vocabulary.ts'
import { SourceError, type Reading } from './source.ts'
import { openGrid } from './sources/statbank-grid.ts'
import {
  type AreaLabel,
  areaReader,
  type Choice,
  choicesOf,
  presentationOf,
} from './sources/statbank-label.ts'
import { type ColumnCodes, matchColumns } from './sources/statbank-column.ts'
import { isMark, parseCell } from './sources/statbank-number.ts'
import { sortObservations } from './sources/statbank-order.ts'
import { parsePeriod } from './sources/statbank-period.ts'
import { pxText, readPx } from './sources/statbank-px.ts'
import { readLayout, type Sheet, type SheetFigure } from './sources/statbank-sheet.ts'

/** What every step needs: the faults are worded with the file's name. */
type Work = { dataset: Dataset; sheet: Sheet; fail: (what: string) => SourceError }

/**
 * Reads an Excel file, a PX file, a Latin-1 CSV without header or an API CSV; labels may be codes, texts or both, in Danish or English.
 * Nothing is filled in: what the file does not have is not among the observations.
 * @param file its name, for messages
 * @throws {SourceError} unexpected-shape with file, row and column of the first thing that cannot be resolved
 */
export async function readStatbankExport(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  areas: Map<string, Area>,
): Promise<Reading> {
  const fail = (what: string) => new SourceError('unexpected-shape', dataset.id, `${file}${what}`)
  const choices = choicesOf(dataset)
  const lastMeasure = choices.find(({ variable }) => variable === dataset.statbank?.measure.at(-1))
  const valueCodes = lastMeasure?.codes ?? Object.keys(dataset.measures).slice(0, 1)
  const px = pxText(bytes)
  const sheet =
    px === null
      ? readLayout(file, await openGrid(file, bytes, dataset.id), valueCodes, dataset.id)
      : readPx(px, fail)
  if (sheet.figures.length === 0) throw fail(' has no figures.')
  const work = { dataset, sheet, fail }
  checkUnit(work)
  // Where the columns of figures are the measure's codes, no column of labels is.
  const inColumns = sheet.figures.some(({ code }) => code !== null) ? lastMeasure : undefined
  const rest = choices.filter((choice) => choice !== inColumns)
  const national = dataset.statbank?.area === null
  const areaOf = national ? () => ({ code: '000' }) : areaReader(areas, dataset)
  const observations = readFigures(work, areaOf, rest)
  if (observations.length === 0) throw fail(' has no figures of areas that the catalogue has.')
  checkOnce(work, observations)
  return { observations: sortObservations(observations), publisherUpdated: null }
}

function readFigures(
  work: Work,
  areaOf: (label: string) => AreaLabel,
  choices: Choice[],
): Observation[] {
  const { sheet, fail } = work
  const areaColumn = findAreaColumn(work, (label) => areaOf(label) !== null)
  const timeColumn = findTimeColumn(work, areaColumn)
  const codes = matchColumns({
    sheet,
    columns: [...sheet.columns.keys()].filter((c) => c !== areaColumn && c !== timeColumn),
    choices,
    presentation: presentationOf(sheet.figures.map(({ labels }) => labels[areaColumn] ?? '')),
    fail,
  })
  return sheet.figures.flatMap((figure) => {
    const area = areaOf(figure.labels[areaColumn] ?? '')
    if (area === null) throw fail(unknownArea(work, figure, areaColumn))
    if (area === 'skipped') return []
    const period = readPeriod(work, figure, timeColumn)
    return observe(work, figure, area.code, period, measureOf(work, figure, codes))
  })
}

// The same unit in both languages of the site; other units must be written as in the catalogue.
const sameUnits = [
  ['pct.', 'pct', 'procent', 'per cent'],
  ['antal', 'number'],
]

function checkUnit({ dataset, sheet, fail }: Work): void {
  const expected = dataset.statbank?.unit.trim().toLowerCase()
  const found = sheet.unit?.toLowerCase()
  if (expected === undefined || found === undefined || found === expected) return
  if (sameUnits.some((unit) => unit.includes(expected) && unit.includes(found))) return
  throw fail(
    ` is counted in "${sheet.unit ?? ''}", the catalogue says "${dataset.statbank?.unit ?? ''}"; export it in Danish, or the table that the dataset names.`,
  )
}

/** The column that the catalogue names, or else the one with the most area names; -1 where there are no areas. */
function findAreaColumn(
  { dataset, sheet, fail }: Work,
  isArea: (label: string) => boolean,
): number {
  // A table of the whole country has no such column.
  if (dataset.statbank?.area === null) return -1
  const named = headed(sheet, [dataset.statbank?.area ?? ''])
  if (named >= 0) return named
  const counts = sheet.columns.map(
    (_, column) => sheet.figures.filter(({ labels }) => isArea(labels[column] ?? '')).length,
  )
  const most = Math.max(0, ...counts)
  if (most === 0)
    throw fail(' has no column of area names or codes; export it with the areas as rows.')
  return counts.indexOf(most)
}

/** The column of periods, or -1 when the periods stand in the header. */
function findTimeColumn({ dataset, sheet, fail }: Work, areaColumn: number): number {
  if (sheet.figures.every(({ period }) => period !== null)) return -1
  const named = headed(sheet, [dataset.statbank?.time ?? 'Tid', 'tid', 'time'])
  if (named >= 0) return named
  const found = sheet.columns.findIndex(
    (_, column) =>
      column !== areaColumn &&
      sheet.figures.every(({ labels }) => periodOf(labels[column] ?? '') !== null),
  )
  if (found < 0)
    throw fail(
      ' does not say which periods its figures are of; export it with time as a row or column.',
    )
  return found
}

const headed = (sheet: Sheet, names: string[]): number =>
  sheet.columns.findIndex(({ heading }) =>
    names.some((name) => name.toLowerCase() === heading?.toLowerCase()),
  )

const unknownArea = ({ sheet }: Work, figure: SheetFigure, column: number): string =>
  `, row ${String(figure.row)}, column ${sheet.columns[column]?.name ?? ''}: "${figure.labels[column] ?? ''}" is no area that the catalogue knows; correct the name, or export the table with codes.`

// Code and text of a period are the same, so both together come as "2008M09 2008M09".
function periodOf(label: string): string | null {
  const [first = '', second = first, ...more] = label.split(' ')
  return first === second && more.length === 0 ? parsePeriod(first) : null
}

function readPeriod({ dataset, sheet, fail }: Work, figure: SheetFigure, column: number): string {
  const label = figure.period ?? figure.labels[column] ?? ''
  const period = periodOf(label)
  if (period !== null && frequencyOf(period) === dataset.frequency) return period
  const name = figure.period === null ? sheet.columns[column]?.name : figure.column
  throw fail(
    `, row ${String(figure.row)}, column ${name ?? ''}: "${label}" is not a period of an ${dataset.frequency} dataset; export the table that the dataset names.`,
  )
}

function measureOf({ dataset, fail }: Work, figure: SheetFigure, codes: ColumnCodes): string {
  const variables = dataset.statbank?.measure ?? []
  const last = variables.length - 1
  const parts = variables.map((variable, index) =>
    index === last && figure.code !== null ? figure.code : codes(variable, figure),
  )
  const known = Object.keys(dataset.measures)
  const measure = variables.length === 0 && known.length === 1 ? (known[0] ?? '') : parts.join('.')
  if (known.includes(measure)) return measure
  throw fail(
    `, row ${String(figure.row)}, column ${figure.column}: the figure is of "${measure}", which is not a measure of the dataset; export only what it has: ${known.join(', ')}.`,
  )
}

// A single mark and three digits may be thousands or decimals, depending on the language of the export.
const twoWays = /^-?\d{1,3}[.,]\d{3}$/

function observe(
  { fail }: Work,
  { row, column, cell }: SheetFigure,
  area: string,
  period: string,
  measure: string,
): Observation {
  const content = cell.number === null ? parseCell(cell.text) : { value: cell.number, flag: null }
  if (content === null || (cell.number === null && !isMark(cell.text) && twoWays.test(cell.text))) {
    throw fail(
      `, row ${String(row)}, column ${column}: "${cell.text}" is not one number or mark; export it again without thousands marks.`,
    )
  }
  const status = content.value === null ? 'missing' : 'normal'
  return { measure, area, period, value: content.value, status, flag: content.flag, url: null }
}

function checkOnce({ fail }: Work, observations: Observation[]): void {
  const seen = new Set<string>()
  for (const { measure, area, period } of observations) {
    const key = [measure, area, period].join(' ')
    if (seen.has(key)) {
      throw fail(
        ` has two figures of ${measure} for area ${area} in ${period}; export one value of every other variable.`,
      )
    }
    seen.add(key)
  }
}
