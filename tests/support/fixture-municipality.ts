/** Havrum, a municipality that does not exist: its strategy, and figures in two vintages. */
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import { withOwnAreas } from '../../data/strategy/own-areas.ts'
import { readStrategy } from '../../data/strategy/strategy.ts'
import { figure, memoryWarehouse, testApp, type Readings } from './warehouse.ts'

export const fixtureFolder = 'tests/fixtures/strategy'

export const fixtureCatalogue = withOwnAreas(readCatalogue(), fixtureFolder)
export const havrum = {
  catalogue: fixtureCatalogue,
  strategy: readStrategy(fixtureCatalogue, fixtureFolder),
}

const neet = (last: [year: number, value: number][]): Readings => ({
  'statbank-neet3': [
    ...[7, 7.2, 7.5, 7.9, 8.1, 8.4, 8.8, 9, 9.3].map((value, i) =>
      figure('pct', '899', String(2015 + i), value),
    ),
    ...last.map(([year, value]) => figure('pct', '899', String(year), value)),
  ],
})

/** The second vintage has revised the share of 2024, which the status of 2025 rests on, and added 2025. */
export const havrumFigures: Record<string, Readings> = {
  '2026-01-15': neet([[2024, 9.4]]),
  '2026-06-20': neet([
    [2024, 9.9],
    [2025, 10.1],
  ]),
}

/** The API for Havrum; the tests' day is 1 September 2026. */
export const havrumApp = async () =>
  testApp(await memoryWarehouse(havrumFigures, havrum), [], havrum).app
