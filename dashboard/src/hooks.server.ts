/** What happens around every page: the date, the language of the document, the API in the same process, safe headers. */
import { app, nameRoute, today } from '#api'
import type { Handle, HandleFetch } from '@sveltejs/kit/hooks'
import { languageOf } from './address.ts'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  // Charts and their parts carry style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.today = today()
  nameRoute(event.route.id ?? 'no page')
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', languageOf(event.url)),
  })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** The address as the reader asked it: SvelteKit takes https for granted where nobody says what it was. */
function asAsked(request: Request, scheme: string): Request {
  const url = new URL(request.url)
  url.protocol = scheme === 'https' ? 'https:' : 'http:'
  return new Request(url, request)
}

/** Pages ask the API by its public address; the answer comes from the same process, not over the network. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  if (!new URL(request.url).pathname.startsWith('/api/')) return fetch(request)
  return app.fetch(asAsked(request, event.request.headers.get('x-forwarded-proto') ?? 'http'))
}
