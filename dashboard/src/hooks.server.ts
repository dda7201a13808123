/** What happens around every page: the date, the language of the document, the API in the same process, who may frame it. */
import { app, log, nameRoute, publicUrl, today } from '#api'
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { languageOf } from './address.ts'

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

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.today = today()
  event.locals.origin = publicUrl ?? askedOrigin(event)
  nameRoute(event.route.id ?? 'no page')
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', languageOf(event.url)),
  })
  if (embedded.test(event.route.id ?? '') && response.ok) openFrame(response)
  return response
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
