/** Which of our codes a row of a BULK body is of, as SQL: its own codes looked up in the selection. */
import { columnName, type BulkColumns } from './statbank-bulk.ts'
import { combine, type ConfirmedSelection } from './statbank-selection.ts'

/** Our codes in their order. A place in the cube counts through the periods first and the measures last. */
export type Axes = { measures: string[]; areas: string[]; periods: string[] }

/** An expression for each of our codes; null where a row has a code that was not asked for. */
export type Places = { measure: string; area: string; period: string }

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

// One of a few codes takes a byte or two as an ENUM, where a text takes sixteen; and its place is found by a hash.
export const enumOf = (texts: string[]): string => `ENUM (${texts.map(quoted).join(', ')})`

type Measuring = Pick<ConfirmedSelection, 'chosen' | 'measure' | 'onlyMeasure'>

/** @param codes one code of each chosen variable */
export function measureOf(codes: string[], { chosen, measure, onlyMeasure }: Measuring): string {
  if (measure.length === 0) return onlyMeasure
  const variables = [...chosen.keys()]
  return measure.map((variable) => codes[variables.indexOf(variable)] ?? '').join('.')
}

export function placesOf(
  { columns, selection }: { columns: BulkColumns; selection: ConfirmedSelection },
  axes: Axes,
): Places {
  const [area = 0, time = 0, ...others] = columns.variables
  return {
    area: named(area, selection.areas, axes.areas),
    period: named(time, selection.periods, axes.periods),
    measure: measured(others, selection, axes.measures),
  }
}

/** Null where the table has no such column: then there is one code. */
type Column = number | null

/** @param names our code for each of the column's */
function named(column: Column, names: Map<string, string>, type: string[]): string {
  const [codes, ours] = [[...names.keys()], [...names.values()]]
  return column !== null && isSame(codes, ours)
    ? oneOf(column, type)
    : lookUp(ours, placeIn(column, codes), type)
}

function measured(columns: Column[], selection: ConfirmedSelection, type: string[]): string {
  const lists = [...selection.chosen.values()]
  const variables = columns.map((column, index) => ({ column, codes: lists[index] ?? [] }))
  const many = variables.filter(({ codes }) => codes.length > 1)
  const ways = combine(lists).map((codes) => measureOf(codes, selection))
  const [first, ...more] = many
  const measure =
    first && first.column !== null && more.length === 0 && isSame(first.codes, ways)
      ? oneOf(first.column, type)
      : lookUp(ways, wayAmong(many), type)
  // To be the only code is told from the text alone, which costs less than to look it up.
  const only = variables.flatMap(({ column, codes }) =>
    column !== null && codes.length === 1
      ? [`${columnName(column)} = ${quoted(codes[0] ?? '')}`]
      : [],
  )
  return only.length === 0 ? measure : `CASE WHEN ${only.join(' AND ')} THEN ${measure} END`
}

/** Which way of combining the variables' codes a row has. The last list runs fastest, as in {@link combine}. */
const wayAmong = (variables: { column: Column; codes: string[] }[]): string =>
  variables.reduce(
    (place, { column, codes }) =>
      `(${place} * ${String(codes.length)} + ${placeIn(column, codes)})`,
    '0',
  )

const isSame = (theirs: string[], ours: string[]): boolean =>
  theirs.length === ours.length && theirs.every((code, index) => code === ours[index])

/** The column's own code where it is one of ours. */
const oneOf = (column: number, type: string[]): string =>
  `TRY_CAST(${columnName(column)} AS ${enumOf(type)})`

/** Which of the codes a column has, counted from 0; the only one where the table has no such column. */
const placeIn = (column: Column, codes: string[]): string =>
  column === null ? '0' : `enum_code(${oneOf(column, codes)})::INTEGER`

const lookUp = (ours: string[], place: string, type: string[]): string =>
  `(([${ours.map(quoted).join(', ')}])::${enumOf(type)}[])[${place} + 1]`
