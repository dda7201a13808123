import type { OpenAPIHono } from '@hono/zod-openapi'
import { Goal, Goals, Strategy } from '../contract.ts'
import type { Env, House } from '../house.ts'
import { goalInFull, goals, strategy } from '../queries/goals.ts'
import { IdParam, NoQuery } from './parameters.ts'
import { jsonRoute } from './route.ts'

/** The strategy and its goals. */
export function strategyRoutes(app: OpenAPIHono<Env>, house: House): void {
  app.openapi(
    jsonRoute('/strategy', 'Themes, goals and the ids of their indicators', Strategy, {
      query: NoQuery,
    }),
    (c) => c.json(strategy({ ...house, lease: c.var.lease }), 200),
  )
  app.openapi(
    jsonRoute('/goals', 'The goals, and how many of their indicators have figures', Goals, {
      query: NoQuery,
    }),
    async (c) => {
      const { lease } = c.var
      return c.json({ vintage: lease.vintage, goals: await goals({ ...house, lease }) }, 200)
    },
  )
  app.openapi(
    jsonRoute('/goals/{id}', 'A goal with its indicators, targets, actions and statuses', Goal, {
      params: IdParam,
      query: NoQuery,
    }),
    async (c) =>
      c.json(await goalInFull({ ...house, lease: c.var.lease }, c.req.valid('param').id), 200),
  )
}
