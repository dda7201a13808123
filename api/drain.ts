/** Ends a server without ending a request: no new connection is taken, and those that are open are used for one more answer at most. */
import type { Server } from 'node:http'

/** Milliseconds after which a reader who takes nothing is left behind. */
const grace = 25_000

/** Milliseconds between two looks at connections on which nothing is asked. */
const look = 250

export function drain(server: Server, limit = grace): Promise<void> {
  server.prependListener('request', (_request, response) => {
    // Otherwise a proxy that always has one more question would keep the server for ever.
    response.setHeader('Connection', 'close')
  })
  const looking = setInterval(() => {
    server.closeIdleConnections()
  }, look)
  const late = setTimeout(() => {
    server.closeAllConnections()
  }, limit)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(looking)
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}
