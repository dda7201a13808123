/** Works out which municipalities resemble one another, from the figures of the newest vintage, and stores it. */
import { DOUBLE, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api'
import { readNeighbourRule, type NeighbourVariable } from '../../data/catalogue/neighbour-rule.ts'
import type { Catalogue } from '../../data/catalogue/catalogue.ts'
import { append } from '../warehouse-file.ts'
import { nearestOf, standardised } from './neighbours.ts'

/** A period counts when so large a share of the municipalities have it. */
const nearlyAll = 0.9

type Known = { variable: NeighbourVariable; period: string; values: Map<string, number> }

/** Nothing is stored as long as one of the variables has no figures; municipalities that lack one are left out. */
export async function fillNeighbours(
  connection: DuckDBConnection,
  catalogue: Catalogue,
): Promise<void> {
  await connection.run('DELETE FROM neighbour')
  await connection.run('DELETE FROM neighbour_value')
  const rule = readNeighbourRule(catalogue)
  const known: Known[] = []
  for (const variable of rule.variables) {
    const found = await newest(connection, variable)
    if (!found) return
    known.push(found)
  }
  const areas = [...(known[0]?.values.keys() ?? [])].filter((area) =>
    known.every(({ values }) => values.has(area)),
  )
  const standards = known.map(({ variable, values }) =>
    standardised(new Map(areas.map((area) => [area, values.get(area) ?? 0])), variable.scale),
  )
  await append(
    connection,
    'neighbour_value',
    [VARCHAR, VARCHAR, VARCHAR, DOUBLE, DOUBLE],
    known.flatMap(({ variable, period, values }, i) =>
      areas.map((area) => [
        ...[area, variable.id, period],
        ...[values.get(area) ?? null, standards[i]?.get(area) ?? null],
      ]),
    ),
  )
  const vectors = new Map(
    areas.map((area) => [area, standards.map((standard) => standard.get(area) ?? 0)]),
  )
  const weights = rule.variables.map(({ weight }) => weight)
  await append(
    connection,
    'neighbour',
    [VARCHAR, INTEGER, VARCHAR, DOUBLE],
    nearestOf(vectors, weights, rule.count).map((one) => [
      ...[one.area, one.position, one.neighbour, one.distance],
    ]),
  )
}

/** The variable in the newest period that nearly all municipalities have. */
async function newest(
  connection: DuckDBConnection,
  variable: NeighbourVariable,
): Promise<Known | null> {
  const reader = await connection.runAndReadAll(
    `WITH municipal AS (
       SELECT f.area, f.period, f.value FROM figure f JOIN area a ON a.code = f.area
       WHERE a.kind = 'municipality' AND f.indicator = $1 AND f.series = $2
         AND f.value IS NOT NULL AND (f.value > 0 OR $3 = 'value')),
     full_period AS (
       SELECT max(period) AS period FROM (
         SELECT period FROM municipal GROUP BY period
         HAVING count(*) >= $4 * (SELECT count(*) FROM area WHERE kind = 'municipality')))
     SELECT area, period, value FROM municipal SEMI JOIN full_period USING (period) ORDER BY area`,
    [variable.indicator, variable.series, variable.scale, nearlyAll],
  )
  const rows = reader.getRows()
  const [first] = rows
  if (!first) return null
  const values = new Map(rows.map(([area, , value]) => [String(area), Number(value)]))
  return { variable, period: String(first[1]), values }
}
