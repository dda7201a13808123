/** A server that is told to go lets every request end, and goes. */
import { Agent, createServer, get, type Server } from 'node:http'
import { expect, it } from 'vitest'
import { drain } from '../../api/drain.ts'

async function serve(
  handler: Parameters<typeof createServer>[1],
): Promise<{ server: Server; port: number }> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}

const ask = (
  port: number,
  agent: Agent,
): Promise<{ text: string; connection: string | undefined }> =>
  new Promise((resolve, reject) => {
    get({ port, agent, host: '127.0.0.1' }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => {
        resolve({ text, connection: response.headers.connection })
      })
    }).on('error', reject)
  })

it('answers what was asked before, and takes no further question on the same connection', async () => {
  const answers: (() => void)[] = []
  const { server, port } = await serve((_, response) => {
    answers.push(() => response.end('whole'))
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const asked = Array.from({ length: 50 }, () => ask(port, agent))
  await expect.poll(() => answers.length).toBe(50)
  const gone = drain(server)
  await expect(ask(port, new Agent())).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/)
  for (const answer of answers) answer()
  expect((await Promise.all(asked)).map(({ text }) => text)).toEqual(asked.map(() => 'whole'))
  await gone
  agent.destroy()
})

it('goes although a connection is never left idle', async () => {
  const { server, port } = await serve((_, response) => {
    setTimeout(() => response.end('whole'), 20)
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const seen: { text: string }[] = []
  const busy = (async () => {
    for (;;) seen.push(await ask(port, agent))
  })()
  await expect.poll(() => seen.length).toBeGreaterThan(2)
  await drain(server)
  await expect(busy).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/)
  expect(seen.every(({ text }) => text === 'whole')).toBe(true)
})

it('leaves behind a reader who never takes the answer', async () => {
  const { server, port } = await serve(() => undefined)
  const never = ask(port, new Agent())
  const ended = expect(never).rejects.toThrow('socket hang up')
  await expect
    .poll(
      () =>
        new Promise((resolve) => {
          server.getConnections((_, n) => {
            resolve(n)
          })
        }),
    )
    .toBe(1)
  await drain(server, 100)
  await ended
})
