/** The emulator's data function: reads the selection and writes CSV or BULK as the StatBank API does. */
import type { Reply } from './reply.ts'
import { refusal, tooManyCells } from './statbank-reply.ts'
import { selectCodes } from './statbank-select.ts'
import type { EmulatedTable, EmulatedVariable } from './statbank-table.ts'

type Presentation = 'Default' | 'Code' | 'Value' | 'CodeAndValue' | 'ValueAndCode'
type Column = { variable: EmulatedVariable; codes: string[]; shown: boolean }
type Question = {
  streaming: boolean
  english: boolean
  presentation: Presentation
  wanted: { code: string; values: string[] }[]
}

/** The answer to a POST of the data function. */
export function answerData(table: EmulatedTable, body: Record<string, unknown>): Reply {
  const question = readQuestion(body)
  if (question === null) return refusal('no-format')
  const columns = selectColumns(table, question)
  if (!Array.isArray(columns)) return columns
  const shown = columns.filter((column) => column.shown)
  const count = shown.reduce((product, { codes }) => product * codes.length, 1)
  const cells = count * (shown.length + 1)
  if (!question.streaming && cells > 1_000_000) return tooManyCells(cells)
  const rows = writeRows(table, question, columns, count)
  const header = [...shown.map(({ variable }) => variable.id.toUpperCase()), 'INDHOLD'].join(';')
  const mark = question.streaming ? '' : '\uFEFF'
  return {
    status: 200,
    contentType: 'text/csv; charset=utf-8',
    body: Buffer.from(`${mark}${[header, ...rows].join('\r\n')}\r\n`),
  }
}

function readQuestion(body: Record<string, unknown>): Question | null {
  const format = text(body['format']).toUpperCase()
  if (format !== 'BULK' && format !== 'CSV') return null
  const presentations: Presentation[] = ['Code', 'Value', 'CodeAndValue', 'ValueAndCode']
  const presentation = presentations.find((name) => name === body['valuePresentation'])
  return {
    streaming: format === 'BULK',
    english: body['lang'] === 'en',
    presentation: presentation ?? 'Default',
    wanted: list(body['variables']).map((entry) => ({
      code: text(property(entry, 'code')),
      values: list(property(entry, 'values')).map(text),
    })),
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined

function selectColumns(table: EmulatedTable, { wanted, streaming }: Question): Column[] | Reply {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const unknown = wanted.find(({ code }) => !table.variables.some(({ id }) => same(id, code)))
  if (unknown) return refusal('unknown-variable', unknown.code)
  const columns: Column[] = []
  for (const variable of table.variables) {
    const values = wanted.find(({ code }) => same(code, variable.id))?.values ?? []
    if (values.length === 0) {
      const first = (variable.time ? variable.values.at(-1) : variable.values[0])?.id ?? ''
      // A streaming answer eliminates nothing; otherwise a left-out time is the newest period.
      if (streaming || !(variable.elimination || variable.time)) {
        return refusal('left-out', variable.id)
      }
      columns.push({ variable, codes: [first], shown: variable.time })
      continue
    }
    const selected = selectCodes(variable, values)
    if ('unknown' in selected) {
      return refusal('unknown-value', `${selected.unknown} (${variable.id})`)
    }
    columns.push({ variable, codes: selected.codes, shown: true })
  }
  return columns
}

function writeRows(
  table: EmulatedTable,
  question: Question,
  columns: Column[],
  count: number,
): string[] {
  const rows: string[] = []
  const texts = columns.map(({ variable }) => labels(variable, question))
  for (let place = 0; place < count; place++) {
    const codes = codesAt(columns, question.streaming ? shuffled(place, count) : place)
    const named = Object.fromEntries(
      columns.map(({ variable }, i) => [variable.id, codes[i] ?? '']),
    )
    const value = table.value(named)
    if (value === null && question.streaming) continue
    const cells = codes
      .map((code, column) => texts[column]?.get(code) ?? code)
      .filter((_, column) => columns[column]?.shown)
    rows.push([...cells, content(table, value, question.english)].join(';'))
  }
  return rows
}

function content(table: EmulatedTable, value: number | '..' | null, english: boolean): string {
  if (value === null) return table.suppressedDataValue
  if (value === '..') return value
  const written = value.toFixed(table.decimals)
  return english ? written : written.replace('.', ',')
}

/** The codes at a place of the cross product, the last column running fastest. */
function codesAt(columns: Column[], place: number): string[] {
  let rest = place
  return columns
    .toReversed()
    .map(({ codes }) => {
      const code = codes[rest % codes.length] ?? ''
      rest = Math.floor(rest / codes.length)
      return code
    })
    .reverse()
}

// A step that shares no factor with the count visits every place once, in an order that looks like none.
function shuffled(place: number, count: number): number {
  let step = Math.max(1, Math.floor(count * 0.618))
  while (divisor(step, count) !== 1) step++
  return (place * step + Math.floor(count / 3)) % count
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

function labels(variable: EmulatedVariable, question: Question): Map<string, string> {
  const { presentation, english } = question
  return new Map(
    variable.values.map(({ id, text: danish }) => {
      const label = english && variable.time ? danish.replace('K', 'Q') : danish
      if (presentation === 'Code') return [id, id]
      if (presentation === 'CodeAndValue') return [id, `${id} ${label}`]
      if (presentation === 'ValueAndCode') return [id, `${label} ${id}`]
      return [id, label]
    }),
  )
}
