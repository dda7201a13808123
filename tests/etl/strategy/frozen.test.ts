/** The data version that a status rests on must be kept. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { layoutOf } from '../../../data/layout.ts'
import type { Desk } from '../../../etl/strategy/desk.ts'
import { check } from '../../../etl/strategy/verbs/check.ts'
import { createSchema } from '../../../etl/warehouse-file.ts'
import { newDesk } from '../../support/strategy-desk.ts'

/** A desk beside a warehouse file with these data versions. */
async function deskWith(vintages: string[]): Promise<Desk> {
  const desk = newDesk()
  const layout = layoutOf(join(desk.folder, 'data'))
  mkdirSync(layout.warehouse, { recursive: true })
  const instance = await DuckDBInstance.create(join(layout.warehouse, 'one.duckdb'))
  const connection = await instance.connect()
  await createSchema(connection)
  for (const [i, id] of vintages.entries()) {
    await connection.run("INSERT INTO vintage VALUES ($1, $2, TIMESTAMP '2026-01-01')", [i + 1, id])
  }
  instance.closeSync()
  const pointer = {
    vintage: vintages.at(-1),
    number: vintages.length,
    catalogue: 'a',
    shipped: 'b',
  }
  writeFileSync(layout.pointer, JSON.stringify({ file: 'one.duckdb', ...pointer }))
  return { ...desk, layout }
}

it('a status whose data version is kept is no mistake', async () => {
  const { done, lines } = await check.run(await deskWith(['2025-12-31', '2026-01-15']), {}, [])
  expect([done, lines.at(-1)]).toEqual([true, expect.stringMatching(/^No mistake: /)])
})

it('a status whose data version is not kept is named by file, line and field', async () => {
  const { done, lines } = await check.run(await deskWith(['2026-01-15']), {}, [])
  expect(done).toBe(false)
  expect(lines[0]).toMatch(
    /^failed statuses\.yaml:\d+: statuses\.1\.vintage: there is no data version "2025-12-31" in the warehouse$/,
  )
  expect(lines.filter((line) => line.startsWith('failed'))).toHaveLength(1)
})
