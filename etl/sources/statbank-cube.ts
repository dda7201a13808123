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

// Each step is a query of its own, so that nothing is worked out twice. Most contents are whole numbers: one that is
// written as the database writes it needs no other test.
const insertRows = (table: string, columns: BulkColumns, ours: Places): string => `
  INSERT INTO ${table}
  SELECT measure, area, period, number,
    CASE WHEN number IS NULL THEN 'missing'::${statusType} ELSE 'normal'::${statusType} END,
    CASE WHEN number IS NULL THEN TRY_CAST(content AS ${markType}) END, NULL
  FROM (
    SELECT measure, area, period, content,
      CASE WHEN whole::TEXT = content THEN whole::DOUBLE
        WHEN ${isNumber('content')} THEN TRY_CAST(replace(content, ',', '.') AS DOUBLE) + 0 END AS number
    FROM (
      SELECT ${ours.measure} AS measure, ${ours.area} AS area, ${ours.period} AS period,
        ${columnName(columns.content)} AS content, TRY_CAST(content AS INTEGER) AS whole
      FROM ${rowsOf(columns)}))`

/** Absent rows are put in where a place was not seen; of a measure that has no row at all, that is everywhere. */
async function addAbsent(
  connection: DuckDBConnection,
  table: string,
  { measures, areas, periods }: Axes,
  { value, flag }: CellContent,
): Promise<void> {
  const nPeriod = String(periods.length)
  const places = String(areas.length * periods.length)
  await connection.run(
    `INSERT INTO ${table}
     SELECT m.measure,
       enum_range(NULL::${enumOf(areas)})[place // ${nPeriod} + 1],
       enum_range(NULL::${enumOf(periods)})[place % ${nPeriod} + 1],
       $value, $status, $flag, NULL
     FROM (SELECT unnest(enum_range(NULL::${enumOf(measures)})) AS measure) m
     LEFT JOIN cube_survey s ON s.measure = m.measure, range(${places}) AS places(place)
     WHERE s.seen IS NULL OR get_bit(s.seen, place::INTEGER) = 0`,
    { value, status: value === null ? 'missing' : 'normal', flag },
    { value: DOUBLE, status: VARCHAR, flag: VARCHAR },
  )
}
