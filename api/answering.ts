/** What happens around every answer of the API: a hold on the figures, their vintage, caching, and errors. */
import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import { nameRoute } from './asked.ts'
import { type Env, type House, originFor } from './house.ts'
import type { Meters } from './meters.ts'
import { observationEndings } from './formats/formats.ts'
import { problem, ProblemError, problemResponse } from './problem.ts'
import type { Warehouse } from './warehouse.ts'

const year = 31_536_000

/** The endings that each kind of file is served with. */
const endings = new Map([
  ['observations', [...observationEndings, 'json']],
  ['ranking', ['csv', 'json', 'xlsx']],
  ['chart', ['svg', 'png']],
  ['citation', ['txt', 'bib', 'ris', 'json']],
])

/** Says which pattern the address fits, for counting. */
export const named: MiddlewareHandler = async (c, next) => {
  nameRoute(routePath(c, -1))
  await next()
}

/** Holds one state of the figures for the whole request. */
export const withFigures =
  (warehouse: Warehouse): MiddlewareHandler<Env> =>
  async (c, next) => {
    const lease = await warehouse.lease()
    if (!lease) throw problem(503, 'Nothing has been published yet: run "npm run etl -- publish".')
    c.set('lease', lease)
    try {
      await next()
    } finally {
      lease.release()
    }
    // Problems too say which figures they were looked for in.
    if (!c.res.headers.has('X-Vintage')) c.header('X-Vintage', lease.vintage)
  }

/** An answer that was worked out once, kept as long as its vintage is in force. */
type Kept = { body: Uint8Array<ArrayBuffer>; headers: [string, string][]; etag: string }

/** Bytes of answers that are kept. */
const keptBytes = 32 * 1024 * 1024

/**
 * Works an answer out once per vintage and day, names it by its content, and answers 304 to whoever has it.
 * @param meters is told whether an answer was there
 * @param changing whether a path's answers may change within a vintage, so that they are not kept
 */
export function cached(
  house: House,
  meters: Pick<Meters, 'lookedUp'>,
  changing: (path: string) => boolean,
): MiddlewareHandler<Env> {
  const answers = new LRUCache<string, Kept>({
    maxSize: keptBytes,
    sizeCalculation: ({ body }) => body.length + 500,
  })
  return async (c, next) => {
    const { vintage, catalogue } = c.var.lease
    const { pathname, search } = new URL(c.req.url)
    // Citations say where and on which day a figure was read.
    const read = `${originFor(house, c.req.url)} ${house.today()}`
    const key = `${vintage} ${catalogue} ${read} ${pathname}${search}`
    const known = answers.get(key)
    meters.lookedUp(known ? 'hit' : 'miss')
    if (known) return answer(c, known)
    await next()
    if (c.res.status !== 200) return undefined
    const kept = await keep(c.res)
    if (!changing(c.req.path)) answers.set(key, kept)
    c.res = answer(c, kept)
    return undefined
  }
}

async function keep(response: Response): Promise<Kept> {
  const body = new Uint8Array(await response.arrayBuffer())
  // Weak, because the server may send the same content compressed.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = [...response.headers].filter(
    ([name]) => name.startsWith('content-') || name === 'link',
  )
  return { body, headers, etag }
}

function answer(c: Context<Env>, { body, headers, etag }: Kept): Response {
  const named = c.req.query('vintage') !== undefined && !readsClock(c)
  const known = matches(c.req.header('if-none-match'), etag)
  return new Response(known ? null : body, {
    status: known ? 304 : 200,
    headers: [
      ...(known ? [] : headers),
      ['etag', etag],
      ['x-vintage', c.req.query('vintage') ?? c.var.lease.vintage],
      ['cache-control', named ? `public, max-age=${String(year)}, immutable` : 'public, no-cache'],
    ],
  })
}

/** A citation shows today's date unless it is told another. */
const readsClock = (c: Context<Env>): boolean =>
  c.req.path.includes('/citation.') && c.req.query('accessed') === undefined

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header === '*' ||
    header
      .split(',')
      .map((part) => part.trim().replace(/^(W\/)?/, 'W/'))
      .includes(etag))

/** Anything but GET and HEAD is refused; OPTIONS is answered before, by CORS. */
export const readOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    c.header('Allow', 'GET, HEAD, OPTIONS')
    const answer = problemResponse(c, problem(405).problem)
    answer.headers.set('Allow', 'GET, HEAD, OPTIONS')
    return answer
  }
  await next()
  return undefined
}

/** A fault of the caller's is told; a fault of ours is told to the log alone. */
export const onError =
  (log: (error: Error, path: string) => void) =>
  (error: Error, c: Context): Response => {
    if (error instanceof ProblemError) return problemResponse(c, error.problem)
    log(error, c.req.path)
    return problemResponse(c, problem(500).problem)
  }

/** Names each parameter that a schema refuses, unknown ones included. */
export const wrongParameters = ({ issues }: z.core.$ZodError): ProblemError =>
  problem(
    400,
    'A parameter cannot be used.',
    issues.map(({ path, message, ...issue }) => ({
      parameter: path.join('.') || ('keys' in issue ? issue.keys.join(', ') : 'query'),
      message,
    })),
  )

export function notFound(c: Context): Response {
  const [, kind, format] =
    /\/(observations|ranking|chart|citation)\.([\w.-]+)$/.exec(c.req.path) ?? []
  const known = endings.get(kind ?? '')
  const detail = known
    ? `There is no format "${format ?? ''}"; there are ${known.join(', ')}.`
    : 'Nothing is served at this address; /api/v1/openapi.json describes all that is.'
  return problemResponse(c, problem(404, detail).problem)
}
