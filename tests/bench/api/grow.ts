/** A warehouse with 12 million observations: today's figures, and 500 made-up series of 98 municipalities by month for 20 years. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { Pointer, layoutOf } from '../../../data/layout.ts'

const made = `
  SELECT 'made-' || (s // 5) AS indicator, 'series-' || (s % 5) AS series, a.code AS area,
    strftime(DATE '2006-01-01' + to_months(m::INTEGER), '%Y-%m') AS period,
    (hash(s, a.code, m) % 10000) / 100 AS value
  FROM range(500) t(s), area a, range(240) u(m) WHERE a.kind = 'municipality'`

/** @returns how many observations there are now */
export async function grow(from: string, to: string): Promise<number> {
  const [source, target] = [layoutOf(from), layoutOf(to)]
  const pointer = Pointer.parse(JSON.parse(readFileSync(source.pointer, 'utf8')))
  mkdirSync(target.warehouse, { recursive: true })
  const file = join(target.warehouse, pointer.file)
  copyFileSync(join(source.warehouse, pointer.file), file)
  writeFileSync(target.pointer, JSON.stringify(pointer))
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  await connection.run(`INSERT INTO observation
    SELECT 'made', indicator || '.' || series, area, period, value, 'normal', NULL, NULL, 1, NULL
    FROM (${made})`)
  // As the ETL keeps them: ordered by indicator, series, area, period.
  await connection.run(`CREATE OR REPLACE TABLE figure AS
    FROM figure UNION ALL
    SELECT indicator, series, area, period, value, 'normal', NULL, NULL, 'made' FROM (${made})
    ORDER BY indicator, series, area, period`)
  const count = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM observation')
  connection.closeSync()
  instance.closeSync()
  return Number(count.getRows()[0]?.[0])
}
