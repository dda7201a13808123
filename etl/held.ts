/** The figures in force of a dataset, held in the codes of a staged table, so that the two can be joined as numbers. */
import type { DuckDBConnection } from '@duckdb/node-api'

/** What the columns of a staged table are: text, or ENUM where it came in bulk. */
export type Types = Record<(typeof columns)[number], string>

const columns = ['measure', 'area', 'period', 'status', 'flag', 'url'] as const

async function typesOf(connection: DuckDBConnection, staged: string): Promise<Types> {
  const wanted = columns.map((column) => `typeof(${column}) AS ${column}`)
  const read = await connection.runAndReadAll(`SELECT ${wanted.join(', ')} FROM ${staged} LIMIT 1`)
  const [row] = read.getRowObjects()
  const typeOf = (column: (typeof columns)[number]) => String(row?.[column] ?? 'VARCHAR')
  return {
    measure: typeOf('measure'),
    area: typeOf('area'),
    period: typeOf('period'),
    status: typeOf('status'),
    flag: typeOf('flag'),
    url: typeOf('url'),
  }
}

/**
 * Makes the table {@link heldTable} of observations in force: their columns as the staged ones are. A code, status or mark
 * that is not among the staged ones is null, and `is_other` says so of status and marks.
 * @param inForce a query for rows of the table observation
 * @returns what the columns are
 */
export async function hold(
  connection: DuckDBConnection,
  staged: string,
  inForce: string,
): Promise<Types> {
  const types = await typesOf(connection, staged)
  const as = (column: (typeof columns)[number]) =>
    `TRY_CAST(${column} AS ${types[column]}) AS ${column}`
  // Like the staged table it is read a few times and thrown away.
  await connection.run("SET force_compression = 'uncompressed'")
  try {
    await connection.run(`CREATE OR REPLACE TABLE ${heldTable} AS
      SELECT ${as('measure')}, ${as('area')}, ${as('period')}, value,
        ${as('status')}, ${as('flag')}, ${as('url')},
        TRY_CAST(status AS ${types.status}) IS NULL
          OR (flag IS NOT NULL AND TRY_CAST(flag AS ${types.flag}) IS NULL)
          OR (url IS NOT NULL AND TRY_CAST(url AS ${types.url}) IS NULL) AS is_other
      FROM (${inForce})`)
  } finally {
    await connection.run('RESET force_compression')
  }
  return types
}

export const heldTable = 'staging.held'

/** Whether a held row has a code that is not among the staged ones. */
export const isStrange = '(measure IS NULL OR area IS NULL OR period IS NULL)'

export async function hasStrangers(connection: DuckDBConnection): Promise<boolean> {
  const found = await connection.runAndReadAll(
    `SELECT 1 FROM ${heldTable} WHERE ${isStrange} LIMIT 1`,
  )
  return found.currentRowCount > 0
}
