/** Reads files that people have fetched from Uddannelsesstatistik.dk: a JSON list of rows as the API gives it, or CSV with the same headings. */
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Area, Dataset } from '../data/catalogue/schema.ts'
import { isSearch } from '../data/catalogue/uddannelsesstatistik-search.ts'
import type { UddannelsesstatistikSelection } from '../data/catalogue/uddannelsesstatistik-selection.ts'
import { decode, delimiterOf, type Fail } from './sources/export-text.ts'
import { SourceError, type Reading } from './source.ts'
import { parseJson } from './sources/answer-text.ts'
import { sortObservations } from './sources/statbank-order.ts'
import { readObservations } from './sources/uddannelsesstatistik-cube.ts'
import { columnOf, readRows, type Row } from './sources/uddannelsesstatistik-rows.ts'
import { namesOf } from './sources/uddannelsesstatistik-search.ts'

const Rows = z.array(z.record(z.string(), z.unknown())).min(1)

/**
 * Nothing is filled in: what the file does not have is not among the observations.
 * @param file its name, for messages
 * @throws {SourceError} unexpected-shape with file, row and heading of the first thing that cannot be resolved
 */
export function readUddannelsesstatistikExport(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  areas: Map<string, Area>,
): Reading {
  const fail: Fail = (what) => new SourceError('unexpected-shape', dataset.id, `${file}${what}.`)
  const body = readBody(decode(bytes), fail)
  const selection = selectionFor(Object.keys(body[0] ?? {}), dataset, fail)
  const nøgletal = [...new Set(Object.values(selection.measures).map((one) => one.nøgletal))]
  const details = [selection.area, selection.time.detail].map(columnOf)
  const isCountry = selection.country === 'without-areas' && !(details[0] ?? '' in (body[0] ?? {}))
  const [always, sometimes] = nøgletal.length === 1 ? [nøgletal, []] : [[], nøgletal]
  const rows = readRows(body, {
    columns: { always: [...(isCountry ? details.slice(1) : details), ...always], sometimes },
    cube: file,
    dataset: dataset.id,
  })
  const observations = readNamingRow(rows, dataset, selection, areas, fail)
  return { observations: sortObservations(observations), publisherUpdated: null }
}

function readBody(text: string, fail: Fail): Record<string, unknown>[] {
  // The headings of a CSV begin with a bracket, too.
  const rows: unknown = parseJson(text) ?? readCsv(text, fail)
  const result = Rows.safeParse(rows)
  if (result.success) return result.data
  throw fail(' is neither a JSON list of rows nor a CSV with headings, or it is empty')
}

function readCsv(text: string, fail: Fail): unknown {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      columns: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    throw fail(` cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const detailShape = /^(\[[^[\]]+\]\.\[[^[\]]+\])\.\[[^[\]]+\]$/

/** The selection in names; where the catalogue has words alone, they are looked for among the headings. */
function selectionFor(
  headings: string[],
  dataset: Dataset,
  fail: Fail,
): UddannelsesstatistikSelection {
  const choice = dataset.uddannelsesstatistik
  if (!choice) throw fail(` cannot be read: ${dataset.id} does not say what its columns are`)
  if (!isSearch(choice)) return choice
  const details = headings.flatMap((heading) => detailShape.exec(heading)?.[1] ?? [])
  const nøgletal = headings.filter((heading) => !detailShape.test(heading))
  const place = { område: dataset.table, emne: '', underemne: '' }
  const names = namesOf(choice, place, { detaljer: details.map((name) => ({ name })), nøgletal })
  if ('found' in names) return names.found.selection
  throw fail(`: ${names.lacks}`)
}

/** Reads all rows; when one is at fault, says which. */
function readNamingRow(
  rows: Row[],
  dataset: Dataset,
  selection: UddannelsesstatistikSelection,
  areas: Map<string, Area>,
  fail: Fail,
) {
  try {
    return readObservations(rows, dataset, selection, areas)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const at = rows.findIndex((row) => faultOf([row], dataset, selection, areas) !== null)
    const fault =
      at < 0 ? error.message : faultOf(rows.slice(at, at + 1), dataset, selection, areas)
    throw fail(at < 0 ? `: ${error.message}` : `, row ${String(at + 1)}: ${fault ?? ''}`)
  }
}

/** What is wrong with a row by itself; a single row need not have every measure. */
function faultOf(...given: Parameters<typeof readObservations>): string | null {
  try {
    readObservations(...given)
    return null
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return error.fault === 'failed-check' ? null : error.message.replace(/\.$/, '')
  }
}
