/** The one instance of the API in a process: the server and the pages that are rendered in it share it. */
import { collectDefaultMetrics } from 'prom-client'
import { readCatalogue } from '../data/catalogue/catalogue.ts'
import { lakeOf } from '../data/lake/lake.ts'
import { servedLayout } from '../data/lake/replica.ts'
import { readSettings } from '../data/settings.ts'
import { withOwnAreas } from '../data/strategy/own-areas.ts'
import { readStrategy } from '../data/strategy/strategy.ts'
import { today } from '../data/today.ts'
import { inSpan, startTraces } from '../data/trace.ts'
import { createApp } from './app.ts'
import { nameRoute } from './asked.ts'
import { hotPath } from './hot.ts'
import { createKeptAnswers } from './kept.ts'
import { createLog, keysOf } from './log.ts'
import { createMeters } from './meters.ts'
import { openHeaders } from './open-to-all.ts'
import { readReports, runsSeen } from './reports.ts'
import { openLakeWarehouse } from './lake/lake-warehouse.ts'
import { openWarehouse } from './warehouse.ts'

/** @throws {SettingError | DataError} when this module is loaded with a wrong setting or a mistake in the data */
export const settings = readSettings(process.env)

export { inSpan, nameRoute, today }
/** Pages are compressed as answers are. */
export { compressed, type Encoding, encodingFor } from './encodings.ts'
/** The pages make PDF files with the fonts that pictures are drawn with. */
export { sfntOf } from './formats/woff.ts'

const layout = servedLayout(settings)
const catalogue = withOwnAreas(readCatalogue(), settings.STRATEGY_DIR)

export const log = createLog(settings.LOG_LEVEL, keysOf(settings), (line) => {
  process.stderr.write(line)
})
const complain = (line: string) => {
  log.warn(line)
}
/** Sends the spans that are left. */
export const stopTraces = await startTraces('pejling-api', settings)
export const publicUrl = settings.PUBLIC_URL?.replace(/\/+$/, '') ?? null

export const meters = createMeters()
collectDefaultMetrics({ register: meters.registry })

export const warehouse = (lakeOf(settings) ? openLakeWarehouse : openWarehouse)(
  layout,
  complain,
  () => {
    meters.tookOver()
  },
)

const answers = createKeptAnswers()
/** Stands for the runs so far. */
export const ran = runsSeen(layout.runs)

/** What is kept ready for a request over the network. */
export const ready = hotPath({
  answers,
  inForce: () => warehouse.inForce(),
  today,
  ran,
  publicUrl,
  always: openHeaders,
})

export const app = createApp({
  catalogue,
  strategy: readStrategy(catalogue, settings.STRATEGY_DIR),
  reports: () => readReports(layout.runs, complain),
  ran,
  today,
  warehouse,
  meters,
  answers,
  downloads: layout.downloads,
  publicUrl,
  log: (error, path) => {
    log.error({ err: error, path }, 'A fault of ours')
  },
})
