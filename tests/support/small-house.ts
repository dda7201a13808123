/** A data folder in which two small tables were pulled before, and a publisher that has news of both. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layoutOf } from '../../data/layout.ts'
import { readSettings } from '../../data/settings.ts'
import type { Errand } from '../../etl/errand.ts'
import { openHouse, type House } from '../../etl/house.ts'
import { ordinaryPatience, type Patience } from '../../etl/patience.ts'
import { noProgress } from '../../etl/progress.ts'
import { run } from '../../etl/run.ts'
import { startStatbank, type EmulatedStatbank } from './statbank-emulator.ts'
import type { EmulatedTable } from './statbank-table.ts'
import { aup02, ras200 } from './statbank-tables.ts'

/** Without pauses, for publishers that are on this machine. */
export const quick: Patience = { ...ordinaryPatience, pauses: [1, 1], gap: 0 }

/** A table with its last periods alone, so that a run is short. */
export function short(table: EmulatedTable, periods: number): EmulatedTable {
  const variables = table.variables.map((variable) =>
    variable.time ? { ...variable, values: variable.values.slice(-periods) } : variable,
  )
  return { ...table, variables }
}

/** What is at the publisher now: a period more than was pulled. */
export const news = { RAS200: () => short(ras200(), 3), AUP02: () => short(aup02('2026M04'), 3) }

export type SmallHouse = {
  statbank: EmulatedStatbank
  /** RAS200 and AUP02. */
  errands: Errand[]
  /** The house as it is with this data folder. */
  at(dataDir: string, statbankUrl?: string, patience?: Patience): House
  /** A data folder of its own, as it was before the news, or as another one is. */
  copy(from?: string): Promise<string>
  /** Where files of the test may lie. */
  folder: string
  close(): Promise<void>
}

/** @param now the moment that every run takes place at */
export async function openSmallHouse(now = '2026-11-25T07:10:00.000Z'): Promise<SmallHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'pejling-small-'))
  const statbank = await startStatbank({
    tables: [short(ras200(2023), 2), short(aup02('2026M03'), 2)],
  })
  const house = openHouse(readSettings({ DATA_DIR: folder }), {
    now: () => new Date(now),
    meter: noProgress,
    stop: new AbortController().signal,
    patience: quick,
  })
  const at = (dataDir: string, statbankUrl = statbank.url, patience = quick): House => ({
    ...house,
    patience,
    settings: readSettings({ DATA_DIR: dataDir, STATBANK_URL: statbankUrl }),
    layout: layoutOf(dataDir),
  })
  const errands = ['statbank-ras200', 'statbank-aup02'].map((id): Errand => {
    const dataset = house.catalogue.datasets.get(id)
    if (!dataset) throw new Error(`The catalogue has no ${id}.`)
    return { dataset, kind: 'live' }
  })
  const before = join(folder, 'before')
  await mkdir(before)
  const { vintage, datasets } = await run(at(before), 'pull', errands)
  if (vintage === null) throw new Error(datasets.map(({ message }) => message).join(' '))
  for (const [id, table] of Object.entries(news)) statbank.set(id, table())
  let copies = 0
  return {
    statbank,
    errands,
    at,
    folder,
    async copy(from = before) {
      const dataDir = join(folder, `copy-${++copies}`)
      await cp(from, dataDir, { recursive: true })
      return dataDir
    },
    async close() {
      await statbank.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
