/** Pages that were made once, kept as long as the figures and the day that they were made with. */
import type { Encoding } from '#api'
import { LRUCache } from 'lru-cache'

type Bytes = Uint8Array<ArrayBuffer>

type Kept = {
  headers: [string, string][]
  /** As it is, and compressed for those who have asked for that. */
  bodies: Map<Encoding, Bytes>
}

export type Compress = (bytes: Bytes, encoding: Exclude<Encoding, 'identity'>) => Promise<Bytes>

/** Bytes of all pages together: some three hundred pages. */
const most = 40_000_000

/** Pages that also tell how runs went; some end without a new data version. */
const changing = /\/(status|data|kalender)$/

export const mayKeep = (route: string | null, method: string): boolean =>
  method === 'GET' && route !== null

/** Whether a page is another one when a run has ended. */
export const tellsOfRuns = (route: string): boolean => changing.test(route)

const sizeOf = ({ bodies }: Kept): number =>
  [...bodies.values()].reduce((sum, { length }) => sum + length, 2000)

/** @param compress what a reader takes in fewer bytes; it is asked once for a page and an encoding */
export function keptPages(compress: Compress) {
  const pages = new LRUCache<string, Kept>({ maxSize: most, sizeCalculation: sizeOf })
  // After a publish every reader asks for what nobody has made yet: one makes it, the others wait for that.
  const making = new Map<string, Promise<Kept | null>>()
  const keep = async (key: string, response: Response): Promise<Kept | null> => {
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    if (response.status !== 200 || !isPage) return null
    const body = new Uint8Array(await response.clone().arrayBuffer())
    const kept: Kept = { headers: [...response.headers], bodies: new Map([['identity', body]]) }
    pages.set(key, kept)
    return kept
  }
  const bodyIn = async (key: string, kept: Kept, encoding: Encoding): Promise<Bytes> => {
    const plain = kept.bodies.get('identity') ?? new Uint8Array()
    if (encoding === 'identity') return plain
    const known = kept.bodies.get(encoding)
    if (known) return known
    const body = await compress(plain, encoding)
    kept.bodies.set(encoding, body)
    // It is counted again, as long as it is still kept.
    if (pages.peek(key) === kept) pages.set(key, kept)
    return body
  }
  const told = async (key: string, kept: Kept, encoding: Encoding): Promise<Response> => {
    const headers = new Headers(kept.headers)
    if (encoding !== 'identity') {
      headers.delete('content-length')
      headers.set('content-encoding', encoding)
    }
    return new Response(await bodyIn(key, kept, encoding), { headers })
  }
  return {
    /**
     * The page that is kept under a name, or else made now; files and refusals pass through.
     * @param encoding what the reader takes; files and refusals are left as they are
     */
    async get(
      key: string,
      make: () => Promise<Response>,
      encoding: Encoding = 'identity',
    ): Promise<Response> {
      const waiting = making.get(key)
      const known = pages.get(key) ?? (waiting ? await waiting.catch(() => null) : null)
      if (known) return told(key, known, encoding)
      const made = make()
      const keeping = made.then((response) => keep(key, response))
      making.set(key, keeping)
      const kept = await keeping.finally(() => making.delete(key))
      return kept ? told(key, kept, encoding) : made
    },
  }
}
