/** Pulls two tables while something goes wrong, and holds what is published against what the report says. */
import { rm } from 'node:fs/promises'
import { expect } from 'vitest'
import type { RunReport } from '../../data/layout.ts'
import type { Patience } from '../../etl/patience.ts'
import { run } from '../../etl/run.ts'
import { rowsOf } from './etl.ts'
import { openSmallHouse, type SmallHouse } from './small-house.ts'

type Outcome = RunReport['datasets'][number] | undefined

export type AfterFault = {
  small: SmallHouse
  /** Pulls from this address; every figure of a table is then the old one, or the new one where the report says so. */
  pull(
    url: string,
    patience?: Patience,
  ): Promise<{ ras200: Outcome; aup02: Outcome; report: RunReport }>
  close(): Promise<void>
}

/** Every figure in force of a dataset, in the table of all vintages and in the one that pages read. */
const stateOf = async (dataDir: string, dataset: string) => [
  await rowsOf(
    dataDir,
    `SELECT measure, area, period, value, status, flag FROM observation
     WHERE dataset = '${dataset}' AND until_vintage IS NULL ORDER BY ALL`,
  ),
  await rowsOf(
    dataDir,
    `SELECT indicator, series, area, period, value, status, flag FROM figure
     WHERE dataset = '${dataset}' ORDER BY ALL`,
  ),
]

const stateIn = async (dataDir: string) => ({
  ras200: await stateOf(dataDir, 'statbank-ras200'),
  aup02: await stateOf(dataDir, 'statbank-aup02'),
})

export async function openAfterFault(): Promise<AfterFault> {
  const small = await openSmallHouse()
  const undisturbed = await small.copy()
  const old = await stateIn(undisturbed)
  const { datasets } = await run(small.at(undisturbed), 'pull', small.errands)
  expect(datasets.map(({ outcome }) => outcome)).toEqual(['new-figures', 'new-figures'])
  const fresh = await stateIn(undisturbed)
  expect(fresh.ras200).not.toEqual(old.ras200)
  expect(fresh.aup02).not.toEqual(old.aup02)
  return {
    small,
    async pull(url, patience) {
      const dataDir = await small.copy()
      const report = await run(small.at(dataDir, url, patience), 'pull', small.errands)
      const [ras200, aup02] = report.datasets
      const after = await stateIn(dataDir)
      await rm(dataDir, { recursive: true })
      for (const [outcome, table] of [
        [ras200, 'ras200'],
        [aup02, 'aup02'],
      ] as const) {
        const expected = outcome?.outcome === 'new-figures' ? fresh : old
        expect(after[table], `${table} after ${outcome?.outcome ?? ''}`).toEqual(expected[table])
      }
      return { ras200, aup02, report }
    },
    close: () => small.close(),
  }
}
