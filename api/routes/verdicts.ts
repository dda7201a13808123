import type { OpenAPIHono } from '@hono/zod-openapi'
import { VerdictsInFull } from '../contract-verdicts.ts'
import type { Env, House } from '../house.ts'
import { leadingOf } from '../queries/indicators.ts'
import { indicatorOf } from '../queries/observations.ts'
import { verdicts } from '../queries/verdicts.ts'
import { IndicatorParam, VerdictsQuery } from './parameters.ts'
import { jsonRoute } from './route.ts'

/** Is it going well? Three answers for any area. */
export function verdictRoutes(app: OpenAPIHono<Env>, house: House): void {
  app.openapi(
    jsonRoute(
      '/indicators/{id}/verdicts',
      'Whether it moves, whether the target can be reached, whether it is us',
      VerdictsInFull,
      { params: IndicatorParam, query: VerdictsQuery },
    ),
    async (c) => {
      const scene = { ...house, lease: c.var.lease }
      const indicator = indicatorOf(scene, c.req.valid('param').id)
      const leading = await leadingOf(scene, indicator)
      return c.json(await verdicts(scene, indicator, leading, c.req.valid('query')), 200)
    },
  )
}
