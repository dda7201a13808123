import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Observations, Ranking } from '../contract.ts'
import type { Env, House } from '../house.ts'
import { indicatorOf, observations } from '../queries/observations.ts'
import { ranking } from '../queries/ranking.ts'
import { IndicatorParam, ObservationsQuery, RankingQuery } from './parameters.ts'
import { jsonRoute } from './route.ts'

const base = '/indicators/{id}'

/** The figures themselves, as JSON; files of them are in downloads.ts. */
export function figureRoutes(app: OpenAPIHono<Env>, house: House): void {
  const scene = (c: Context<Env>) => ({ ...house, lease: c.var.lease })
  app.openapi(
    jsonRoute(`${base}/observations.json`, 'The figures of a series', Observations, {
      params: IndicatorParam,
      query: ObservationsQuery,
    }),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      return c.json(await observations(scene(c), indicator, c.req.valid('query')), 200)
    },
  )
  app.openapi(
    jsonRoute(`${base}/ranking.json`, 'All municipalities in one period', Ranking, {
      params: IndicatorParam,
      query: RankingQuery,
    }),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      return c.json(await ranking(scene(c), indicator, c.req.valid('query')), 200)
    },
  )
}
