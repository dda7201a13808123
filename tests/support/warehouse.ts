/** A warehouse in memory with a few made-up figures in two vintages, for tests of the API. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { readCatalogue, type Catalogue } from '../../data/catalogue/catalogue.ts'
import type { RunReport } from '../../data/layout.ts'
import { readStrategy, type AdoptedStrategy } from '../../data/strategy/strategy.ts'
import type { Observation } from '../../data/vocabulary.ts'
import { createApp } from '../../api/app.ts'
import { fixedWarehouse, type Warehouse } from '../../api/warehouse.ts'
import { recordChanges } from '../../etl/changes.ts'
import { fillNeighbours } from '../../etl/compare/fill-neighbours.ts'
import { fillCatalogue, fillFigures, fillSingleFigures } from '../../etl/fill.ts'
import { judgeVintage } from '../../etl/judge/judge-vintage.ts'
import { loadVintage, type Loaded } from '../../etl/load.ts'
import { stage } from '../../etl/staging.ts'
import { createSchema } from '../../etl/warehouse-file.ts'

export const catalogue = readCatalogue()
export const strategy = readStrategy(catalogue)

export const figure = (
  measure: string,
  area: string,
  period: string,
  value: number | null,
  more: Partial<Observation> = {},
): Observation => ({
  measure,
  area,
  period,
  value,
  status: value === null ? 'missing' : 'normal',
  flag: null,
  url: null,
  ...more,
})

/** The readings of one vintage, by dataset. */
export type Readings = Record<string, Observation[]>

/** What each measure means, by data version: a word for each definition. */
export type Definitions = Record<string, Record<string, string>>

async function load(
  connection: DuckDBConnection,
  number: number,
  id: string,
  readings: Readings,
  definitions: Definitions,
): Promise<void> {
  const meant = definitions[id]
  const loaded: Loaded[] = []
  for (const [dataset, observations] of Object.entries(readings)) {
    const reading = { observations, publisherUpdated: null }
    loaded.push({
      ...(await stage(connection, dataset, reading)),
      delivery: {
        dataset,
        kind: 'live',
        retrieved: id,
        note: null,
        since: null,
        answers: [],
        ...(meant ? { definitions: meant } : {}),
      },
      publisherUpdated: null,
    })
  }
  await loadVintage(connection, { number, id, published: `${id}T10:00:00.000Z` }, loaded)
  await recordChanges(
    connection,
    number,
    loaded.map(({ delivery }) => delivery),
  )
}

/** Whose strategy is followed. */
export type Followed = { catalogue: Catalogue; strategy: AdoptedStrategy }

/** @param vintages by id, in order */
export async function fillWarehouse(
  connection: DuckDBConnection,
  vintages: Record<string, Readings>,
  house: Followed = { catalogue, strategy },
  definitions: Definitions = {},
): Promise<void> {
  await createSchema(connection)
  await fillCatalogue(connection, house.catalogue, house.strategy, 'test')
  await connection.run("ATTACH ':memory:' AS staging")
  let number = 0
  for (const [id, readings] of Object.entries(vintages)) {
    await load(connection, ++number, id, readings, definitions)
    await judgeVintage(connection, house, { number, newest: false }, null)
  }
  await fillSingleFigures(connection, [])
  await fillFigures(connection)
  await fillNeighbours(connection, catalogue)
}

/** @param vintages by id, in order */
export async function memoryInstance(
  vintages: Record<string, Readings>,
  house?: Followed,
  definitions?: Definitions,
): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await fillWarehouse(connection, vintages, house, definitions)
  connection.closeSync()
  return instance
}

export async function memoryWarehouse(
  vintages: Record<string, Readings>,
  house?: Followed,
  definitions?: Definitions,
): Promise<Warehouse> {
  const ids = Object.keys(vintages)
  return fixedWarehouse(await memoryInstance(vintages, house, definitions), {
    file: 'memory.duckdb',
    vintage: ids.at(-1) ?? '',
    number: ids.length,
    catalogue: 'test',
    shipped: 'test',
  })
}

/** The API on a warehouse; faults of ours end up in `faults`. */
export function testApp(
  warehouse: Warehouse,
  reports: RunReport[] = [],
  house: Followed = { catalogue, strategy },
  downloads?: string,
) {
  const faults: Error[] = []
  const app = createApp({
    ...house,
    reports: () => Promise.resolve(reports),
    ran: () => String(reports.length),
    today: () => '2026-09-01',
    warehouse,
    ...(downloads === undefined ? {} : { downloads }),
    log: (error) => faults.push(error),
  })
  return { app, faults }
}
