/** Reads PX, the format in which StatBank and most Nordic statistics offices export tables: cells in the order of stub and heading, codes beside their texts. */
import { decode, type Fail } from './export-text.ts'
import { isPx, statementsOf, textsOf, type Statement } from './px-statements.ts'
import { isMark, parseNumber } from './statbank-number.ts'
import type { Sheet, SheetFigure } from './statbank-sheet.ts'

/** A variable as its column: what it is called, and what each of its members is labelled. */
type Variable = { name: string; heading: string; labels: string[] }

/** The text of a PX file; null when the file is none. */
export function pxText(bytes: Uint8Array): string | null {
  // Keywords are plain letters in every encoding; the rest need not be read to know.
  const isBinary = bytes[0] === 0x50 && bytes[1] === 0x4b
  const text = isBinary ? '' : decode(bytes)
  return isPx(text) ? text : null
}

/** @throws {SourceError} unexpected-shape when a statement is missing or does not fit the others */
export function readPx(text: string, fail: Fail): Sheet {
  const statements = statementsOf(text)
  if (!statements)
    throw fail(' ends within a statement, as a file that was cut off; export it again.')
  const said = reader(statements)
  if (statements.some(({ keyword }) => keyword === 'KEYS')) {
    throw fail(' has its figures by key; export it as CSV or Excel.')
  }
  const stub = said.list('STUB')
  const names = [...stub, ...said.list('HEADING')]
  const time = statements.find(({ keyword }) => keyword === 'TIMEVAL')?.of ?? null
  const variables = names.map((name) => variableOf(name, name === time, said, fail))
  const data = said.one('DATA')
  if (names.length === 0 || data === null) {
    throw fail(' has no STUB, HEADING or DATA; export it again from statistikbanken.dk.')
  }
  const width = variables.slice(stub.length).reduce((all, { labels }) => all * labels.length, 1)
  return {
    columns: variables.map(({ name, heading }) => ({ heading, name })),
    figures: figuresOf(data, variables, width, fail),
    unit: said.list('UNITS')[0] ?? null,
  }
}

/** What the file says in its own language; the same in others stands beside it with a mark. */
const reader = (statements: Statement[]) => {
  const one = (keyword: string, of: string | null = null): string | null =>
    statements.find(
      (statement) =>
        statement.keyword === keyword && statement.of === of && statement.language === null,
    )?.value ?? null
  return {
    one,
    list: (keyword: string, of: string | null = null) => textsOf(one(keyword, of) ?? ''),
  }
}

function variableOf(
  name: string,
  isTime: boolean,
  said: ReturnType<typeof reader>,
  fail: Fail,
): Variable {
  const values = said.list('VALUES', name)
  const codes = said.list('CODES', name)
  if (values.length === 0 || (codes.length > 0 && codes.length !== values.length)) {
    throw fail(
      ` has ${String(values.length)} values and ${String(codes.length)} codes of "${name}"; export it again from statistikbanken.dk.`,
    )
  }
  const heading = isTime ? 'Tid' : (said.list('VARIABLECODE', name)[0] ?? name)
  return { name, heading, labels: codes.length > 0 ? codes : values }
}

/** The last variable runs fastest. */
function figuresOf(data: string, variables: Variable[], width: number, fail: Fail): SheetFigure[] {
  const cells = data.split(/[\s,]/).filter((cell) => cell !== '')
  const expected = variables.reduce((all, { labels }) => all * labels.length, 1)
  if (cells.length !== expected) {
    throw fail(
      ` has ${String(cells.length)} figures where its variables have ${String(expected)} places; export it again from statistikbanken.dk.`,
    )
  }
  return cells.map((cell, place) => {
    const text = cell.replaceAll('"', '')
    let rest = place
    const labels = variables.toReversed().map((variable) => {
      const label = variable.labels[rest % variable.labels.length] ?? ''
      rest = Math.floor(rest / variable.labels.length)
      return label
    })
    return {
      row: Math.floor(place / width) + 1,
      column: String((place % width) + 1),
      labels: labels.toReversed(),
      period: null,
      code: null,
      // A point is always the decimal mark here, so that three digits after one are no thousands.
      cell: {
        text,
        number: isMark(text) || text.includes(',') ? null : parseNumber(text),
        quoted: cell !== text,
      },
    }
  })
}
