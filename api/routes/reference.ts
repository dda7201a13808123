import type { OpenAPIHono } from '@hono/zod-openapi'
import { Areas, Changes, Runs, Sources, Vintages } from '../contract.ts'
import { Neighbours } from '../contract-neighbours.ts'
import type { Env, House } from '../house.ts'
import { changesOf } from '../queries/changes.ts'
import { neighboursOf } from '../queries/neighbours.ts'
import { runs } from '../queries/runs.ts'
import { sources } from '../queries/sources.ts'
import { vintages } from '../queries/vintages.ts'
import { ChangesQuery, CodeParam, VintageParam, NoQuery, RunsQuery } from './parameters.ts'
import { jsonRoute } from './route.ts'

/** The next and the previous page of a list, where there are any (RFC 8288). */
function pageLinks(
  url: string,
  { limit, offset, total }: { limit: number; offset: number; total: number },
): string {
  const to = (start: number, rel: string): string => {
    const { pathname, searchParams } = new URL(url)
    searchParams.set('limit', String(limit))
    searchParams.set('offset', String(start))
    return `<${pathname}?${searchParams.toString()}>; rel="${rel}"`
  }
  const next = offset + limit < total ? [to(offset + limit, 'next')] : []
  const previous = offset > 0 ? [to(Math.max(0, offset - limit), 'prev')] : []
  return [...next, ...previous].join(', ')
}

/** What figures refer to: areas, publishers, data versions. */
export function referenceRoutes(app: OpenAPIHono<Env>, house: House): void {
  app.openapi(jsonRoute('/areas', 'Every area by code', Areas, { query: NoQuery }), (c) => {
    const areas = [...house.catalogue.areas.values()]
    return c.json({ vintage: c.var.lease.vintage, areas }, 200)
  })
  app.openapi(
    jsonRoute(
      '/areas/{code}/neighbours',
      'The municipalities that resemble one, and by what',
      Neighbours,
      { params: CodeParam, query: NoQuery },
    ),
    async (c) => {
      const scene = { ...house, lease: c.var.lease }
      return c.json(await neighboursOf(scene, c.req.valid('param').code), 200)
    },
  )
  app.openapi(
    jsonRoute('/sources', 'Publishers, their datasets, and how the last attempt went', Sources, {
      query: NoQuery,
    }),
    async (c) => {
      const { lease } = c.var
      return c.json({ vintage: lease.vintage, sources: await sources({ ...house, lease }) }, 200)
    },
  )
  app.openapi(
    jsonRoute('/runs', 'How the newest runs of the ETL went', Runs, { query: RunsQuery }),
    async (c) => {
      const scene = { ...house, lease: c.var.lease }
      return c.json({ runs: await runs(scene, c.req.valid('query').limit) }, 200)
    },
  )
  app.openapi(
    jsonRoute('/vintages', 'The data versions, newest first', Vintages, { query: NoQuery }),
    async (c) => c.json({ vintages: await vintages({ ...house, lease: c.var.lease }) }, 200),
  )
  app.openapi(
    jsonRoute('/vintages/{id}/changes', 'What a data version changed, page by page', Changes, {
      params: VintageParam,
      query: ChangesQuery,
    }),
    async (c) => {
      const scene = { ...house, lease: c.var.lease }
      const changes = await changesOf(scene, c.req.valid('param').id, c.req.valid('query'))
      const links = pageLinks(c.req.url, changes)
      return c.json(changes, 200, links === '' ? {} : { Link: links })
    },
  )
}
