/** How a route is described: by its path, what it takes, and what it answers. */
import { createRoute, type z } from '@hono/zod-openapi'
import { Problem } from '../contract.ts'

export const problems = Object.fromEntries(
  [400, 404, 503].map((status) => [
    status,
    {
      description: 'What was wrong, as RFC 9457 problem details',
      content: { 'application/problem+json': { schema: Problem } },
    },
  ]),
)

/** A GET route that answers with JSON of the schema. */
export const jsonRoute = <P extends string, S extends z.ZodType, R extends Input>(
  path: P,
  summary: string,
  schema: S,
  request: R,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      ...problems,
    },
  })

/** A GET route that answers with a file; text has an example, bytes have none. */
export const fileRoute = <P extends string, R extends Input>(
  path: P,
  summary: string,
  media: string,
  request: R,
  example?: string,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request,
    responses: {
      200: {
        description: summary,
        content: {
          [media]: {
            schema:
              example === undefined
                ? { type: 'string' as const, format: 'binary' }
                : { type: 'string' as const, example },
          },
        },
      },
      ...problems,
    },
  })

type Input = { params?: z.ZodObject; query?: z.ZodObject }
