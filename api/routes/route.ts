/** How a route is described: by its path, what it takes, and what it answers. */
import { createRoute, type z } from '@hono/zod-openapi'
import { Problem } from '../contract.ts'

const reasons = {
  400: 'A parameter or the address cannot be used; `errors` names the parameters',
  404: 'There is nothing of that name',
  414: 'The address is longer than 4,096 characters',
  429: 'Too many questions from one address; `Retry-After` says when to go on',
  431: 'The headers, the address among them, are longer than 16 KB',
  503: 'There are no figures yet',
}

/** What every route may answer besides figures. */
export const problems = {
  304: { description: 'The reader has it: `If-None-Match` names the ETag of the answer' },
  ...Object.fromEntries(
    Object.entries(reasons).map(([status, description]) => [
      status,
      { description, content: { 'application/problem+json': { schema: Problem } } },
    ]),
  ),
}

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

/** JSON of somebody else's format. */
const isJson = (media: string): boolean => /[/+]json$/.test(media)

const fileSchema = (media: string, example: string | undefined) => {
  if (isJson(media)) return { type: 'object' as const }
  return example === undefined
    ? { type: 'string' as const, format: 'binary' }
    : { type: 'string' as const, example }
}

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
      200: { description: summary, content: { [media]: { schema: fileSchema(media, example) } } },
      206: { description: 'The bytes that the header Range asks for' },
      ...problems,
      416: rangeOutside,
    },
  })

/** Of files. */
export const rangeOutside = {
  description: 'The range asked for lies outside the file',
  content: { 'application/problem+json': { schema: Problem } },
}

type Input = { params?: z.ZodObject; query?: z.ZodObject }
