/** Checks of a delivery against the figures that are in force. */
import type { CheckName, Thresholds } from '../data/catalogue/checks.ts'
import { cellOf, rowsOf, type Fault, type Work } from './checks-figures.ts'

/** What the figures in force are, and how far they and the delivery can be compared. */
export type Comparison = {
  /** Only periods from here on are in the delivery; null: all. */
  since: string | null
  /** Whether the figures in force came in the same way; if not, other rounding and older figures are to be expected. */
  sameKind: boolean
}

/** The figures in force are the table `in_force.observation`. */
export async function againstInForce(
  work: Work,
  { since, sameKind }: Comparison,
): Promise<[CheckName, Fault][]> {
  const { connection, dataset } = work
  // A view, for a copy of a large dataset would take the memory that comparing it needs.
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW held AS
     SELECT measure, area, period, value FROM in_force.observation
     WHERE dataset = ${quoted(dataset.id)} AND until_vintage IS NULL
       ${since === null ? '' : `AND period >= ${quoted(since)}`}`,
  )
  const [row] = await rowsOf(connection, 'SELECT count(*), max(period) FROM held')
  const [count, newest] = [Number(row?.[0]), String(row?.[1])]
  if (count === 0) return []
  const { thresholds } = dataset
  return [
    ['row-count', rowCountFault(work, count, thresholds)],
    ['newest', await newestFault(work, newest)],
    // The shipped figures are copies: a part of the table, sometimes rounded, sometimes longer than it.
    ['coverage', sameKind ? await coverageFault(work, thresholds) : null],
    ['jump', await jumpFault(work, newest, thresholds, sameKind ? 0 : 0.5)],
    ['revised', sameKind ? await revisedFault(work, thresholds) : null],
  ]
}

function rowCountFault(work: Work, inForce: number, { rowCount }: Thresholds): Fault {
  if (work.count >= rowCount * inForce) return null
  return `only ${String(work.count)} figures where ${String(inForce)} are in force and at least ${percent(rowCount)} of them are expected`
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
    const rows = await rowsOf(
      connection,
      `SELECT code, code IN (SELECT DISTINCT ${column}::TEXT FROM ${table})
       FROM (SELECT DISTINCT ${column} AS code FROM held) ORDER BY 1`,
    )
    const lost = rows.filter(([, isThere]) => isThere !== true)
    if (lost.length <= gone * rows.length) continue
    const named = lost.slice(0, 5).map(([code]) => String(code))
    const more = lost.length > named.length ? ' …' : ''
    return `${String(lost.length)} of the ${String(rows.length)} codes of ${column} in force are not in the answer (${named.join(', ')}${more}), where ${percent(gone)} may be gone`
  }
  return null
}

/** A change of fewer than this is no jump, however small the value was before. */
const smallest = { count: 100, share: 10, rate: 10 }

/**
 * Each value beside the one in force, and each value of a new period beside the newest in force. Two queries: as one,
 * every period would be held against every other.
 */
const pairs = (table: string) => `
  SELECT h.measure, h.area, h.period, h.period AS held_period, h.value AS held, s.value AS value
  FROM ${table} s JOIN held h
    ON h.measure = s.measure::TEXT AND h.area = s.area::TEXT AND h.period = s.period::TEXT
  WHERE s.value IS NOT NULL AND h.value IS NOT NULL
  UNION ALL
  SELECT h.measure, h.area, s.period::TEXT, h.period, h.value, s.value
  FROM ${table} s JOIN held h ON h.measure = s.measure::TEXT AND h.area = s.area::TEXT
  WHERE h.period = $newest AND s.period::TEXT > $newest
    AND s.value IS NOT NULL AND h.value IS NOT NULL`

/**
 * Small figures come and go: only what is, or was, of the usual size of its measure can jump.
 * @param allowed the share of the values that may
 */
async function jumpFault(
  work: Work,
  newest: string,
  { jump }: Thresholds,
  allowed: number,
): Promise<Fault> {
  const { connection, table, dataset, catalogue } = work
  const floors = Object.entries(dataset.measures).map(([measure, { unit }]) => {
    const kind = catalogue.units.get(unit)?.kind ?? 'count'
    return `(${quoted(measure)}, ${String(smallest[kind])})`
  })
  const [row] = await rowsOf(
    connection,
    `WITH usual AS (
       SELECT measure, median(abs(value)) AS size FROM held WHERE value <> 0 GROUP BY measure),
     floor(measure, least_change) AS (VALUES ${floors.join(', ')})
     SELECT measure, area, period, value, held_period, held, count(*) OVER ()
     FROM (${pairs(table)}) JOIN usual USING (measure) JOIN floor USING (measure)
     WHERE greatest(abs(value), abs(held)) >= size AND abs(value - held) >= least_change
       AND greatest(abs(value), abs(held)) >= $jump * least(abs(value), abs(held))
     ORDER BY measure, area, period LIMIT 1`,
    { newest, jump },
  )
  if (!row) return null
  const [measure, area, period, value, heldPeriod, held, count] = row
  const [all] = await rowsOf(connection, `SELECT count(*) FROM (${pairs(table)})`, { newest })
  if (Number(count) <= allowed * Number(all?.[0])) return null
  return `${cellOf(measure, area, period)}: ${String(value)} is ${String(jump)} times or more from ${String(held)}, which is in force for ${String(heldPeriod)} (${String(count)} figures jump so)`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

async function revisedFault(work: Work, { revised, hardly }: Thresholds): Promise<Fault> {
  const [row] = await rowsOf(
    work.connection,
    `SELECT count(*) FILTER (abs(s.value - h.value) > $hardly * abs(h.value)), count(*)
     FROM held h JOIN ${work.table} s
       ON s.measure::TEXT = h.measure AND s.area::TEXT = h.area AND s.period::TEXT = h.period
     WHERE s.value IS NOT NULL AND h.value IS NOT NULL`,
    { hardly },
  )
  const [changed, both] = [Number(row?.[0]), Number(row?.[1])]
  if (changed <= revised * both || changed < fewest) return null
  return `${String(changed)} of the ${String(both)} values in force have changed by more than ${percent(hardly)}, where ${percent(revised)} of them may`
}

/** Fewer revised values than this are looked at by the reader, not by us. */
const fewest = 20
