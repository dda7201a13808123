/** Makes a table of figures from a BULK body, in the database: every combination that was asked for has a row, whether the body has it or not. */
import { DOUBLE, VARCHAR, type DuckDBConnection } from '@duckdb/node-api'
import { checkEnd, columnName, readerFault, rowsOf, type BulkColumns } from './statbank-bulk.ts'
import { checkCube, isNumber, type Cube } from './statbank-cube-faults.ts'
import { parseCell, type CellContent } from './statbank-number.ts'
import { enumOf, measureOf, placesOf, type Axes, type Places } from './statbank-places.ts'
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
  const { file, columns, complain } = cube
  const filling = fillingOf(cube)
  await checkEnd(file, complain)
  const axes = axesOf(cube.selection)
  await connection.run(`CREATE TABLE ${table} (
    measure ${enumOf(axes.measures)}, area ${enumOf(axes.areas)}, period ${enumOf(axes.periods)},
    value DOUBLE, status ${statusType}, flag ${markType}, url ${markType})`)
  // The table is read once and thrown away: packing it would cost more than it saves.
  await connection.run("SET force_compression = 'uncompressed'")
  try {
    await connection.run(insertRows(table, columns, placesOf(cube, axes)), { file })
  } catch (error) {
    throw readerFault(error, columns, complain)
  } finally {
    await connection.run('RESET force_compression')
  }
  await checkCube(connection, table, cube, axes, placesOf(cube, axes))
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

const statusType = enumOf(['normal', 'missing'])
const markType = enumOf(['.', '..', '...', '....', '.....', '......', '…', '-'])

function fillingOf({ absent, complain }: Cube): CellContent {
  const filling = parseCell(absent)
  if (filling === null || (filling.value !== null && filling.value !== 0)) {
    throw complain(`have rows left out that stand for "${absent}", which is neither 0 nor a mark`)
  }
  return filling
}

const insertRows = (table: string, columns: BulkColumns, ours: Places): string => {
  const content = columnName(columns.content)
  const pointed = `CASE WHEN contains(${content}, ',') THEN replace(${content}, ',', '.') ELSE ${content} END`
  return `
    INSERT INTO ${table}
    SELECT ${ours.measure}, ${ours.area}, ${ours.period},
      CASE WHEN ${isNumber(content)} THEN TRY_CAST(${pointed} AS DOUBLE) + 0 END AS number,
      CASE WHEN number IS NULL THEN 'missing'::${statusType} ELSE 'normal'::${statusType} END,
      CASE WHEN number IS NULL THEN TRY_CAST(${content} AS ${markType}) END, NULL
    FROM ${rowsOf(columns)}`
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
