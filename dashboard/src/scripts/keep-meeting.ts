/**
 * Keeps an opened meeting for a room without a network. It is registered by the meeting alone and reaches no other page:
 * the network is asked first, and what is kept answers where the network does not.
 */

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Asked = Event & { request: Request; respondWith: (answer: Promise<Response>) => void }

const isLasting = (event: Event): event is Lasting => 'waitUntil' in event
const isAsked = (event: Event): event is Asked => 'respondWith' in event && 'request' in event

const cacheName = 'moede'
/** A meeting is a page with about ten files beside it; the oldest go first. */
const most = 300
/** ms; a room with a bad network should not wait longer for a page that is kept. */
const patience = 4000

async function keep(addresses: string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  const own = [...new Set(addresses)].filter((one) => new URL(one).origin === location.origin)
  await cache.addAll(own)
  const all = await cache.keys()
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((one) => cache.delete(one)))
}

/** Files whose name changes with what is in them are never asked for again. */
const unchanging = ({ url }: Request): boolean => /\/_app\/immutable\/|\/fonts\//.test(url)

async function answer(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept && unchanging(request)) return kept
  try {
    const wait = kept ? { signal: AbortSignal.timeout(patience) } : {}
    const answered = await fetch(request, wait)
    return answered.status >= 500 && kept ? kept : answered
  } catch (fault) {
    if (kept) return kept
    throw fault
  }
}

self.addEventListener('message', (event) => {
  const data: unknown = event.data
  const { source } = event
  if (!isLasting(event) || !Array.isArray(data)) return
  const work = keep(data.map(String)).then(
    () => source?.postMessage('kept'),
    () => source?.postMessage('not-kept'),
  )
  event.waitUntil(work)
})

self.addEventListener('fetch', (event) => {
  if (!isAsked(event) || event.request.method !== 'GET') return
  if (new URL(event.request.url).origin !== location.origin) return
  event.respondWith(answer(event.request))
})
