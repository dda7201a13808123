/** Checks of the figures by themselves: codes, periods, statuses, keys and ranges. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { carriesValue, frequencyOf, ObservationStatus } from '../data/vocabulary.ts'
import type { Catalogue } from '../data/catalogue/catalogue.ts'
import type { Dataset } from '../data/catalogue/schema.ts'

/** A table of figures that is checked. */
export type Work = {
  connection: DuckDBConnection
  table: string
  count: number
  dataset: Dataset
  catalogue: Pick<Catalogue, 'areas' | 'units'>
}

/** What was found and what was expected; null when all is well. */
export type Fault = string | null

type Values = Record<string, DuckDBValue>

export const rowsOf = async (
  connection: DuckDBConnection,
  sql: string,
  values: Values = {},
): Promise<DuckDBValue[][]> => (await connection.runAndReadAll(sql, values)).getRows()

/** A figure's place in words. */
export const cellOf = (measure: unknown, area: unknown, period: unknown): string =>
  `${String(measure)}, area ${String(area)}, ${String(period)}`

/** The different codes of a column. */
async function codesOf({ connection, table }: Work, column: string): Promise<string[]> {
  // Made text only when few are left: staged codes may be numbers underneath.
  const rows = await rowsOf(
    connection,
    `SELECT code::TEXT FROM (SELECT DISTINCT ${column} AS code FROM ${table}) ORDER BY 1`,
  )
  return rows.map(([code]) => String(code))
}

/** The codes that a column can hold at all, where it is stored as numbers of such a list; null where it is text. */
async function listedCodes({ connection, table }: Work, column: string): Promise<string[] | null> {
  const one = `(SELECT ${column} AS code FROM ${table} LIMIT 1)`
  const [type] = await rowsOf(connection, `SELECT typeof(code) FROM ${one}`)
  if (!String(type?.[0]).startsWith('ENUM')) return null
  const rows = await rowsOf(connection, `SELECT unnest(enum_range(code)) FROM ${one}`)
  return rows.map(([code]) => String(code))
}

type Cell = { cell: string; value: DuckDBValue; status: string }

/** The first figure that meets a condition. */
async function firstCell(
  { connection, table }: Work,
  condition: string,
  values: Values = {},
): Promise<Cell | null> {
  const [row] = await rowsOf(
    connection,
    `SELECT measure::TEXT, area::TEXT, period::TEXT, value, status::TEXT FROM ${table}
     WHERE ${condition} ORDER BY ALL LIMIT 1`,
    values,
  )
  if (!row) return null
  const [measure, area, period, value = null, status] = row
  return { cell: cellOf(measure, area, period), value, status: String(status) }
}

export async function codeFault(work: Work): Promise<Fault> {
  const { dataset, catalogue } = work
  const columns: [string, (code: string) => boolean, string][] = [
    ['measure', (code) => code in dataset.measures, 'the catalogue has no such measure'],
    ['area', (code) => catalogue.areas.has(code), 'the catalogue has no such area'],
    [
      'period',
      (code) => frequencyOf(code) === dataset.frequency,
      `the period is not ${dataset.frequency}`,
    ],
  ]
  for (const [column, isKnown, fault] of columns) {
    // Where every code of the list is known, so is every figure's.
    if ((await listedCodes(work, column))?.every(isKnown)) continue
    const code = (await codesOf(work, column)).find((found) => !isKnown(found))
    if (code === undefined) continue
    const first = await firstCell(work, `${column} = $code`, { code })
    return `${first?.cell ?? code}: ${fault}`
  }
  return null
}

const withValue: string[] = ObservationStatus.options.filter(carriesValue)
const isValued = (status: unknown): boolean => withValue.includes(String(status))
const valued = withValue.map((status) => `'${status}'`).join(', ')

export async function statusFault(work: Work): Promise<Fault> {
  const { connection, table } = work
  const found = await rowsOf(
    connection,
    `SELECT status::TEXT, given FROM (SELECT DISTINCT status, value IS NOT NULL AS given FROM ${table})`,
  )
  if (found.every(([status, given]) => isValued(status) === given)) return null
  const first = await firstCell(work, `(status::TEXT IN (${valued})) <> (value IS NOT NULL)`)
  if (!first) return null
  const { cell, value, status } = first
  return `${cell}: there is ${value === null ? 'no' : 'a'} value, but the status is ${status}`
}

export async function repeatFault({ connection, table }: Work): Promise<Fault> {
  const [row] = await rowsOf(
    connection,
    `SELECT measure::TEXT, area::TEXT, period::TEXT FROM ${table}
     GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 1`,
  )
  return row ? `${cellOf(row[0], row[1], row[2])} stands twice` : null
}

export async function rangeFault(work: Work): Promise<Fault> {
  const { connection, table, dataset } = work
  const rows = await rowsOf(
    connection,
    `SELECT measure::TEXT, lowest, highest FROM (
       SELECT measure, min(value) AS lowest, max(value) AS highest FROM ${table} GROUP BY measure)
     ORDER BY 1`,
  )
  for (const [measure, lowest, highest] of rows) {
    const range = dataset.measures[String(measure)]
    if (!range || lowest === null) continue
    const { min, max } = range
    // A value that is no number counts as the highest.
    if (Number(lowest) >= min && Number(highest) <= max) continue
    const condition = 'measure = $measure AND NOT (value BETWEEN $min AND $max)'
    const first = await firstCell(work, condition, { measure: String(measure), min, max })
    return `${first?.cell ?? ''}: ${String(first?.value)} is outside ${String(min)}–${String(max)}`
  }
  return null
}
