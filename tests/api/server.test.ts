import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { Problem } from '../../api/contract.ts'
import { createLog } from '../../api/log.ts'
import { createMeters } from '../../api/meters.ts'
import { createSite, type Patience } from '../../api/server.ts'
import { catalogue, figure, memoryWarehouse, strategy } from '../support/warehouse.ts'
import { asked, onWire } from '../support/wire.ts'

const servers: Server[] = []
const lines: string[] = []
const meters = createMeters()
const impatient: Patience = { request: 300, still: 600, look: 50 }
const faults: Error[] = []

/** @returns the port that it listens on */
async function serve(
  publicUrl: string | null,
  patience?: Patience,
  limit = { perSecond: 0, proxies: ['127.0.0.1'] },
): Promise<number> {
  const app = createApp({
    catalogue,
    strategy,
    reports: () => Promise.resolve([]),
    today: () => '2026-09-01',
    warehouse: await memoryWarehouse({
      '2026-01-01': { 'statbank-neet3': [figure('pct', '791', '2024', 9.3)] },
    }),
    meters,
    publicUrl,
    log: (error) => faults.push(error),
  })
  const listener = getRequestListener(app.fetch)
  const server = createSite({
    api: (request, response) => void listener(request, response),
    pages: (request, response) => {
      response.end(`page for ${String(request.headers.host)}`)
    },
    meters,
    log: createLog('debug', ['sécret "key"'], (line) => lines.push(line)),
    publicUrl,
    limit,
    ...(patience ? { patience } : {}),
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

let port: number
let named: number
beforeAll(async () => {
  port = await serve(null)
  named = await serve('https://pejling.example')
})
afterAll(() => {
  for (const server of servers) server.close()
})

/** Status, headers in small letters, and the problem that is told. */
function read(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body }
}
const told = (answer: string) => Problem.parse(JSON.parse(read(answer).body))

describe('a connection', () => {
  it('is kept for two minutes, longer than proxies keep theirs: none is closed just as it is used again', async () => {
    const { headers } = await fetch(`http://127.0.0.1:${String(port)}/`)
    expect(headers.get('keep-alive')).toBe('timeout=120')
  })
})

describe('a request that is no fair one', () => {
  const long = `/api/v1/indicators?area=${'791,'.repeat(1100)}`
  it.each([
    ['POST /', [], 405, 'Use one of GET'],
    ['DELETE /api/v1/strategy', [], 405, 'Use one of GET'],
    ['TRACE /', [], 405, 'Use one of GET'],
    ['GET long', [], 414, 'longer than 4096'],
    ['GET /api/v1/strategy', ['Content-Length: 3', '', 'abc'], 400, 'must not have a body'],
    ['HEAD /', ['Transfer-Encoding: chunked', '', '0', ''], 400, null],
    ['GET /api/v1/..%2f..%2fetc/passwd', [], 400, 'must not have ".."'],
    ['GET /%2e%2e/%2e%2e/package.json', [], 400, 'must not have ".."'],
    ['GET /../../package.json', [], 400, 'must not have ".."'],
    ['GET /..%5c..%5cpackage.json', [], 400, 'backslashes'],
    ['GET //evil.example/', [], 400, 'begin with one "/"'],
    ['GET http://evil.example/', [], 400, 'begin with one "/"'],
    ['GET /maal/%E0%A4%A', [], 400, 'stands for no character'],
    ['GET /maal/a%00b', [], 400, 'control characters'],
    ['GET /maal/a%0d%0aSet-Cookie:%20x=1', [], 400, 'control characters'],
    ['GET /api/v1/strategy?__proto__[polluted]=1', [], 400, 'cannot be used'],
    ['GET /?constructor.prototype.polluted=1', [], 400, 'cannot be used'],
  ])('is refused with a sentence: %s', async (line, headers, status, sentence) => {
    const answer = await onWire(port, asked(line.replace('long', long), ...headers))
    expect(read(answer).status).toBe(status)
    expect(read(answer).head).toContain('content-type: application/problem+json')
    expect(read(answer).head).toContain('allow: get, head, options')
    expect(read(answer).head).not.toContain('set-cookie')
    if (sentence !== null)
      expect(JSON.stringify(told(answer))).toContain(sentence.replaceAll('"', '\\"'))
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it.each([
    ['/api/v1/strategy?vintage=a%0d%0aSet-Cookie:%20x=1', 400],
    ['/api/v1/indicators/neet/observations.json?vintage=a%0d%0aX:1', 404],
    ['/api/v1/indicators/neet/observations.csv?area=%00', 400],
    ['/api/v1/indicators/neet/observations.json?area=791%27%3B%20DROP%20TABLE%20figure', 400],
    ['/api/v1/%252e%252e/%252e%252e/etc/passwd', 404],
    ['/api/v1/indicators/neet/observations.json?toString=1&hasOwnProperty=2', 400],
    ['/api/v1/indicators/not%20an%20id', 404],
  ])('is told of by the API, and is no fault of ours: %s', async (path, status) => {
    const answer = await onWire(port, asked(`GET ${path}`))
    expect(read(answer).status).toBe(status)
    expect(read(answer).head).not.toMatch(/set-cookie|\nx: ?1/)
    expect(read(answer).head).toContain('application/problem+json')
    expect(faults).toEqual([])
  })

  it('is not taken for a request when its head is too long, broken, or from an impossible host', async () => {
    const many = asked('GET /', `X: ${'a'.repeat(20_000)}`)
    expect([read(await onWire(port, many)).status, told(await onWire(port, many)).status]).toEqual([
      431, 431,
    ])
    expect(told(await onWire(port, 'nonsense\r\n\r\n'))).toMatchObject({ status: 400 })
    const host = asked('GET /').replace('localhost', 'evil.example/<script>')
    expect(told(await onWire(port, host)).detail).toContain('The Host header')
  })

  it('is ended when it does not arrive, and so is a connection on which nothing moves', async () => {
    const hasty = await serve(null, impatient)
    const slow = await onWire(hasty, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow')
    expect(told(slow)).toMatchObject({ status: 408, detail: 'The request did not arrive in time.' })
    expect(await onWire(hasty, '')).toMatch(/^$|408/)
  })
})

describe('every answer', () => {
  it('refuses a picture too what only a document could do', async () => {
    const { head } = read(await onWire(port, asked('GET /api/v1/indicators/neet/chart.svg')))
    expect(head).toMatch(/permissions-policy: .*camera=\(\)/)
  })

  it.each([
    '/',
    '/api/v1/strategy',
    '/health/live',
    '/metrics',
    '/api/v1/nothing',
    '/api/v1/indicators/neet/observations.csv',
    '/..',
  ])('of %s has the safe headers, no cookie, and says nothing of what serves it', async (path) => {
    const { head } = read(await onWire(port, asked(`GET ${path}`)))
    expect(head).toContain('x-content-type-options: nosniff')
    // What only a document can do is refused to documents; figures have no use for it.
    const document = !/^\/(api|health|metrics)/.test(path)
    expect(head.includes('referrer-policy: strict-origin-when-cross-origin')).toBe(document)
    expect(/permissions-policy: .*camera=\(\)/.test(head)).toBe(document)
    expect(head).toMatch(
      /content-security-policy: default-src '(none|self)'.*frame-ancestors 'none'/,
    )
    expect(head).not.toMatch(
      /unsafe-inline|unsafe-eval|\nserver:|x-powered-by|set-cookie|strict-transport/,
    )
  })

  it('promises to stay with https only where readers come by it', async () => {
    const { head } = read(await onWire(named, asked('GET /')))
    expect(head).toContain('strict-transport-security: max-age=31536000')
  })

  it('has an id of our own making, whatever the sender calls it', async () => {
    const sent = asked('GET /health/live', 'X-Request-Id: mine')
    const [one, two] = [await onWire(port, sent), await onWire(port, sent)].map(
      (answer) => /x-request-id: ([\da-f-]{36})\r/.exec(read(answer).head)?.[1],
    )
    expect(one).toBeTruthy()
    expect(two).not.toBe(one)
    await expect.poll(() => lines.join('')).toContain(String(one))
    expect(lines.join('')).not.toContain('mine')
  })

  it('does not repeat a host that the sender makes up where we know our address', async () => {
    const forged = (line: string) =>
      asked(line, 'X-Forwarded-Host: evil.example').replace('localhost', 'evil.example')
    expect(await onWire(named, forged('GET /'))).toContain('page for pejling.example')
    const citation = await onWire(named, forged('GET /api/v1/indicators/neet/citation.txt'))
    expect(read(citation).status).toBe(200)
    expect(citation).not.toContain('evil')
    expect(citation).toContain('https://pejling.example/')
  })

  it('tells OPTIONS what may be asked', async () => {
    const page = read(await onWire(port, asked('OPTIONS /')))
    expect([page.status, page.head.includes('allow: get, head, options')]).toEqual([204, true])
    const api = read(
      await onWire(port, asked('OPTIONS /api/v1/strategy', 'Origin: https://a.example')),
    )
    expect(api.head).toContain('access-control-allow-origin: *')
  })
})

describe('a reader who asks too often', () => {
  it('is told when to go on, while others and those who look after the server are answered', async () => {
    const strict = await serve(null, undefined, { perSecond: 0.05, proxies: ['127.0.0.1'] })
    const by = async (reader: string, path = '/api/v1/strategy') =>
      onWire(strict, asked(`GET ${path}`, `X-Forwarded-For: ${reader}`))
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push(read(await by('192.0.2.1')).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    const { head } = read(await by('192.0.2.1'))
    expect(head).toMatch(/\nretry-after: (19|20)\r/)
    expect(head).toMatch(/\nratelimit-policy: "reader";q=3;w=60\r/)
    expect(head).toMatch(/\nratelimit: "reader";r=0;t=(19|20)\r/)
    expect(head).toContain('content-type: application/problem+json')
    expect(head).toContain('access-control-allow-origin: *')
    expect(told(await by('192.0.2.1')).detail).toMatch(/go on in (19|20) s/)
    expect(read(await by('192.0.2.2')).status).toBe(200)
    expect(read(await by('192.0.2.1', '/health/live')).status).toBe(200)
    expect(read(await by('192.0.2.1', '/_app/immutable/x.js')).status).toBe(200)
  })
})

describe('what is counted', () => {
  it('goes by the pattern of the address, never by what was asked for', async () => {
    for (const id of ['neet', 'made-up', '<script>']) {
      await onWire(port, asked(`GET /api/v1/indicators/${encodeURIComponent(id)}`))
    }
    const text = () => meters.registry.metrics()
    await expect
      .poll(text)
      .toMatch(/requests_total\{route="\/api\/v1\/indicators\/:id",method="GET",status="404"\} \d/)
    expect(await text()).toMatch(
      /requests_total\{route="\/api\/v1\/indicators\/:id",method="GET",status="200"\} 1/,
    )
    expect(await text()).not.toMatch(/made-up|script|passwd|evil/)
  })
})

describe('the log', () => {
  it('is one object a line, and never has a key in it', () => {
    const written: string[] = []
    const log = createLog('info', ['sécret "key"'], (line) => written.push(line))
    log.error(
      { err: new Error('refused: sécret "key"'), path: '/?k=sécret "key"' },
      'A fault of ours',
    )
    log.debug('not wanted')
    expect(written).toHaveLength(1)
    expect(written[0]).not.toContain('sécret')
    expect(JSON.parse(String(written[0]))).toMatchObject({
      level: 'error',
      msg: 'A fault of ours',
      path: '/?k=[key]',
    })
  })

  it('says nothing when it is to be silent', () => {
    const written: string[] = []
    createLog('silent', [], (line) => written.push(line)).error('anything')
    expect(written).toEqual([])
  })
})
