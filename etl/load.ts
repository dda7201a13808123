/** Loads staged readings into a warehouse file as a new vintage; what was in force before stays queryable. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { hasStrangers, heldTable, hold, isStrange, type Types } from './held.ts'
import { portionsOf, quoted } from './portions.ts'
import type { Delivery } from './raw.ts'
import type { Staged } from './staging.ts'

/** A delivery with what was read from it. */
export type Loaded = Staged & {
  delivery: Delivery
  publisherUpdated: string | null
}

/**
 * Makes the readings the dataset's figures in force from this vintage on.
 * @param most how many rows are held beside one another at once
 * @returns how many figures are new, changed or gone
 */
export async function loadVintage(
  connection: DuckDBConnection,
  vintage: { number: number; id: string; published: string },
  readings: Loaded[],
  most?: number,
): Promise<number> {
  const { number } = vintage
  await connection.run("INSERT INTO vintage VALUES ($1, $2, $3::TIMESTAMPTZ AT TIME ZONE 'UTC')", [
    number,
    vintage.id,
    vintage.published,
  ])
  let changed = 0
  for (const { delivery, publisherUpdated, ...staged } of readings) {
    await connection.run(
      "INSERT INTO provenance VALUES ($1, $2, $3, $4, $5, string_split($6, ' '), $7, $8, $9)",
      [
        delivery.dataset,
        number,
        delivery.kind,
        delivery.retrieved,
        publisherUpdated,
        delivery.answers.map((answer) => answer.digest).join(' '),
        delivery.note,
        delivery.entered?.role ?? null,
        delivery.entered?.date ?? null,
      ],
    )
    changed += await takeOver(connection, number, delivery, staged, most)
  }
  return changed
}

async function takeOver(
  connection: DuckDBConnection,
  number: number,
  { dataset, kind, since }: Delivery,
  { table, count }: Pick<Staged, 'table' | 'count'>,
  most?: number,
): Promise<number> {
  const known = await connection.runAndReadAll(
    'SELECT 1 FROM observation WHERE dataset = $1 AND until_vintage IS NULL LIMIT 1',
    [dataset],
  )
  if (known.currentRowCount === 0) {
    const order = count > sortedUpTo ? '' : 'ORDER BY s.measure, s.area, s.period'
    const come = await connection.run(`${addAll(table)} ${order}`, [number, dataset])
    return come.rowsChanged
  }
  await connection.run(emptyDifference)
  const inForce = `SELECT * FROM observation WHERE dataset = ${quoted(dataset)} AND until_vintage IS NULL
    ${since === null ? '' : `AND period >= ${quoted(since)}`}`
  const types = await hold(connection, table, inForce)
  // An exported file often holds a part of its table: it says nothing of the figures that it does not have.
  const isWhole = kind !== 'import'
  for (const portion of await portionsOf(connection, [heldTable, table], most)) {
    await connection.run(compare(table, portion), [isWhole])
  }
  if (isWhole && (await hasStrangers(connection)))
    await connection.run(addStrangers(inForce, types))
  await connection.run(`DROP TABLE ${heldTable}`)
  const gone = await connection.run(endOld, [number, dataset])
  const come = await connection.run(addNew, [number, dataset])
  await connection.run('DROP TABLE difference')
  return gone.rowsChanged + come.rowsChanged
}

/** Rows in order are found faster, but nothing rests on it; sorting more than this costs time and memory. */
const sortedUpTo = 1_000_000

const addAll = (table: string) => `
  INSERT INTO observation
  SELECT $2, s.measure, s.area, s.period, s.value, s.status, s.flag, s.url, $1, NULL
  FROM ${table} s`

const emptyDifference = `
  CREATE OR REPLACE TEMP TABLE difference (measure TEXT, area TEXT, period TEXT, value DOUBLE,
    status TEXT, flag TEXT, url TEXT, was BOOLEAN, comes BOOLEAN)`

const compare = (table: string, portion: string) => `
  INSERT INTO difference
  SELECT measure, area, period, s.value, s.status, s.flag, s.url,
    coalesce(o.is_there, false) AS was, coalesce(s.is_there, false) AS comes
  FROM (SELECT *, true AS is_there FROM ${heldTable} WHERE NOT ${isStrange} AND ${portion}) o
  FULL JOIN (SELECT *, true AS is_there FROM ${table} WHERE ${portion}) s USING (measure, area, period)
  WHERE NOT (was AND comes AND NOT o.is_other AND s.value IS NOT DISTINCT FROM o.value
      AND s.status IS NOT DISTINCT FROM o.status AND s.flag IS NOT DISTINCT FROM o.flag
      AND s.url IS NOT DISTINCT FROM o.url)
    AND ($1 OR comes)`

// A figure in force with a code that the delivery does not know is gone.
const addStrangers = (inForce: string, { measure, area, period }: Types) => `
  INSERT INTO difference
  SELECT measure, area, period, NULL, NULL, NULL, NULL, true, false FROM (${inForce})
  WHERE TRY_CAST(measure AS ${measure}) IS NULL OR TRY_CAST(area AS ${area}) IS NULL
    OR TRY_CAST(period AS ${period}) IS NULL`

const endOld = `
  UPDATE observation o SET until_vintage = $1
  WHERE o.dataset = $2 AND o.until_vintage IS NULL
    AND (o.measure, o.area, o.period) IN (SELECT (measure, area, period) FROM difference WHERE was)`

const addNew = `
  INSERT INTO observation
  SELECT $2, measure, area, period, value, status, flag, url, $1, NULL
  FROM difference WHERE comes ORDER BY measure, area, period`
