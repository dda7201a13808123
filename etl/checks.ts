/** What is checked before a reading is loaded: a fault stops the dataset, nothing is dropped silently. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Area, Dataset } from '../data/catalogue/schema.ts'
import { carriesValue, frequencyOf, ObservationStatus } from '../data/vocabulary.ts'
import { SourceError } from './source.ts'
import type { Staged } from './staging.ts'

/** The share of the figures in force that a new reading must at least have. */
const smallestShare = 0.5

/** What a dataset has in force now. */
export type InForce = { count: number; latest: string }

/** A table of figures that is checked. */
type Work = { connection: DuckDBConnection; table: string; dataset: Dataset }

/**
 * @param inForce undefined when the dataset has no figures yet
 * @throws {SourceError} `failed-check` with the first fault
 */
export async function check(
  connection: DuckDBConnection,
  { table, count, isUnique }: Staged,
  dataset: Dataset,
  areas: Map<string, Area>,
  inForce: InForce | undefined,
): Promise<void> {
  const work = { connection, table, dataset }
  const fault =
    sizeFault(count, inForce) ??
    (await codeFault(work, areas)) ??
    (await statusFault(work)) ??
    (isUnique ? null : await repeatFault(work)) ??
    (await rangeFault(work)) ??
    (await endFault(work, inForce))
  if (fault) throw new SourceError('failed-check', dataset.id, `${dataset.table}: ${fault}.`)
}

function sizeFault(count: number, inForce: InForce | undefined): string | null {
  if (count === 0) return 'there is no figure in the answer'
  if (!inForce || count >= smallestShare * inForce.count) return null
  return `only ${String(count)} figures where ${String(inForce.count)} are in force; is the answer whole?`
}

async function endFault({ connection, table }: Work, inForce: InForce | undefined) {
  if (!inForce) return null
  const [row] = await rowsOf(connection, `SELECT max(period::TEXT) FROM ${table}`)
  if (String(row?.[0]) >= inForce.latest) return null
  return `the answer ends before ${inForce.latest}, which is in force`
}

const rowsOf = async (
  connection: DuckDBConnection,
  sql: string,
  values: Record<string, DuckDBValue> = {},
): Promise<DuckDBValue[][]> => (await connection.runAndReadAll(sql, values)).getRows()

/** The different codes of a column. */
async function codesOf({ connection, table }: Work, column: string): Promise<string[]> {
  const rows = await rowsOf(connection, `SELECT DISTINCT ${column}::TEXT FROM ${table} ORDER BY 1`)
  return rows.map(([code]) => String(code))
}

/** The first figure that meets a condition, in words, with what else was asked of it. */
async function firstCell(
  { connection, table }: Work,
  condition: string,
  values: Record<string, DuckDBValue> = {},
): Promise<{ cell: string; value: DuckDBValue; status: string } | null> {
  const [row] = await rowsOf(
    connection,
    `SELECT measure::TEXT, area::TEXT, period::TEXT, value, status::TEXT FROM ${table}
     WHERE ${condition} ORDER BY ALL LIMIT 1`,
    values,
  )
  if (!row) return null
  const [measure, area, period, value, status] = row
  const cell = `${String(measure)}, area ${String(area)}, ${String(period)}`
  return { cell, value: value ?? null, status: String(status) }
}

async function codeFault(work: Work, areas: Map<string, Area>): Promise<string | null> {
  const { dataset } = work
  const columns: [string, (code: string) => boolean, string][] = [
    ['measure', (code) => code in dataset.measures, 'the catalogue has no such measure'],
    ['area', (code) => areas.has(code), 'the catalogue has no such area'],
    [
      'period',
      (code) => frequencyOf(code) === dataset.frequency,
      `the period is not ${dataset.frequency}`,
    ],
  ]
  for (const [column, isKnown, fault] of columns) {
    const code = (await codesOf(work, column)).find((found) => !isKnown(found))
    if (code === undefined) continue
    const first = await firstCell(work, `${column} = $code`, { code })
    return `${first?.cell ?? code}: ${fault}`
  }
  return null
}

const valued = ObservationStatus.options
  .filter(carriesValue)
  .map((status) => `'${status}'`)
  .join(', ')

async function statusFault(work: Work): Promise<string | null> {
  const first = await firstCell(work, `(status::TEXT IN (${valued})) <> (value IS NOT NULL)`)
  if (!first) return null
  const { cell, value, status } = first
  return `${cell}: there is ${value === null ? 'no' : 'a'} value, but the status is ${status}`
}

async function repeatFault({ connection, table }: Work): Promise<string | null> {
  const [row] = await rowsOf(
    connection,
    `SELECT measure, area, period FROM ${table} GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 1`,
  )
  if (!row) return null
  const [measure, area, period] = row.map(String)
  return `${measure ?? ''}, area ${area ?? ''}, ${period ?? ''} stands twice`
}

async function rangeFault(work: Work): Promise<string | null> {
  const { connection, table, dataset } = work
  const rows = await rowsOf(
    connection,
    `SELECT measure::TEXT, min(value), max(value) FROM ${table} GROUP BY 1 ORDER BY 1`,
  )
  for (const [measure, lowest, highest] of rows) {
    const range = dataset.measures[String(measure)]
    // A value that is no number counts as the highest.
    if (!range || lowest === null || (Number(lowest) >= range.min && Number(highest) <= range.max))
      continue
    const { min, max } = range
    const condition = 'measure = $measure AND NOT (value BETWEEN $min AND $max)'
    const first = await firstCell(work, condition, { measure: String(measure), min, max })
    return `${first?.cell ?? ''}: ${String(first?.value)} is outside ${String(min)}–${String(max)}`
  }
  return null
}
