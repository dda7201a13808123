/** Large tables are compared group by group: what comes of it is the same. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Observation } from '../../data/vocabulary.ts'
import { loadVintage } from '../../etl/load.ts'
import { portionsOf } from '../../etl/portions.ts'
import type { Delivery } from '../../etl/raw.ts'
import { stage } from '../../etl/staging.ts'
import { createSchema } from '../../etl/warehouse-file.ts'

async function withDatabase<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:')
  try {
    const connection = await instance.connect()
    await connection.run("ATTACH ':memory:' AS staging")
    return await work(connection)
  } finally {
    instance.closeSync()
  }
}

const places = ['a', 'b', "c's", 'd'].flatMap((measure) =>
  ['000', '791'].flatMap((area) => ['2023', '2024'].map((period) => ({ measure, area, period }))),
)

/** Any of the places, each with one of a few values or a gap. */
const figures = fc
  .array(fc.option(fc.constantFrom(1, 2, null), { nil: undefined }), {
    minLength: places.length,
    maxLength: places.length,
  })
  .map((values) =>
    places.flatMap((place, nth): Observation[] => {
      const value = values[nth]
      if (value === undefined) return []
      const status = value === null ? ('missing' as const) : ('normal' as const)
      return [{ ...place, value, status, flag: null, url: null }]
    }),
  )
  .filter((all) => all.length > 0)

const delivery = (retrieved: string): Delivery => ({
  dataset: 'test',
  kind: 'live',
  retrieved,
  note: null,
  since: null,
  answers: [{ digest: 'a'.repeat(64), status: 200, contentType: '', asked: '' }],
})

/** Every row after both have been loaded, one after the other. */
const loaded = (before: Observation[], after: Observation[], most?: number) =>
  withDatabase(async (connection) => {
    await createSchema(connection)
    for (const [index, observations] of [before, after].entries()) {
      const staged = await stage(connection, 'test', { observations, publisherUpdated: null })
      const id = `2026-01-0${String(index + 1)}`
      const vintage = { number: index + 1, id, published: `${id}T00:00:00.000Z` }
      const reading = { ...staged, delivery: delivery(id), publisherUpdated: null }
      await loadVintage(connection, vintage, [reading], most)
    }
    const read = await connection.runAndReadAll(
      'SELECT measure, area, period, value, status, first_vintage, until_vintage FROM observation ORDER BY ALL',
    )
    return read.getRows()
  })

describe('figures that are compared in groups of measures', () => {
  it('are in force as if they had been compared at once', async () => {
    await fc.assert(
      fc.asyncProperty(figures, figures, async (before, after) => {
        expect(await loaded(before, after, 3)).toEqual(await loaded(before, after))
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  const rows = (counts: Record<string, number>): string =>
    `(${Object.entries(counts)
      .map(([measure, count]) => `SELECT '${measure}' AS measure FROM range(${String(count)})`)
      .join(' UNION ALL ')})`

  const between = (first: string, last: string) =>
    `measure BETWEEN '${first}'::VARCHAR AND '${last}'::VARCHAR`

  it.each([
    [10, [between('a', 'c')]],
    [6, [between('a', 'b'), between('c', 'c')]],
    [5, [between('a', 'a'), between('b', 'c')]],
    // One measure is not cut.
    [1, [between('a', 'a'), between('b', 'b'), between('c', 'c')]],
  ])('have every measure of either side once, with at most %i rows', async (most, expected) => {
    const sides = [rows({ a: 2, b: 1 }), rows({ b: 2, a: 1, c: 2 })]
    const found = await withDatabase((connection) => portionsOf(connection, sides, most))
    expect(found).toEqual(expected)
  })
})
