import type { OpenAPIHono } from '@hono/zod-openapi'
import { Indicator, Indicators } from '../contract.ts'
import { type Env, type House, originFor } from '../house.ts'
import { indicatorInFull, indicatorSummaries } from '../queries/indicators.ts'
import { indicatorOf } from '../queries/observations.ts'
import { IndicatorParam, LanguageQuery, NoQuery } from './parameters.ts'
import { jsonRoute } from './route.ts'

/** Indicators: what they are, their newest figure, where it comes from. */
export function indicatorRoutes(app: OpenAPIHono<Env>, house: House): void {
  app.openapi(
    jsonRoute('/indicators', 'Every indicator with its newest figure', Indicators, {
      query: NoQuery,
    }),
    async (c) => {
      const { lease } = c.var
      const indicators = await indicatorSummaries({ ...house, lease })
      return c.json({ vintage: lease.vintage, indicators }, 200)
    },
  )
  app.openapi(
    jsonRoute('/indicators/{id}', 'An indicator with definition, series and sources', Indicator, {
      params: IndicatorParam,
      query: LanguageQuery,
    }),
    async (c) => {
      const scene = { ...house, lease: c.var.lease }
      const indicator = indicatorOf(scene, c.req.valid('param').id)
      const origin = originFor(house, c.req.url)
      const { lang } = c.req.valid('query')
      return c.json(await indicatorInFull(scene, indicator, lang, origin), 200)
    },
  )
}
