/** Loads readings into a warehouse file as a new vintage; what was in force before stays queryable. */
import { DOUBLE, VARCHAR, type DuckDBConnection } from '@duckdb/node-api'
import type { Observation } from '../data/vocabulary.ts'
import type { Delivery } from './raw.ts'
import { append } from './warehouse-file.ts'

/** A delivery with what was read from it. */
export type Loaded = {
  delivery: Delivery
  observations: Observation[]
  publisherUpdated: string | null
}

/**
 * Makes the readings the dataset's figures in force from this vintage on.
 * @returns how many figures are new, changed or gone
 */
export async function loadVintage(
  connection: DuckDBConnection,
  vintage: { number: number; id: string; published: string },
  readings: Loaded[],
): Promise<number> {
  const { number } = vintage
  await connection.run("INSERT INTO vintage VALUES ($1, $2, $3::TIMESTAMPTZ AT TIME ZONE 'UTC')", [
    number,
    vintage.id,
    vintage.published,
  ])
  let changed = 0
  for (const { delivery, observations, publisherUpdated } of readings) {
    await connection.run(
      "INSERT INTO provenance VALUES ($1, $2, $3, $4, $5, string_split($6, ' '), $7)",
      [
        delivery.dataset,
        number,
        delivery.kind,
        delivery.retrieved,
        publisherUpdated,
        delivery.answers.map((answer) => answer.digest).join(' '),
        delivery.note,
      ],
    )
    await stage(connection, observations)
    const gone = await connection.run(endVanished, [
      number,
      delivery.dataset,
      delivery.kind,
      delivery.since,
    ])
    const come = await connection.run(addNew, [number, delivery.dataset])
    changed += gone.rowsChanged + come.rowsChanged
    await connection.run('DROP TABLE staged')
  }
  return changed
}

const sameFigure = `
  s.measure = o.measure AND s.area = o.area AND s.period = o.period
  AND s.value IS NOT DISTINCT FROM o.value AND s.status = o.status
  AND s.flag IS NOT DISTINCT FROM o.flag AND s.url IS NOT DISTINCT FROM o.url`

// An exported file often holds a part of its table: it says nothing of the figures that it does not have.
const endVanished = `
  UPDATE observation o SET until_vintage = $1
  WHERE o.dataset = $2 AND o.until_vintage IS NULL
    AND ($4 IS NULL OR o.period >= $4)
    AND ($3 <> 'import' OR (o.measure, o.area, o.period) IN (SELECT (measure, area, period) FROM staged))
    AND NOT EXISTS (SELECT 1 FROM staged s WHERE ${sameFigure})`

const addNew = `
  INSERT INTO observation
  SELECT $2, s.measure, s.area, s.period, s.value, s.status, s.flag, s.url, $1, NULL FROM staged s
  WHERE NOT EXISTS (
    SELECT 1 FROM observation o
    WHERE o.dataset = $2 AND o.until_vintage IS NULL AND ${sameFigure})
  ORDER BY s.measure, s.area, s.period`

async function stage(connection: DuckDBConnection, observations: Observation[]): Promise<void> {
  await connection.run(`CREATE TEMP TABLE staged (measure TEXT, area TEXT, period TEXT,
    value DOUBLE, status TEXT, flag TEXT, url TEXT)`)
  await append(
    connection,
    'staged',
    [VARCHAR, VARCHAR, VARCHAR, DOUBLE, VARCHAR, VARCHAR, VARCHAR],
    observations.map((o) => [o.measure, o.area, o.period, o.value, o.status, o.flag, o.url]),
  )
}
