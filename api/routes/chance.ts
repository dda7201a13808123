import type { OpenAPIHono } from '@hono/zod-openapi'
import { Chance } from '../contract-chance.ts'
import type { Env, House } from '../house.ts'
import { chance } from '../queries/chance.ts'
import { indicatorOf } from '../queries/observations.ts'
import { ChanceQuery, IndicatorParam } from './parameters.ts'
import { jsonRoute } from './route.ts'

/** How sure a share of few persons is, period by period. */
export function chanceRoutes(app: OpenAPIHono<Env>, house: House): void {
  app.openapi(
    jsonRoute('/indicators/{id}/chance', 'How far chance alone may carry each share', Chance, {
      params: IndicatorParam,
      query: ChanceQuery,
    }),
    async (c) => {
      const scene = { ...house, lease: c.var.lease }
      const indicator = indicatorOf(scene, c.req.valid('param').id)
      return c.json(await chance(scene, indicator, c.req.valid('query')), 200)
    },
  )
}
