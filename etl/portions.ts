/** Cuts two tables of figures into groups of measures that can be held beside one another in memory, group by group. */
import type { DuckDBConnection } from '@duckdb/node-api'

/** Of more rows than this on both sides together, a comparison would not keep to the memory of the database. */
export const mostAtOnce = 3_000_000

/**
 * @param sides queries in SQL, each with a column `measure`
 * @param most how many rows of all sides a group has, unless one measure alone has more
 * @returns conditions on a `measure` that is text; of small tables one that always holds
 */
export async function portionsOf(
  connection: DuckDBConnection,
  sides: string[],
  most = mostAtOnce,
): Promise<string[]> {
  const counts = sides.map(
    (side) => `SELECT measure::TEXT AS code, rows
      FROM (SELECT measure, count(*) AS rows FROM (${side}) GROUP BY measure)`,
  )
  const read = await connection.runAndReadAll(
    `SELECT code, sum(rows)::BIGINT FROM (${counts.join(' UNION ALL ')}) GROUP BY code ORDER BY code`,
  )
  const measures = read
    .getRows()
    .map(([code, rows]) => ({ code: String(code), rows: Number(rows) }))
  const all = measures.reduce((sum, { rows }) => sum + rows, 0)
  if (all <= most) return ['TRUE']
  const groups: { codes: string[]; rows: number }[] = []
  for (const { code, rows } of measures) {
    const last = groups.at(-1)
    if (last && last.rows + rows <= most) {
      last.codes.push(code)
      last.rows += rows
    } else groups.push({ codes: [code], rows })
  }
  return groups.map(({ codes }) => `measure IN (${codes.map(quoted).join(', ')})`)
}

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
