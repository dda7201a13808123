/** Runs a query within a time that a reader would wait, so that none can hold up the others. */
import type { DuckDBValue } from '@duckdb/node-api'
import { inSpan } from '../data/trace.ts'
import type { Connection } from './connections.ts'
import { problem } from './problem.ts'

/** Milliseconds; the slowest answer takes well under one second. */
const patience = 15_000

/**
 * Rows as JSON values.
 * @throws {ProblemError} 503 when it takes longer; the database has stopped working on it then
 */
export async function boundedRows(
  connection: Connection,
  sql: string,
  values: DuckDBValue[],
  limit = patience,
) {
  const late = new AbortController()
  const timer = setTimeout(() => {
    late.abort()
    connection.interrupt()
  }, limit)
  try {
    // The text of a query has places for values, never the values.
    const facts = { 'db.system.name': 'duckdb', 'db.query.text': sql }
    return await inSpan('query', facts, async (tell) => {
      const reader = await connection.runAndReadAll(sql, values)
      const rows = reader.getRowObjectsJson()
      tell({ 'db.response.returned_rows': rows.length })
      return rows
    })
  } catch (error) {
    if (!late.signal.aborted) throw error
    throw problem(
      503,
      `The answer would take longer than ${String(limit / 1000)} seconds: ask for less.`,
    )
  } finally {
    clearTimeout(timer)
  }
}
