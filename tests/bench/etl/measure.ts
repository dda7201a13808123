/** One measurement in a process of its own, so that its memory is its own: `measure.ts pipeline|again|bare|stored ROWS FOLDER [ADDRESS]`. */
import { join } from 'node:path'
import { noProgress } from '../../../etl/progress.ts'
import { readSettings } from '../../../data/settings.ts'
import { openHouse, type House } from '../../../etl/house.ts'
import { run } from '../../../etl/run.ts'
import { createSchema, databaseOptions, withWarehouse } from '../../../etl/warehouse-file.ts'
import { benchTable, withBench } from './table.ts'

/** What a measurement printed, as JSON on one line. */
export type Measured = { seconds: number; cpu: number; peak: number; figures: number }

const [kind = '', rows = '0', folder = '', address = ''] = process.argv.slice(2)

function benchHouse(): House {
  const settings = readSettings({ DATA_DIR: join(folder, 'data'), STATBANK_URL: address })
  const house = openHouse(settings, {
    now: () => new Date(),
    meter: noProgress,
    stop: new AbortController().signal,
  })
  const catalogue = withBench(house.catalogue, benchTable(house.catalogue, Number(rows)))
  return { ...house, catalogue }
}

/** A pull of the whole table: raw store, staging, densifying, checks, loading, figures of series, publishing. */
async function pipeline(house: House): Promise<number> {
  const dataset = house.catalogue.datasets.get('bench')
  if (!dataset) throw new Error('The table is not in the catalogue.')
  const report = await run(house, 'bench', [{ dataset, kind: 'live', full: true }])
  const [outcome] = report.datasets
  if (outcome?.outcome !== 'new-figures') throw new Error(outcome?.message ?? 'Nothing was loaded.')
  return outcome.observations ?? 0
}

/**
 * What nobody could do with less: the file's rows put into the same table as they are.
 * @param options how the file is stored: as DuckDB would by itself, or as our warehouse is
 */
async function bare(file: string, options: Record<string, string>): Promise<number> {
  let loaded = 0
  await withWarehouse(
    file,
    async (connection) => {
      await createSchema(connection)
      const result = await connection.run(
        `INSERT INTO observation
         SELECT 'bench', c1, c0, c3, TRY_CAST(c4 AS DOUBLE), 'normal', NULL, NULL, 1, NULL
         FROM read_csv($file, auto_detect = false, header = true, delim = ';', columns =
           {'c0': 'VARCHAR', 'c1': 'VARCHAR', 'c2': 'VARCHAR', 'c3': 'VARCHAR', 'c4': 'VARCHAR'})`,
        { file: join(folder, 'body.csv') },
      )
      loaded = result.rowsChanged
    },
    options,
  )
  return loaded
}

function work(): Promise<number> {
  const file = join(folder, `${kind}.duckdb`)
  const options = databaseOptions(file)
  if (kind === 'stored') return bare(file, options)
  if (kind !== 'bare') return pipeline(house)
  delete options['storage_compatibility_version']
  return bare(file, options)
}

const house = benchHouse()
const started = performance.now()
const figures = await work()
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
const measured: Measured = {
  seconds: (performance.now() - started) / 1000,
  cpu: (userCPUTime + systemCPUTime) / 1e6,
  peak: maxRSS / 1024,
  figures,
}
process.stdout.write(`${JSON.stringify(measured)}\n`)
