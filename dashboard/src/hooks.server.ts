/** What happens around every page: the date, the language of the document, the API in the same process, who may frame it. */
import {
  app,
  compressed,
  encodingFor,
  inSpan,
  log,
  nameRoute,
  publicUrl,
  ran,
  today,
  warehouse,
} from '#api'
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { languageOf } from './address.ts'
import { keptPages, mayKeep, tellsOfRuns } from './kept-pages.ts'

/** The one page that others may put into theirs. */
const embedded = /\/indikator\/\[id\]\/embed$/

/** SvelteKit makes the policy (vite.config.ts); only who may frame a page differs. */
function openFrame(response: Response): void {
  const policy = response.headers.get('content-security-policy') ?? ''
  response.headers.set(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
  )
}

/**
 * A page that the reader has already. The answer says the page's own policy again: a browser takes the headers of the
 * newest answer, and under the policy of files the page's style would be refused.
 */
function asKnown(request: Request, response: Response): Response {
  const etag = response.headers.get('etag')
  const known = request.headers.get('if-none-match')?.split(/, */) ?? []
  if (response.status !== 200 || etag === null) return response
  if (!known.some((one) => one.replace(/^W\//, '') === etag)) return response
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.delete('content-encoding')
  return new Response(null, { status: 304, headers })
}

const pages = keptPages(compressed)

/** The figures in force, as a name. */
async function figuresInForce(): Promise<string> {
  const lease = await warehouse.lease()
  lease?.release()
  return lease ? `${lease.vintage} ${lease.catalogue}` : ''
}

/** A page asks the API many times; all of its answers are of one data version, whatever is published meanwhile. */
export const handle: Handle = (asked) =>
  warehouse.pinned(() =>
    inSpan('page', { 'http.route': asked.event.route.id ?? 'no page' }, async () => answer(asked)),
  )

const answer: Handle = async ({ event, resolve }) => {
  const { locals, route, url, request } = event
  locals.today = today()
  locals.origin = publicUrl ?? askedOrigin(event)
  nameRoute(route.id ?? 'no page')
  const make = async (): Promise<Response> => {
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', languageOf(url)),
    })
    if (embedded.test(route.id ?? '') && response.ok) openFrame(response)
    return response
  }
  if (!mayKeep(route.id, request.method)) return asKnown(request, await make())
  const figures = await figuresInForce()
  const runs = tellsOfRuns(route.id ?? '') ? ran() : ''
  const key = [figures, runs, locals.today, locals.origin, url.pathname + url.search].join(' ')
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? undefined)
  return asKnown(request, await pages.get(key, make, encoding))
}

/** The address as the reader asked it: SvelteKit takes https for granted where nobody says what it was. */
function asAsked(request: Request, scheme: string): Request {
  const url = new URL(request.url)
  url.protocol = scheme === 'https' ? 'https:' : 'http:'
  return new Request(url, request)
}

/** Where the reader asked, for links that must be whole. */
function askedOrigin({ request }: { request: Request }): string {
  return new URL(asAsked(request, request.headers.get('x-forwarded-proto') ?? 'http').url).origin
}

/** Pages ask the API by its public address; the answer comes from the same process, not over the network. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  if (!new URL(request.url).pathname.startsWith('/api/')) return fetch(request)
  return app.fetch(asAsked(request, event.request.headers.get('x-forwarded-proto') ?? 'http'))
}

/** What nobody expected goes to the log; the reader is told no more than that it happened. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') log.error({ err: error, path: event.url.pathname }, 'A fault of ours')
}
