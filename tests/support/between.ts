/** A server between the program and an emulated publisher that changes what the publisher sends. */
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

export type Passing = { status: number; headers: Record<string, string>; body: Buffer }

export type Between = {
  /** The publisher's base address, by way of this server. */
  url: string
  /** The paths that were asked for, and when, in milliseconds. */
  asked: { path: string; at: number }[]
  close(): Promise<void>
}

/**
 * @param url the publisher's base address
 * @param change what comes in place of the right reply; `nth` counts the requests for this path and table from 0
 */
export async function startBetween(
  url: string,
  change: (reply: Passing, asked: { path: string; body: string; nth: number }) => Passing,
): Promise<Between> {
  const asked: Between['asked'] = []
  const counts = new Map<string, number>()
  const { origin, pathname: root } = new URL(url)
  const pass = async (incoming: IncomingMessage): Promise<Passing> => {
    const path = incoming.url ?? '/'
    const body = (await buffer(incoming)).toString()
    asked.push({ path, at: performance.now() })
    const key = `${path} ${body}`
    const nth = counts.get(key) ?? 0
    counts.set(key, nth + 1)
    const method = incoming.method ?? 'GET'
    const { authorization } = incoming.headers
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
    const init = method === 'GET' ? { method, headers } : { method, headers, body }
    const reply = await fetch(origin + path, init)
    const right: Passing = {
      status: reply.status,
      headers: { 'content-type': reply.headers.get('content-type') ?? '' },
      body: Buffer.from(await reply.arrayBuffer()),
    }
    return change(right, { path: path.slice(root.length), body, nth })
  }
  const server = createServer((incoming, response) => {
    void pass(incoming).then(({ status, headers, body }) => {
      response.writeHead(status, headers).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}${root}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
