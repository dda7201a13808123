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
  const lists = [...selection.chosen.values()]
  const ways = combine(lists).map((codes) => measureOf(codes, selection))
  // The last list runs fastest, as in combine.
  const way = others.reduce((place, column, index) => {
    const codes = lists[index] ?? []
    return `(${place} * ${String(codes.length)} + ${placeIn(column, codes)})`
  }, '0')
  return {
    area: lookUp(
      [...selection.areas.values()],
      placeIn(area, [...selection.areas.keys()]),
      axes.areas,
    ),
    period: lookUp(
      [...selection.periods.values()],
      placeIn(time, [...selection.periods.keys()]),
      axes.periods,
    ),
    measure: lookUp(ways, way, axes.measures),
  }
}

/** Which of the codes a column has, counted from 0; the only one where the table has no such column. */
const placeIn = (column: number | null, codes: string[]): string =>
  column === null ? '0' : `enum_code(TRY_CAST(${columnName(column)} AS ${enumOf(codes)}))::INTEGER`

const lookUp = (ours: string[], place: string, type: string[]): string =>
  `(([${ours.map(quoted).join(', ')}])::${enumOf(type)}[])[${place} + 1]`
