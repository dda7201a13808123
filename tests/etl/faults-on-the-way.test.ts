/** What may go wrong on the way to a publisher. The old figures stay, whole, and the report says why. */
import dns from 'node:dns'
import { readFileSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:https'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../etl/run.ts'
import { openAfterFault, type AfterFault } from '../support/after-fault.ts'
import { startBetween } from '../support/between.ts'
import { quick } from '../support/small-house.ts'

/** The port that the system has chosen. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

describe('a publisher that cannot be reached', { timeout: 30_000 }, () => {
  let world: AfterFault
  beforeAll(async () => {
    world = await openAfterFault()
  })
  afterAll(() => world.close())
  afterEach(() => vi.restoreAllMocks())

  /** Nothing came at all: both tables stay as they are, and both say why. */
  async function unreachable(url: string, says: RegExp, patience = quick) {
    const { ras200, aup02, report } = await world.pull(url, patience)
    for (const outcome of [ras200, aup02]) {
      expect(outcome).toMatchObject({ outcome: 'failed', message: expect.stringMatching(says) })
    }
    expect(report.vintage).toBeNull()
  }

  it('a refused connection: the old figures stay', async () => {
    const server = createServer()
    const port = await listen(server)
    // Nobody listens there any more.
    await new Promise((resolve) => server.close(resolve))
    await unreachable(`http://127.0.0.1:${port}/v1`, /No whole answer .*ECONNREFUSED/)
  })

  it('a connection that breaks off: the old figures stay', async () => {
    const server = createServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{"id":'))
    })
    const port = await listen(server)
    await unreachable(`http://127.0.0.1:${port}/v1`, /No whole answer .*(closed|terminated)/)
    await new Promise((resolve) => server.close(resolve))
  })

  it('a publisher that says nothing: the old figures stay', async () => {
    const sockets: Socket[] = []
    const server = createServer((socket) => sockets.push(socket))
    const port = await listen(server)
    // Nothing good is to come, so a slow machine loses nothing by a short silence.
    const impatient = { ...quick, silence: 200 }
    await unreachable(
      `http://127.0.0.1:${port}/v1`,
      /No whole answer .*it took too long/,
      impatient,
    )
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })

  it('a name that nobody knows: the old figures stay', async () => {
    const lookup = vi.spyOn(dns, 'lookup')
    lookup.mockImplementation((host: string, ...rest: unknown[]) => {
      const found = rest.at(-1)
      const error = new Error(`getaddrinfo ENOTFOUND ${host}`)
      if (typeof found !== 'function') throw error
      Reflect.apply(found, null, [Object.assign(error, { code: 'ENOTFOUND' })])
    })
    await unreachable('http://statbank.invalid/v1', /ENOTFOUND statbank\.invalid/)
    expect(lookup).toHaveBeenCalled()
  })

  it('a certificate that nobody vouches for: the old figures stay', async () => {
    const folder = join(import.meta.dirname, '../fixtures/tls')
    const [key, cert] = ['key.pem', 'certificate.pem'].map((name) =>
      readFileSync(join(folder, name)),
    )
    const server = createTlsServer({ key, cert }, (_, response) => response.end('{}'))
    const port = await listen(server)
    try {
      await unreachable(`https://127.0.0.1:${port}/v1`, /self-signed certificate/)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })

  it('a publisher that wants to be left in peace is, for as long as it asks for', async () => {
    const { small } = world
    const between = await startBetween(small.statbank.url, (reply, { path, nth }) =>
      path === '/data' && nth === 0
        ? { ...reply, status: 429, headers: { 'retry-after': '1' } }
        : reply,
    )
    const house = small.at(await small.copy(), between.url)
    const { datasets } = await run(house, 'pull', small.errands.slice(1))
    await between.close()
    expect(datasets[0]).toMatchObject({ outcome: 'new-figures', message: null })
    const [first, second] = between.asked.filter(({ path }) => path === '/v1/data')
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
  })
})
