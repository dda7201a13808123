/** Cuts two tables of figures into groups of measures that can be held beside one another in memory, group by group. */
import type { DuckDBConnection } from '@duckdb/node-api'

/** Of more rows than this on both sides together, a comparison would not keep to the memory of the database. */
export const mostAtOnce = 4_000_000

/**
 * @param sides tables, each with a column `measure` of one and the same type
 * @param most how many rows of all sides a group has, unless one measure alone has more
 * @returns conditions on a `measure` of that type, together all but null
 */
export async function portionsOf(
  connection: DuckDBConnection,
  sides: string[],
  most = mostAtOnce,
): Promise<string[]> {
  const counts = sides.map(
    (side) =>
      `SELECT measure, count(*) AS rows FROM ${side} WHERE measure IS NOT NULL GROUP BY measure`,
  )
  const read = await connection.runAndReadAll(
    `SELECT measure::TEXT, sum(rows)::BIGINT, typeof(measure) FROM (${counts.join(' UNION ALL ')})
     GROUP BY measure ORDER BY measure`,
  )
  const groups: { first: string; last: string; rows: number }[] = []
  const rows = read.getRows()
  for (const [measure, count] of rows) {
    const [code, more] = [String(measure), Number(count)]
    const group = groups.at(-1)
    if (group && group.rows + more <= most) {
      group.last = code
      group.rows += more
    } else groups.push({ first: code, last: code, rows: more })
  }
  const as = `::${String(rows[0]?.[2])}`
  return groups.map(
    ({ first, last }) => `measure BETWEEN ${quoted(first)}${as} AND ${quoted(last)}${as}`,
  )
}

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
