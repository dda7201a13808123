/** Figures that are looked up and written down by hand: the file's template, and its reading line by line. */
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Area, Dataset } from '../data/catalogue/schema.ts'
import { frequencyOf, type Observation } from '../data/vocabulary.ts'
import { decode, delimiterOf, type Fail } from './sources/export-text.ts'
import { SourceError, type Reading } from './source.ts'
import { sortObservations } from './sources/statbank-order.ts'

type Entered = NonNullable<Reading['entered']>

/** The headings of the file, in Danish since it is filled in by the municipality. */
const headings = [
  'kommunekode',
  'kommune',
  'periode',
  'tal',
  'indtastet_af',
  'indtastet_den',
  'bemærkning',
] as const
type Line = Record<(typeof headings)[number], string>

type Entry = Observation & { entered: Entered }

/** One line for the country and each municipality, without figures; ready for a Danish Excel. */
export function templateOf(areas: Map<string, Area>, home: string): string {
  const order = ({ code, kind }: Area) => (code === home ? 0 : kind === 'country' ? 1 : 2)
  const wanted = [...areas.values()]
    .filter(({ kind }) => kind === 'municipality' || kind === 'country')
    .sort((a, b) => order(a) - order(b))
  const lines = wanted.map(({ code, name }) => [code, name.da, '', '', '', '', ''].join(';'))
  return `\uFEFF${[headings.join(';'), ...lines].join('\r\n')}\r\n`
}

/**
 * Lines without a figure are passed over; all that is wrong is told at once, line by line.
 * @param file its name, for messages
 * @throws {SourceError} unexpected-shape with every line that is at fault
 */
export function readHandKept(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  areas: Map<string, Area>,
): Reading {
  const fail = (what: string) => new SourceError('unexpected-shape', dataset.id, `${file}${what}`)
  const problems: string[] = []
  const entries: Entry[] = []
  const seen = new Map<string, number>()
  for (const [index, line] of readLines(decode(bytes), fail).entries()) {
    const number = index + 2
    if (line.tal === '') continue
    const found = readLine(line, dataset, areas)
    problems.push(...found.problems.map((problem) => `line ${String(number)}: ${problem}`))
    if (!found.entry) continue
    const key = `${found.entry.area} ${found.entry.period}`
    const before = seen.get(key)
    if (before !== undefined) {
      problems.push(
        `line ${String(number)}: ${line.kommune} in ${line.periode} stands in line ${String(before)}, too`,
      )
    }
    seen.set(key, number)
    entries.push(found.entry)
  }
  if (problems.length > 0) throw fail(`: ${problems.join('; ')}.`)
  const newest = entries.toSorted((a, b) => (a.entered.date < b.entered.date ? 1 : -1))[0]
  if (!newest) throw fail(' has no line with a figure in the column "tal".')
  const observations = sortObservations(
    entries.map(({ entered: _, ...observation }) => observation),
  )
  return { observations, publisherUpdated: newest.entered.date, entered: newest.entered }
}

function readLines(text: string, fail: Fail): Line[] {
  const rows: unknown = readCsv(text, fail)
  const [first = [], ...rest] = z.array(z.array(z.string())).parse(rows)
  const names = first.map((heading) => heading.trim().toLowerCase())
  const missing = headings.find((heading) => !names.includes(heading))
  if (missing !== undefined) {
    throw fail(
      `, line 1: there is no column "${missing}"; the columns are ${headings.join(';')}, as "npm run etl -- template" writes them.`,
    )
  }
  const cell = (row: string[], heading: string) => (row[names.indexOf(heading)] ?? '').trim()
  return rest.map((row) => ({
    kommunekode: cell(row, 'kommunekode'),
    kommune: cell(row, 'kommune'),
    periode: cell(row, 'periode'),
    tal: cell(row, 'tal'),
    indtastet_af: cell(row, 'indtastet_af'),
    indtastet_den: cell(row, 'indtastet_den'),
    bemærkning: cell(row, 'bemærkning'),
  }))
}

function readCsv(text: string, fail: Fail): unknown {
  try {
    return parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw fail(` cannot be read as CSV: ${reason}.`)
  }
}

/** A date as people and Excel write it, as ISO; null when it is none. */
function dateOf(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return z.iso.date().safeParse(iso).success ? iso : null
}

function readLine(
  line: Line,
  dataset: Dataset,
  areas: Map<string, Area>,
): { problems: string[]; entry: Entry | null } {
  const code = line.kommunekode.padStart(3, '0')
  const area = areas.get(code)
  const value = /^(0|[1-9]\d*)$/.test(line.tal) ? Number(line.tal) : null
  const date = dateOf(line.indtastet_den)
  const problems = [
    ...(area ? [] : [`"${line.kommunekode}" is no area code of the catalogue`]),
    ...(area && line.kommune !== '' && line.kommune !== area.name.da
      ? [`${code} is ${area.name.da}, not "${line.kommune}"`]
      : []),
    ...(frequencyOf(line.periode) === dataset.frequency
      ? []
      : [`"${line.periode}" is not a period of a ${dataset.frequency} dataset, e.g. 2026`]),
    ...(value === null ? [`"${line.tal}" is not a whole number without marks`] : []),
    ...roleProblems(line.indtastet_af),
    ...(date === null
      ? [`"${line.indtastet_den}" is not a day, e.g. 2026-03-31 or 31-03-2026`]
      : []),
    ...(date !== null && date.slice(0, 4) < line.periode.slice(0, 4)
      ? [`${line.periode} had not begun when the figure was entered on ${date}`]
      : []),
  ]
  if (problems.length > 0 || !area || value === null || date === null)
    return { problems, entry: null }
  const measure = Object.keys(dataset.measures)[0] ?? ''
  const entered = { role: line.indtastet_af, date }
  const told = `indtastet ${date} af ${line.indtastet_af}`
  const flag = line.bemærkning === '' ? told : `${told}: ${line.bemærkning}`
  const figure = { measure, area: code, period: line.periode, value, status: 'normal' as const }
  return { problems, entry: { ...figure, flag, url: null, entered } }
}

/** The page tells who entered the figures, so it must be a role and no person. */
function roleProblems(role: string): string[] {
  if (role === '') return ['the column "indtastet_af" is empty: write the role of who looked it up']
  if (/@|\d{6}/.test(role))
    return [`"${role}" is a person, not a role: write e.g. jobcenter, analyse`]
  return []
}
