/** Writes a changed list of records back into its YAML text; comments, order and every untouched record stay as they are. */
import { isCollection, isNode, isSeq, parseDocument, stringify, type Document } from 'yaml'

const format = { lineWidth: 100, singleQuote: true, flowCollectionPadding: true }

type Path = (string | number)[]
type Range = [start: number, end: number]

/**
 * @param list the key of the list, e.g. `targets`
 * @param from the records as they stand in the text, defaults filled in
 * @param to as they are to be; new ones go last
 */
export function rewritten<T extends { id: string }>(
  text: string,
  list: string,
  from: T[],
  to: T[],
): string {
  const wanted = new Map(to.map((record) => [record.id, record]))
  const known = new Set(from.map(({ id }) => id))
  const changed = withChanged(text, list, from, wanted)
  const left = without(
    changed,
    list,
    from.flatMap(({ id }, i) => (wanted.has(id) ? [] : [i])),
  )
  return withAdded(
    left,
    list,
    to.filter(({ id }) => !known.has(id)),
  )
}

/** Only the places of changed records are taken from the new text. */
function withChanged<T extends { id: string }>(
  text: string,
  list: string,
  from: T[],
  wanted: Map<string, T>,
): string {
  const document = parseDocument(text)
  const touched = from.flatMap((record, i) => {
    const to = wanted.get(record.id)
    return to && update(document, [list, i], record, to) ? [i] : []
  })
  if (touched.length === 0) return text
  const after = document.toString(format)
  const before = rangesOf(parseDocument(text), list)
  const ranges = rangesOf(parseDocument(after), list)
  return touched.reduceRight((whole, i) => {
    const [start, end] = before[i] ?? [0, 0]
    const [newStart, newEnd] = ranges[i] ?? [0, 0]
    return whole.slice(0, start) + after.slice(newStart, newEnd) + whole.slice(end)
  }, text)
}

/** @returns whether anything was changed */
function update(document: Document, path: Path, from: unknown, to: unknown): boolean {
  if (JSON.stringify(from) === JSON.stringify(to)) return false
  const both = isObject(from) && isObject(to) && Array.isArray(from) === Array.isArray(to)
  const before = both ? entries(from) : []
  const after = both ? entries(to) : []
  if (!both || after.length < before.length || !isCollection(document.getIn(path, true))) {
    document.setIn(path, document.createNode(to))
    return true
  }
  const old = new Map(before)
  const changes = after.map(([key, value]) =>
    update(document, [...path, Array.isArray(to) ? Number(key) : key], old.get(key), value),
  )
  return changes.some(Boolean)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const entries = (value: object): [string, unknown][] => Object.entries(value)

/** From a record's first key to its last character. */
function rangesOf(document: Document, list: string): Range[] {
  const node = document.getIn([list], true)
  if (!isSeq(node)) return []
  return node.items.map((item) => {
    const range = isNode(item) ? item.range : null
    return range ? [range[0], range[1]] : [0, 0]
  })
}

/** Takes whole records out, with the comment and the empty line before each. */
function without(text: string, list: string, indexes: number[]): string {
  const ranges = rangesOf(parseDocument(text), list)
  const left = indexes.reduceRight((whole, i) => {
    const [start, end] = ranges[i] ?? [0, 0]
    const dash = whole.lastIndexOf('\n', start) + 1
    return whole.slice(0, startOfComment(whole, dash)) + whole.slice(end).replace(/^[^\n]*\n/, '')
  }, text)
  const none = ranges.length > 0 && indexes.length === ranges.length
  return none ? left.replace(new RegExp(`^${list}: *$`, 'm'), `${list}: []`) : left
}

function startOfComment(text: string, lineStart: number): number {
  const lines = text.slice(0, lineStart).split('\n').slice(0, -1)
  let start = lineStart
  while (/^\s*#/.test(lines.at(-1) ?? '')) start -= (lines.pop()?.length ?? 0) + 1
  if (lines.at(-1) === '') start -= 1
  return start
}

function withAdded(text: string, list: string, records: object[]): string {
  if (records.length === 0) return text
  const opened = text.replace(new RegExp(`^${list}: \\[\\] *$`, 'm'), `${list}:`).trimEnd()
  const first = opened.endsWith(`${list}:`) ? '\n' : '\n\n'
  return `${opened}${first}${records.map(blockOf).join('\n\n')}\n`
}

/** A record as an item of a list, indented by two. */
const blockOf = (record: object): string =>
  stringify([shortened(record)], { ...format, lineWidth: format.lineWidth - 2 })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n')

/** Without the lists that are empty and the references to nothing. */
const shortened = (record: object): object =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) =>
        !(Array.isArray(value) && value.length === 0) &&
        !(value === null && (key === 'replaces' || key === 'continues')),
    ),
  )
