/** Checks of a delivery against the figures that are in force. */
import type { CheckName, Thresholds } from '../data/catalogue/checks.ts'
import type { DeliveryKind } from '../data/layout.ts'
import { cellOf, rowsOf, type Fault, type Work } from './checks-figures.ts'
import { heldTable, hold } from './held.ts'
import { portionsOf, quoted } from './portions.ts'

/** What the figures in force are, and how far they and the delivery can be compared. */
export type Comparison = {
  /** Only periods from here on are in the delivery; null: all. */
  since: string | null
  /** Whether the figures in force came in the same way; if not, other rounding and older figures are to be expected. */
  sameKind: boolean
  /** Whether the delivery may hold any part of its table, as a file does: then nothing can be missing from it. */
  isPart?: boolean
  /** How many rows are held beside one another at once. */
  most?: number
}

/**
 * Whether figures can be held against those in force one by one. What ships is a copy, perhaps rounded; a file is the
 * publisher's own, as its answers are.
 */
export const isSameKind = (kind: DeliveryKind, inForce: DeliveryKind | undefined): boolean =>
  kind === 'import' ? inForce !== 'shipped' : inForce === kind

/** The figures in force are the table `in_force.observation`. */
export async function againstInForce(
  work: Work,
  { since, sameKind, isPart = false, most }: Comparison,
): Promise<[CheckName, Fault][]> {
  const { connection, dataset } = work
  // A view, for a copy of a large dataset would take the memory that comparing it needs.
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW held AS
     SELECT measure, area, period, value, status, flag, url FROM in_force.observation
     WHERE dataset = ${quoted(dataset.id)} AND until_vintage IS NULL
       ${since === null ? '' : `AND period >= ${quoted(since)}`}`,
  )
  const [row] = await rowsOf(connection, 'SELECT count(*), max(period), count(value) FROM held')
  const [count, newest, values] = [Number(row?.[0]), String(row?.[1]), Number(row?.[2])]
  const { thresholds } = dataset
  const rowCount = isPart ? null : await rowCountFault(work, { count, values }, thresholds)
  if (count === 0) return [['row-count', rowCount]]
  const pairs = await pairUp(work, newest, most)
  return [
    ['row-count', rowCount],
    ['newest', isPart ? null : await newestFault(work, newest)],
    // The shipped figures are copies: a part of the table, sometimes rounded, sometimes longer than it.
    ['coverage', sameKind && !isPart ? await coverageFault(work, thresholds) : null],
    ['jump', await jumpFault(work, pairs, thresholds, sameKind ? 0 : 0.5)],
    ['revised', sameKind ? await revisedFault(work, pairs, thresholds) : null],
  ]
}

/** Figures without a value are figures too, so an answer of nothing else is found out by its values. */
async function rowCountFault(
  { connection, table, count }: Work,
  inForce: { count: number; values: number },
  { rowCount }: Thresholds,
): Promise<Fault> {
  const expected = `at least ${percent(rowCount)} of them are expected`
  if (count < rowCount * inForce.count) {
    return `only ${String(count)} figures where ${String(inForce.count)} are in force and ${expected}`
  }
  const [row] = await rowsOf(connection, `SELECT count(value) FROM ${table}`)
  const values = Number(row?.[0])
  if (inForce.count === 0)
    return values > 0 ? null : `none of the ${String(count)} figures has a value`
  if (values >= rowCount * inForce.values) return null
  return `only ${String(values)} figures with a value where ${String(inForce.values)} in force have one and ${expected}`
}

const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)} %`

async function newestFault({ connection, table }: Work, newest: string): Promise<Fault> {
  const [row] = await rowsOf(connection, `SELECT max(period)::TEXT FROM ${table}`)
  const last = String(row?.[0])
  if (last >= newest) return null
  return `the answer ends at ${last}, before ${newest}, which is in force`
}

async function coverageFault({ connection, table }: Work, { gone }: Thresholds): Promise<Fault> {
  for (const column of ['area', 'period', 'measure']) {
    // What one area has may be hidden from one year to the next; a whole period or measure without a value is gone.
    const told = column === 'area' ? '' : 'WHERE value IS NOT NULL'
    const rows = await rowsOf(
      connection,
      `SELECT code, code IN (SELECT DISTINCT ${column}::TEXT FROM ${table} ${told})
       FROM (SELECT DISTINCT ${column} AS code FROM held ${told}) ORDER BY 1`,
    )
    const lost = rows.filter(([, isThere]) => isThere !== true)
    if (lost.length <= gone * rows.length) continue
    const named = lost.slice(0, 5).map(([code]) => String(code))
    const more = lost.length > named.length ? ' …' : ''
    return `${String(lost.length)} of the ${String(rows.length)} codes of ${column} in force ${column === 'area' ? 'are not' : 'have no value'} in the answer (${named.join(', ')}${more}), where ${percent(gone)} may be gone`
  }
  return null
}

/** A change of fewer than this is no jump, however small the value was before. */
const smallest = { count: 100, share: 10, rate: 10 }

/** How many values have one in force beside them: of the same period, and of it or the newest. */
type Pairs = { same: number; all: number }

/**
 * Holds each value beside the one in force, and each value of a new period beside the newest in force. Leaves in `moved`
 * the pairs that differ, and in `usual` the usual size of each measure.
 */
async function pairUp({ connection, table }: Work, newest: string, most?: number): Promise<Pairs> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE moved (measure TEXT, area TEXT, period TEXT,
    held_period TEXT, held DOUBLE, value DOUBLE)`)
  await connection.run('CREATE OR REPLACE TEMP TABLE usual (measure TEXT, size DOUBLE)')
  const pairs = { same: 0, all: 0 }
  const { period } = await hold(connection, table, 'FROM held')
  const newestCode = `TRY_CAST(${quoted(newest)} AS ${period})`
  for (const portion of await portionsOf(connection, [heldTable, table], most)) {
    await connection.run(pairsOf(table, newestCode, portion), { newest })
    const [row] = await rowsOf(
      connection,
      'SELECT sum(pairs) FILTER (is_same), sum(pairs) FROM paired',
    )
    pairs.same += Number(row?.[0])
    pairs.all += Number(row?.[1])
    await connection.run(
      `INSERT INTO moved
       SELECT measure, m.area, m.period, CASE WHEN is_same THEN m.period::TEXT ELSE $newest END, m.held, m.value
       FROM (SELECT measure, is_same, unnest(moved) AS m FROM paired)`,
      { newest },
    )
    await connection.run(`INSERT INTO usual SELECT measure, median(abs(value)) FROM ${heldTable}
      WHERE value <> 0 AND ${portion} GROUP BY measure`)
  }
  await connection.run(`DROP TABLE ${heldTable}`)
  return pairs
}

// Two joins: as one, every period would be held against every other. A code in force that is not among the staged ones
// is null and has no pair.
const pairsOf = (table: string, newestCode: string, portion: string) => `
  CREATE OR REPLACE TEMP TABLE paired AS
  WITH known AS NOT MATERIALIZED (
    SELECT measure, area, period, value, period = ${newestCode} AS is_newest
    FROM ${heldTable} WHERE value IS NOT NULL AND ${portion}),
  given AS NOT MATERIALIZED (
    SELECT measure, area, period, value FROM ${table} WHERE value IS NOT NULL AND ${portion})
  SELECT measure, is_same, count(*) AS pairs,
    list({'area': area, 'period': period, 'held': held, 'value': value}) FILTER (value <> held) AS moved
  FROM (
    SELECT measure, area, period, true AS is_same, known.value AS held, given.value AS value
    FROM given JOIN known USING (measure, area, period)
    UNION ALL
    SELECT measure, area, given.period, false, known.value, given.value
    FROM given JOIN known USING (measure, area)
    WHERE is_newest AND given.period::TEXT > $newest)
  GROUP BY measure, is_same`

/**
 * Small figures come and go: only what is, or was, of the usual size of its measure can jump.
 * @param allowed the share of the values that may
 */
async function jumpFault(
  { connection, dataset, catalogue }: Work,
  pairs: Pairs,
  { jump }: Thresholds,
  allowed: number,
): Promise<Fault> {
  const floors = Object.entries(dataset.measures).map(([measure, { unit }]) => {
    const kind = catalogue.units.get(unit)?.kind ?? 'count'
    return `(${quoted(measure)}, ${String(smallest[kind])})`
  })
  const [row] = await rowsOf(
    connection,
    `WITH floor(measure, least_change) AS (VALUES ${floors.join(', ')})
     SELECT measure, area, period, value, held_period, held, count(*) OVER ()
     FROM moved JOIN usual USING (measure) JOIN floor USING (measure)
     WHERE greatest(abs(value), abs(held)) >= size AND abs(value - held) >= least_change
       AND greatest(abs(value), abs(held)) >= $jump * least(abs(value), abs(held))
     ORDER BY measure, area, period LIMIT 1`,
    { jump },
  )
  if (!row) return null
  const [measure, area, period, value, heldPeriod, held, count] = row
  if (Number(count) <= allowed * pairs.all) return null
  return `${cellOf(measure, area, period)}: ${String(value)} is ${String(jump)} times or more from ${String(held)}, which is in force for ${String(heldPeriod)} (${String(count)} figures jump so)`
}

async function revisedFault(
  { connection }: Work,
  { same }: Pairs,
  { revised, hardly }: Thresholds,
): Promise<Fault> {
  const [row] = await rowsOf(
    connection,
    `SELECT count(*) FROM moved
     WHERE period = held_period AND abs(value - held) > $hardly * abs(held)`,
    { hardly },
  )
  const changed = Number(row?.[0])
  if (changed <= revised * same || changed < fewest) return null
  return `${String(changed)} of the ${String(same)} values in force have changed by more than ${percent(hardly)}, where ${percent(revised)} of them may`
}

/** Fewer revised values than this are looked at by the reader, not by us. */
const fewest = 20
