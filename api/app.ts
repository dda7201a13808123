/** The API: routes under /api/v1, health, and its own description. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OpenAPIHono, z } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import type { BlankEnv } from 'hono/types'
import {
  cached,
  named,
  notFound,
  onError,
  readOnly,
  withFigures,
  wrongParameters,
} from './answering.ts'
import { healthRoutes } from './routes/health.ts'
import { metricsRoute } from './routes/metrics.ts'
import { loadDrawing } from './drawing.ts'
import type { DrawPicture } from './contract-picture.ts'
import type { Env, House } from './house.ts'
import { createKeptAnswers, type KeptAnswers } from './kept.ts'
import { createMeters, type Meters } from './meters.ts'
import { chanceRoutes } from './routes/chance.ts'
import { citationRoutes } from './routes/citation.ts'
import { downloadRoutes } from './routes/downloads.ts'
import { embedRoutes } from './routes/embeds.ts'
import { figureRoutes } from './routes/figures.ts'
import { foundRoutes } from './routes/found.ts'
import { indicatorRoutes } from './routes/indicators.ts'
import { NoQuery } from './routes/parameters.ts'
import { readableHeaders } from './open-to-all.ts'
import { newsRoutes } from './routes/news.ts'
import { pictureRoutes } from './routes/pictures.ts'
import { referenceRoutes } from './routes/reference.ts'
import { jsonRoute } from './routes/route.ts'
import { ruleRoutes } from './routes/rule.ts'
import { strategyRoutes } from './routes/strategy.ts'
import { verdictRoutes } from './routes/verdicts.ts'
import { wholeRoutes } from './routes/whole.ts'
import { wholeFiles } from './whole-files.ts'
import type { Warehouse } from './warehouse.ts'

export type AppParts = Omit<House, 'publicUrl' | 'ran'> & {
  ran?: () => string
  publicUrl?: string | null
  /** How the pages draw a chart. */
  draw?: () => Promise<DrawPicture>
  /** Where whole data versions are kept as files. */
  downloads?: string
  warehouse: Warehouse
  /** Where requests and answers are counted. */
  meters?: Meters
  /** Where answers are kept. */
  answers?: KeptAnswers
  /** Milliseconds since 1970, for ages in seconds. */
  now?: () => number
  /** Told of every fault of ours, with the path that was asked for. */
  log: (error: Error, path: string) => void
}

const describes = {
  openapi: '3.1.0',
  info: {
    title: 'Pejling',
    version: '1.0.0',
    description:
      'Public statistics on a municipality’s employment strategy, with every earlier version of the figures.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/api/v1' }],
}

export function createApp({
  warehouse,
  log,
  meters = createMeters(),
  answers = createKeptAnswers(),
  now = Date.now,
  draw = loadDrawing,
  downloads = join(tmpdir(), 'pejling-downloads'),
  ...given
}: AppParts): OpenAPIHono<BlankEnv> {
  const house: House = { publicUrl: null, ran: () => '', ...given }
  const api = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw wrongParameters(result.error)
    },
  })
  api.use('*', withFigures(warehouse))
  // Before the answers that are kept: these are streamed from disk.
  wholeRoutes(api, house, wholeFiles(downloads, house.catalogue))
  api.use('*', cached(house, meters, answers))
  strategyRoutes(api, house)
  indicatorRoutes(api, house)
  figureRoutes(api, house)
  chanceRoutes(api, house)
  verdictRoutes(api, house)
  ruleRoutes(api)
  downloadRoutes(api, house)
  citationRoutes(api, house)
  pictureRoutes(api, house, { draw, fonts: join(downloads, 'fonts') })
  referenceRoutes(api, house)
  newsRoutes(api, house)
  foundRoutes(api, house)
  embedRoutes(api, house, join(downloads, 'fonts'))
  api.openapi(
    {
      ...jsonRoute('/openapi.json', 'This description', z.unknown(), { query: NoQuery }),
      hide: true,
    },
    (c) => c.json(api.getOpenAPI31Document(describes), 200),
  )

  const app = new OpenAPIHono<BlankEnv>()
  app.use(
    '*',
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD'],
      exposeHeaders: readableHeaders,
    }),
  )
  app.use('*', async (c, next) => {
    await next()
    c.header('X-Content-Type-Options', 'nosniff')
  })
  app.use('*', named)
  app.use('*', readOnly)
  healthRoutes(app, house, warehouse)
  metricsRoute(app, house, warehouse, meters, now)
  app.route('/api/v1', api)
  app.notFound(notFound)
  app.onError(onError(log))
  return app
}
