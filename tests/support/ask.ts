/** A request with its address as it is given, byte for byte, on a connection that stays. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Told = { status: number; headers: IncomingHttpHeaders; body: Buffer }

export type Ask = (
  path: string,
  headers?: Record<string, string>,
  method?: 'GET' | 'HEAD',
) => Promise<Told>

/** @param address of the server, without a slash at the end */
export function asker(address: string): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const { hostname, port } = new URL(address)
  const ask: Ask = (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const sent = request({ agent, hostname, port, path, method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('end', () => {
          const { statusCode = 0 } = response
          resolve({ status: statusCode, headers: response.headers, body: Buffer.concat(chunks) })
        })
        response.once('error', reject)
      })
      sent.once('error', reject)
      sent.end()
    })
  return {
    ask,
    close: () => {
      agent.destroy()
    },
  }
}
