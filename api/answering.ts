/** What happens around every answer of the API: a hold on the figures, their vintage, caching, and errors. */
import type { Context, MiddlewareHandler, Next } from 'hono'
import { routePath } from 'hono/route'
import type { z } from 'zod'
import { nameRoute } from './asked.ts'
import { encodingFor } from './encodings.ts'
import { unsatisfiable } from './file-response.ts'
import type { Env, House } from './house.ts'
import { bodyIn, keepable, type Kept, type KeptAnswers, stateOf, told } from './kept.ts'
import type { Meters } from './meters.ts'
import { nothingPublished, Unfit } from './fit.ts'
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
    if (!lease) throw problem(503, warehouse.trouble() ?? nothingPublished)
    c.set('lease', lease)
    try {
      await next()
    } finally {
      lease.release()
    }
    // Problems too say which figures they were looked for in.
    if (!c.res.headers.has('X-Vintage')) c.header('X-Vintage', lease.vintage)
  }

/**
 * Works an answer out once per vintage, day and run of the ETL, names it by its content, and answers 304 to whoever has it.
 * @param meters is told whether an answer was there
 */
export function cached(
  house: House,
  meters: Pick<Meters, 'lookedUp'>,
  answers: KeptAnswers,
): MiddlewareHandler<Env> {
  // Those who ask for the same at the same time wait for the one that works it out.
  const working = new Map<string, Promise<Kept | null>>()
  return async (c, next) => {
    // Citations say where and on which day a figure was read.
    const key = `${stateOf(c.var.lease, house.today(), house.ran())}${addressOf(house, c.req.url)}`
    const waiting = working.get(key)
    const known = answers.get(key) ?? (waiting ? await waiting.catch(() => null) : null)
    meters.lookedUp(known ? 'hit' : 'miss')
    if (known) return answer(c, known, answers, key)
    const work = workOut(c, next)
    working.set(key, work)
    const kept = await work.finally(() => working.delete(key))
    if (!kept) return undefined
    answers.set(key, kept)
    c.res = await answer(c, kept, answers, key)
    return undefined
  }
}

/** @returns null for an answer that is not kept */
async function workOut(c: Context<Env>, next: Next): Promise<Kept | null> {
  await next()
  if (c.res.status !== 200) return null
  return keepable(new Uint8Array(await c.res.arrayBuffer()), headersOf(c), routePath(c, -1))
}

/** The whole address, as readers see it. */
const addressOf = ({ publicUrl }: House, url: string): string =>
  publicUrl === null ? url : `${publicUrl}${url.slice(url.indexOf('/', url.indexOf('://') + 3))}`

/** Everything that is said of the content. */
function headersOf(c: Context<Env>): [string, string][] {
  const vintage = c.req.query('vintage')
  const named = vintage !== undefined && !readsClock(c)
  return [
    ...[...c.res.headers].filter(([name]) => name.startsWith('content-')),
    ...linksOf(c),
    ['x-vintage', vintage ?? c.var.lease.vintage],
    ['cache-control', named ? `public, max-age=${String(year)}, immutable` : 'public, no-cache'],
  ]
}

/** What the answer is linked to: of an older data version, the same question as it is answered today. */
function linksOf(c: Context<Env>): [string, string][] {
  const links = [c.res.headers.get('link')]
  const vintage = c.req.query('vintage')
  if (vintage !== undefined && vintage !== c.var.lease.vintage) {
    const { pathname, searchParams } = new URL(c.req.url)
    searchParams.delete('vintage')
    const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ''
    links.push(`<${pathname}${query}>; rel="latest-version"`)
    links.push('</api/v1/vintages>; rel="version-history"')
  }
  const told = links.filter((link) => link !== null).join(', ')
  return told === '' ? [] : [['link', told]]
}

async function answer(
  c: Context<Env>,
  kept: Kept,
  answers: KeptAnswers,
  key: string,
): Promise<Response> {
  const encoding = encodingFor(c.req.header('accept-encoding'))
  const grows = kept.compressible && !kept.bodies.has(encoding)
  const bytes = await bodyIn(kept, encoding)
  if (grows) answers.set(key, kept)
  const { status, headers, body } = told(kept, encoding, bytes, {
    known: c.req.header('if-none-match'),
    range: c.req.method === 'GET' ? c.req.header('range') : undefined,
    ifRange: c.req.header('if-range'),
  })
  if (status === 416) return unsatisfiable(c, bytes.length)
  return new Response(body, { status, headers })
}

/** A citation shows today's date unless it is told another. */
const readsClock = (c: Context<Env>): boolean =>
  c.req.path.includes('/citation.') && c.req.query('accessed') === undefined

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
    if (error instanceof ProblemError) {
      if (error.cause instanceof Error) log(error.cause, c.req.path)
      return problemResponse(c, error.problem)
    }
    if (error instanceof Unfit) return problemResponse(c, problem(503, error.message).problem)
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
