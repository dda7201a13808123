/** Pages that were made once, kept as long as the figures and the day that they were made with. */
import { LRUCache } from 'lru-cache'

type Kept = { body: string; headers: [string, string][] }

/** UTF-16 code units of all pages together: some three hundred pages. */
const most = 32_000_000

/** Pages that also tell how runs went; some end without a new data version. */
const changing = /\/(status|data|kalender)$/

export const mayKeep = (route: string | null, method: string): boolean =>
  method === 'GET' && route !== null

/** Whether a page is another one when a run has ended. */
export const tellsOfRuns = (route: string): boolean => changing.test(route)

export function keptPages() {
  const pages = new LRUCache<string, Kept>({
    maxSize: most,
    sizeCalculation: ({ body }) => body.length + 2000,
  })
  // After a publish every reader asks for what nobody has made yet: one makes it, the others wait for that.
  const making = new Map<string, Promise<Kept | null>>()
  const keep = async (key: string, response: Response): Promise<Kept | null> => {
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    if (response.status !== 200 || !isPage) return null
    const kept = { body: await response.clone().text(), headers: [...response.headers] }
    pages.set(key, kept)
    return kept
  }
  const told = ({ body, headers }: Kept): Response => new Response(body, { headers })
  return {
    /** The page that is kept under a name, or else made now; files and refusals pass through. */
    async get(key: string, make: () => Promise<Response>): Promise<Response> {
      const waiting = making.get(key)
      const known = pages.get(key) ?? (waiting ? await waiting.catch(() => null) : null)
      if (known) return told(known)
      const made = make()
      const keeping = made.then((response) => keep(key, response))
      making.set(key, keeping)
      const kept = await keeping.finally(() => making.delete(key))
      return kept ? told(kept) : made
    },
  }
}
