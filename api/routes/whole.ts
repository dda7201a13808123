import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import { fileResponse } from '../file-response.ts'
import { contentDisposition } from '../formats/file-name.ts'
import type { Env, House } from '../house.ts'
import { problem } from '../problem.ts'
import { vintageOf } from '../queries/vintages.ts'
import type { WholeFiles } from '../whole-files.ts'
import { VintageParam, NoQuery } from './parameters.ts'
import { problems, rangeOutside } from './route.ts'

const parquetMedia = 'application/vnd.apache.parquet'
const duckdbMedia = 'application/vnd.duckdb'

const wholeRoute = <P extends string>(
  path: P,
  summary: string,
  media: string,
  params: z.ZodObject,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { params, query: NoQuery },
    responses: {
      200: {
        description: summary,
        content: { [media]: { schema: { type: 'string' as const, format: 'binary' } } },
      },
      206: { description: 'The bytes that the header Range asks for' },
      ...problems,
      416: rangeOutside,
    },
  })

/** All figures at once, streamed from disk. */
export function wholeRoutes(app: OpenAPIHono<Env>, house: House, files: WholeFiles): void {
  const parquet = '/vintages/{id}/observations.parquet'
  app.openapi(
    wholeRoute(parquet, 'Every figure of a data version as Parquet', parquetMedia, VintageParam),
    async (c) => {
      const { lease } = c.var
      const { id, number, published } = await vintageOf({ ...house, lease }, c.req.param('id'))
      const path = await files.parquet({
        warehouse: fileOf(lease.file),
        vintage: id,
        number,
        published,
        digest: lease.catalogue,
      })
      c.header('X-Vintage', id)
      return fileResponse(c, {
        path,
        media: parquetMedia,
        disposition: contentDisposition(`pejling-${id}`, `Pejling, ${id}`, 'parquet'),
        cacheControl: 'public, max-age=31536000, immutable',
      })
    },
  )
  const duckdb = '/warehouse.duckdb'
  const summary = 'The warehouse with every data version as a DuckDB file'
  app.openapi(wholeRoute(duckdb, summary, duckdbMedia, z.object({})), (c) => {
    const { file, vintage } = c.var.lease
    return fileResponse(c, {
      path: fileOf(file),
      media: duckdbMedia,
      disposition: contentDisposition(`pejling-${vintage}`, `Pejling, ${vintage}`, 'duckdb'),
      cacheControl: 'public, no-cache',
    })
  })
}

/** @throws {ProblemError} 404 where the figures are in no file */
function fileOf(file: string | null): string {
  if (file === null) throw problem(404, 'The figures are held in memory here, not in a file.')
  return file
}
