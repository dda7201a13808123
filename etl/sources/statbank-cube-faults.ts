/** Checks the rows of a BULK body once they lie in the database, and finds the line of the first that is at fault. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { columnName, rowsOf, type BulkColumns, type Complaint } from './statbank-bulk.ts'
import type { Axes, Places } from './statbank-places.ts'
import type { ConfirmedSelection } from './statbank-selection.ts'

/** A body in a file, with what it must hold. */
export type Cube = {
  file: string
  columns: BulkColumns
  selection: ConfirmedSelection
  /** What StatBank says that a combination without a row stands for. */
  absent: string
  complain: Complaint
}

/** The variables of a selection in the order that columns are read in: area if there is one, time, then the others. */
export const columnsOf = (selection: ConfirmedSelection): (string | null)[] => [
  selection.area,
  selection.time,
  ...selection.chosen.keys(),
]

/** One comma or point, digits on both sides, no thousands mark, as in {@link parseNumber}. */
export const isNumber = (column: string): string =>
  `regexp_full_match(${column}, '-?(0|[1-9]\\d*)([.,]\\d+)?')`

/**
 * Leaves a table `cube_survey`: of each measure, a bit for every place that has a row.
 * @throws {SourceError} unexpected-shape with the first fault
 */
export async function checkCube(
  connection: DuckDBConnection,
  table: string,
  cube: Cube,
  axes: Axes,
  ours: Places,
): Promise<void> {
  const { complain, selection } = cube
  const newest = [...selection.periods].reduce((a, b) => (b[1] > a[1] ? b : a))
  await connection.run(surveyRows(table, axes), { newest: newest[1] })
  const [row] = await rowsOfQuery(
    connection,
    `SELECT coalesce(sum(rows), 0), coalesce(sum(placed) FILTER (measure IS NOT NULL), 0), sum(read), sum(newest),
       coalesce(sum(bit_count(seen)) FILTER (measure IS NOT NULL), 0) FROM cube_survey`,
  )
  const [rows, placed, read, inNewest, seen] = (row ?? []).map(Number)
  if (rows === 0) throw complain('have no rows')
  if (placed !== rows) throw await strangerFault(connection, cube, ours)
  if (read !== rows) throw await contentFault(connection, cube)
  if (seen !== rows) throw await repeatFault(connection, table, cube, ours)
  // Absent rows mean zero, so an answer that lacks a whole period would become a row of false zeros.
  if (inNewest === 0) throw complain(`have no row for the newest period ${newest[0]}`)
}

// By measure, since the bits are copied for every few rows that look at them.
const surveyRows = (table: string, { areas, periods }: Axes): string => {
  const nPeriod = String(periods.length)
  const last = String(areas.length * periods.length - 1)
  return `CREATE OR REPLACE TEMP TABLE cube_survey AS
    SELECT measure, count(*) AS rows, count(place) AS placed,
      count(value) + count(*) FILTER (value IS NULL AND flag IS NOT NULL) AS read,
      count(*) FILTER (period = $newest) AS newest,
      bitstring_agg(place, 0, ${last}) AS seen
    FROM (
      SELECT *, enum_code(area)::INTEGER * ${nPeriod} + enum_code(period)::INTEGER AS place FROM ${table})
    GROUP BY measure`
}

const rowsOfQuery = async (
  connection: DuckDBConnection,
  sql: string,
  values: Record<string, DuckDBValue> = {},
): Promise<DuckDBValue[][]> => (await connection.runAndReadAll(sql, values)).getRows()

/** The rows with the line that each stands in; the header is line 1. */
const numbered = (columns: BulkColumns): string =>
  `(SELECT row_number() OVER () + 1 AS line, * FROM ${rowsOf(columns)})`

/** The first row that meets a condition: its line, its codes and its content. */
async function firstRow(
  connection: DuckDBConnection,
  { file, columns }: Cube,
  condition: string,
  skip = 0,
): Promise<{ line: string; codes: string[]; content: string }> {
  const { variables, content } = columns
  const shown = [...variables, content].map((column) =>
    column === null ? "''" : `coalesce(${columnName(column)}, '')`,
  )
  // Only rows in their own order have the right line.
  await connection.run('SET preserve_insertion_order = true')
  const [row] = await rowsOfQuery(
    connection,
    `SELECT line, ${shown.join(', ')} FROM ${numbered(columns)}
     WHERE ${condition} ORDER BY line LIMIT 1 OFFSET ${String(skip)}`,
    { file },
  )
  const [line, ...cells] = (row ?? []).map(String)
  return { line: line ?? '', codes: cells.slice(0, -1), content: cells.at(-1) ?? '' }
}

async function strangerFault(connection: DuckDBConnection, cube: Cube, ours: Places) {
  const { areas, periods, chosen } = cube.selection
  const condition = Object.values(ours)
    .map((code) => `${code} IS NULL`)
    .join(' OR ')
  const { line, codes } = await firstRow(connection, cube, condition)
  const asked = [[...areas.keys()], [...periods.keys()], ...chosen.values()]
  const stranger = codes.findIndex((code, column) => !asked[column]?.includes(code))
  const variable = columnsOf(cube.selection)[stranger] ?? ''
  return cube.complain(
    `have the code ${codes[stranger] ?? ''} of ${variable} in line ${line}, which was not asked for`,
  )
}

async function contentFault(connection: DuckDBConnection, cube: Cube) {
  const cell = `coalesce(${columnName(cube.columns.content)}, '')`
  const condition = `NOT ${isNumber(cell)} AND NOT regexp_full_match(${cell}, '\\.{1,6}|…|-')`
  const { line, content } = await firstRow(connection, cube, condition)
  return cube.complain(`have "${content}" in line ${line}, which is neither a number nor a mark`)
}

async function repeatFault(
  connection: DuckDBConnection,
  table: string,
  cube: Cube,
  { measure, area, period }: Places,
) {
  await connection.run(`CREATE OR REPLACE TEMP TABLE cube_repeat AS
    SELECT measure, area, period FROM ${table}
    GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 1`)
  const condition = `(${measure}, ${area}, ${period}) IN (SELECT (measure, area, period) FROM cube_repeat)`
  const { line, codes } = await firstRow(connection, cube, condition, 1)
  return cube.complain(`have ${codes.join(', ')} a second time in line ${line}`)
}
