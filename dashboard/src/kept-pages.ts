/** Pages that were made once, kept as long as the figures and the day that they were made with. */
import { LRUCache } from 'lru-cache'

type Kept = { body: string; headers: [string, string][] }

/** UTF-16 code units of all pages together: some three hundred pages. */
const most = 32_000_000

/** Pages that also tell how runs went, which happens between two data versions. */
const changing = /\/(status|data|kalender)$/

export const mayKeep = (route: string | null, method: string): boolean =>
  method === 'GET' && route !== null && !changing.test(route)

export function keptPages() {
  const pages = new LRUCache<string, Kept>({
    maxSize: most,
    sizeCalculation: ({ body }) => body.length + 2000,
  })
  return {
    find(key: string): Response | null {
      const kept = pages.get(key)
      return kept ? new Response(kept.body, { headers: kept.headers }) : null
    },
    /** Keeps a page that went well; files and refusals pass through. */
    async keep(key: string, response: Response): Promise<Response> {
      const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
      if (response.status !== 200 || !isPage) return response
      const kept = { body: await response.text(), headers: [...response.headers] }
      pages.set(key, kept)
      return new Response(kept.body, { headers: kept.headers })
    },
  }
}
