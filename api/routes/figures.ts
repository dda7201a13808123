import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Observations, Ranking } from '../contract.ts'
import { csv } from '../formats/csv.ts'
import type { Env, House } from '../house.ts'
import { indicatorOf, observations } from '../queries/observations.ts'
import { ranking } from '../queries/ranking.ts'
import { IdParam, ObservationsQuery, RankingQuery } from './parameters.ts'
import { csvRoute, jsonRoute } from './route.ts'

const ofSeries = { params: IdParam, query: ObservationsQuery }
const ofPeriod = { params: IdParam, query: RankingQuery }

/** The figures themselves, as JSON and as CSV. */
export function figureRoutes(app: OpenAPIHono<Env>, house: House): void {
  const base = '/indicators/{id}'
  const scene = (c: Context<Env>) => ({ ...house, lease: c.var.lease })
  app.openapi(
    jsonRoute(`${base}/observations.json`, 'The figures of a series', Observations, ofSeries),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      return c.json(await observations(scene(c), indicator, c.req.valid('query')), 200)
    },
  )
  app.openapi(
    csvRoute(
      `${base}/observations.csv`,
      'The figures of a series as CSV',
      'area,period,value,status\r\n791,2026-07,2.4,normal\r\n',
      ofSeries,
    ),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      const found = await observations(scene(c), indicator, c.req.valid('query'))
      const name = `${found.indicator}-${found.series}-${found.vintage}.csv`
      const rows = found.observations.map((o) => [o.area, o.period, o.value, o.status])
      return asCsv(csv(['area', 'period', 'value', 'status'], rows), name)
    },
  )
  app.openapi(
    jsonRoute(`${base}/ranking.json`, 'All municipalities in one period', Ranking, ofPeriod),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      return c.json(await ranking(scene(c), indicator, c.req.valid('query')), 200)
    },
  )
  app.openapi(
    csvRoute(
      `${base}/ranking.csv`,
      'All municipalities in one period as CSV',
      'place,area,name,value,status\r\n1,530,Billund,1.2,normal\r\n',
      ofPeriod,
    ),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      const found = await ranking(scene(c), indicator, c.req.valid('query'))
      const name = `${found.indicator}-${found.series}-${found.period}-${found.vintage}.csv`
      const rows = found.rows.map((row) => [row.place, row.area, row.name, row.value, row.status])
      return asCsv(csv(['place', 'area', 'name', 'value', 'status'], rows), name)
    },
  )
}

const asCsv = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
