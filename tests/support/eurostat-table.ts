/** A table that the emulated Eurostat serves, and the part of it that a question asks for. */
import { jsonReply, type Reply } from './reply.ts'
import { refusal } from './eurostat-reply.ts'

/** One cell: a number or none, and Eurostat's flag or none. */
export type EmulatedCell = { value: number | null; flag: string | null }

export type EurostatTable = {
  /** As the API writes it in its answers, in capitals. */
  code: string
  label: string
  /** With the offset written without a colon, e.g. `2026-09-10T23:00:00+0200`. */
  updated: string
  /** In the order of the flat list, time last. */
  dimensions: { id: string; label: string; codes: string[] }[]
  cell(codes: Record<string, string>): EmulatedCell
}

/** The flags that the API explains when an answer has them. */
const flagLabels: Record<string, string> = {
  b: 'break in time series',
  c: 'confidential',
  e: 'estimated',
  n: 'not significant',
  p: 'provisional',
  u: 'low reliability',
}

const options = new Set(['format', 'lang', 'sinceTimePeriod'])

/** @param mostCells the size above which an extraction is refused */
export function answerTable(
  table: EurostatTable,
  question: URLSearchParams,
  mostCells: number,
): Reply {
  const names = [...new Set(question.keys())].filter((name) => !options.has(name))
  const unknown = names.find((name) => !table.dimensions.some(({ id }) => id === name))
  if (unknown !== undefined) return refusal('unknown-dimension', unknown)
  for (const { id, codes } of table.dimensions) {
    const stranger = question.getAll(id).find((code) => !codes.includes(code))
    if (stranger !== undefined) return refusal('unknown-code', `${id}=${stranger}`)
  }
  const since = question.get('sinceTimePeriod') ?? ''
  const dimensions = table.dimensions.map(({ id, label, codes }) => {
    const wanted = question.getAll(id)
    const kept = wanted.length === 0 ? codes : codes.filter((code) => wanted.includes(code))
    return { id, label, codes: id === 'time' ? kept.filter((code) => code >= since) : kept }
  })
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1)
  if (count > mostCells) return refusal('too-big')
  const cells = combinations(dimensions).map((codes) => table.cell(codes))
  if (cells.every(({ value }) => value === null)) return refusal('no-results')
  return jsonReply(write({ ...table, dimensions }, cells))
}

/** Every combination of codes by dimension, the last dimension running fastest. */
const combinations = (dimensions: EurostatTable['dimensions']): Record<string, string>[] =>
  dimensions.reduce<Record<string, string>[]>(
    (all, { id, codes }) => all.flatMap((one) => codes.map((code) => ({ ...one, [id]: code }))),
    [{}],
  )

/** The body in JSON-stat 2.0: numbers and flags by their place, and only where there are any. */
function write(table: EurostatTable, cells: EmulatedCell[]) {
  const { code: id, label, updated, dimensions } = table
  const sparse = <T>(read: (cell: EmulatedCell) => T | null) =>
    Object.fromEntries(
      cells.flatMap((cell, place) => {
        const content = read(cell)
        return content === null ? [] : [[String(place), content]]
      }),
    )
  const letters = new Set(cells.flatMap(({ flag }) => (flag ?? '').split('')))
  const labels = Object.entries(flagLabels).filter(([flag]) => letters.has(flag))
  const status = letters.size > 0 ? { status: { label: Object.fromEntries(labels) } } : {}
  return {
    version: '2.0',
    class: 'dataset',
    label,
    source: 'ESTAT',
    updated,
    value: sparse(({ value }) => value),
    ...(letters.size > 0 ? { status: sparse(({ flag }) => flag) } : {}),
    id: dimensions.map((dimension) => dimension.id),
    size: dimensions.map(({ codes }) => codes.length),
    dimension: Object.fromEntries(
      dimensions.map((dimension) => [dimension.id, describe(dimension)]),
    ),
    extension: { lang: 'EN', id, agencyId: 'ESTAT', version: '1.0', annotation: [], ...status },
  }
}

const describe = ({ label, codes }: EurostatTable['dimensions'][number]) => ({
  label,
  category: {
    index: Object.fromEntries(codes.map((code, place) => [code, place])),
    label: Object.fromEntries(codes.map((code) => [code, code])),
  },
})
