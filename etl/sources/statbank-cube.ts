/** Makes a table of figures from a BULK body, in the database: every combination that was asked for has a row, whether the body has it or not. */
import { DOUBLE, VARCHAR, type DuckDBConnection, type DuckDBType } from '@duckdb/node-api'
import { append } from '../warehouse-file.ts'
import { checkEnd, columnName, readerFault, rowsOf, type BulkColumns } from './statbank-bulk.ts'
import { checkCube, isNumber, placed, type Axes, type Cube } from './statbank-cube-faults.ts'
import { parseCell, type CellContent } from './statbank-number.ts'
import { combine, type ConfirmedSelection } from './statbank-selection.ts'

/**
 * @throws {SourceError} unexpected-shape on a row that is none, a code that was not asked for, a combination that
 * comes twice, a content that is neither number nor mark, or a newest period without a row
 */
export async function fillCube(
  connection: DuckDBConnection,
  table: string,
  cube: Cube,
): Promise<void> {
  const { file, columns, selection, complain } = cube
  const filling = fillingOf(cube)
  await checkEnd(file, complain)
  const axes = axesOf(selection)
  await connection.run(`CREATE TABLE ${table} (
    measure ${enumOf(axes.measures)}, area ${enumOf(axes.areas)}, period ${enumOf(axes.periods)},
    value DOUBLE, status ${statusType}, flag ${markType}, url ${markType})`)
  await layOutCodes(connection, selection, axes)
  try {
    await connection.run(insertRows(table, columns), { file })
  } catch (error) {
    throw readerFault(error, columns, complain)
  }
  await checkCube(connection, table, cube, axes)
  await addAbsent(connection, table, axes, filling)
}

function axesOf({ areas, periods, ...selection }: ConfirmedSelection): Axes {
  const ways = combine([...selection.chosen.values()])
  return {
    measures: [...new Set(ways.map((codes) => measureOf(codes, selection)))].sort(),
    areas: [...areas.values()].sort(),
    periods: [...periods.values()].sort(),
  }
}

type Measuring = Pick<ConfirmedSelection, 'chosen' | 'measure' | 'onlyMeasure'>

function measureOf(codes: string[], { chosen, measure, onlyMeasure }: Measuring): string {
  if (measure.length === 0) return onlyMeasure
  const variables = [...chosen.keys()]
  return measure.map((variable) => codes[variables.indexOf(variable)] ?? '').join('.')
}

// One of a few codes takes a byte or two as an ENUM, where a text takes sixteen.
const enumOf = (texts: string[]): string => `ENUM (${texts.map(quoted).join(', ')})`
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const statusType = enumOf(['normal', 'missing'])
const markType = enumOf(['.', '..', '...', '....', '.....', '......', '…', '-'])

function fillingOf({ absent, complain }: Cube): CellContent {
  const filling = parseCell(absent)
  if (filling === null || (filling.value !== null && filling.value !== 0)) {
    throw complain(`have rows left out that stand for "${absent}", which is neither 0 nor a mark`)
  }
  return filling
}

/** Tables of the publisher's codes beside ours. */
async function layOutCodes(
  connection: DuckDBConnection,
  selection: ConfirmedSelection,
  axes: Axes,
): Promise<void> {
  const ways = combine([...selection.chosen.values()])
  await layOut(connection, 'cube_area', [...selection.areas], axes.areas)
  await layOut(connection, 'cube_period', [...selection.periods], axes.periods)
  await layOut(
    connection,
    'cube_measure',
    ways.map((codes) => [...codes, measureOf(codes, selection)]),
    axes.measures,
  )
}

/** @param rows one or more codes of the publisher's, then ours */
async function layOut(
  connection: DuckDBConnection,
  name: string,
  rows: string[][],
  ours: string[],
): Promise<void> {
  const width = (rows[0] ?? []).length - 1
  const codes = Array.from({ length: width }, (_, index) => `code${String(index)}`)
  const columns = [...codes, 'ours'].map((column) => `${column} TEXT`).join(', ')
  await connection.run(`CREATE OR REPLACE TEMP TABLE cube_text (${columns})`)
  await append(connection, 'cube_text', Array<DuckDBType>(width + 1).fill(VARCHAR), rows)
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} AS
    SELECT * REPLACE (ours::${enumOf(ours)} AS ours) FROM cube_text`)
}

const insertRows = (table: string, columns: BulkColumns): string => {
  const content = columnName(columns.content)
  return `
    INSERT INTO ${table}
    SELECT m.ours, a.ours, p.ours,
      CASE WHEN ${isNumber(content)} THEN TRY_CAST(replace(${content}, ',', '.') AS DOUBLE) + 0 END AS number,
      CASE WHEN number IS NULL THEN 'missing' ELSE 'normal' END,
      TRY_CAST(${content} AS ${markType}), NULL
    FROM ${placed(columns, rowsOf(columns))}`
}

/** Absent rows are put in where a place was not seen. */
async function addAbsent(
  connection: DuckDBConnection,
  table: string,
  { measures, areas, periods }: Axes,
  { value, flag }: CellContent,
): Promise<void> {
  const [nArea, nPeriod] = [String(areas.length), String(periods.length)]
  const places = String(measures.length * areas.length * periods.length)
  await connection.run(
    `INSERT INTO ${table}
     SELECT enum_range(NULL::${enumOf(measures)})[place // (${nArea} * ${nPeriod}) + 1],
       enum_range(NULL::${enumOf(areas)})[place // ${nPeriod} % ${nArea} + 1],
       enum_range(NULL::${enumOf(periods)})[place % ${nPeriod} + 1],
       $value, $status, $flag, NULL
     FROM range(${places}) AS places(place)
     WHERE get_bit(getvariable('cube_seen'), place::INTEGER) = 0`,
    { value, status: value === null ? 'missing' : 'normal', flag },
    { value: DOUBLE, status: VARCHAR, flag: VARCHAR },
  )
}
