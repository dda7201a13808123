/** What is kept ready is sent past the routes, and nobody can tell by the answer. */
import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { hotPath } from '../../api/hot.ts'
import { createKeptAnswers } from '../../api/kept.ts'
import { createLog } from '../../api/log.ts'
import { createMeters } from '../../api/meters.ts'
import { openHeaders } from '../../api/open-to-all.ts'
import { createSite } from '../../api/server.ts'
import { asker, type Ask } from '../support/ask.ts'
import { catalogue, figure, memoryWarehouse, strategy } from '../support/warehouse.ts'

let server: Server
let ask: Ask
let close: () => void
let today = '2026-09-01'
let runs = '1'
/** How many requests went the whole way to the routes. */
let whole = 0
const meters = createMeters()

beforeAll(async () => {
  const warehouse = await memoryWarehouse({
    '2026-01-01': { 'statbank-neet3': [figure('pct', '791', '2024', 9.3)] },
  })
  const answers = createKeptAnswers()
  const app = createApp({
    catalogue,
    strategy,
    reports: () => Promise.resolve([]),
    today: () => today,
    ran: () => runs,
    warehouse,
    meters,
    answers,
    log: (error) => {
      throw error
    },
  })
  const listener = getRequestListener(app.fetch)
  server = createSite({
    api: (request, response) => {
      whole++
      void listener(request, response)
    },
    pages: (_request, response) => response.end(),
    ready: hotPath({
      answers,
      inForce: () => warehouse.inForce(),
      today: () => today,
      ran: () => runs,
      publicUrl: null,
      always: openHeaders,
    }),
    meters,
    log: createLog('silent', [], () => undefined),
    publicUrl: null,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const sender = asker(`http://127.0.0.1:${String(port)}`)
  ask = sender.ask
  close = sender.close
})
afterAll(() => {
  close()
  server.close()
})

const path = '/api/v1/indicators/neet/observations.json'
const own = new Set(['x-request-id', 'date', 'connection', 'keep-alive'])
const same = (headers: object) =>
  Object.entries(headers)
    .filter(([name]) => !own.has(name))
    .sort()

/** Asks twice: the first goes to the routes, the second is ready. */
async function twice(address: string, headers: Record<string, string> = {}, method?: 'HEAD') {
  const first = await ask(address, headers, method)
  const before = whole
  const second = await ask(address, headers, method)
  return { first, second, wasReady: whole === before }
}

describe('an answer that is kept ready', () => {
  it.each([
    [path, {}],
    [path, { 'Accept-Encoding': 'br' }],
    [path, { 'Accept-Encoding': 'gzip;q=0.5, zstd' }],
    ['/api/v1/indicators/neet/observations.csv?lang=en', {}],
    ['/api/v1/indicators/neet/embed.html', {}],
    ['/api/v1/indicators/neet/chart.svg', { 'Accept-Encoding': 'br' }],
    ['/api/v1/strategy', {}],
  ])(
    'is the one of the routes, byte for byte and header for header: %s %j',
    async (address, headers) => {
      const { first, second, wasReady } = await twice(address, headers)
      expect([first.status, wasReady]).toEqual([200, true])
      expect(same(second.headers)).toEqual(same(first.headers))
      expect(second.body.equals(first.body)).toBe(true)
      expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    },
  )

  it('answers HEAD, and whoever has it already', async () => {
    const { headers } = await ask(path)
    const head = await ask(path, {}, 'HEAD')
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      headers['content-length'],
      0,
    ])
    const { first, second, wasReady } = await twice(path, { 'If-None-Match': String(headers.etag) })
    expect([first.status, second.status, second.body.length, wasReady]).toEqual([304, 304, 0, true])
    expect(same(second.headers)).toEqual(same(first.headers))
    const other = await twice(path, { 'If-None-Match': '"other"' })
    expect([other.second.status, other.wasReady]).toEqual([200, true])
  })

  it('is counted by the pattern of its address', async () => {
    await twice(path)
    await expect
      .poll(() => meters.registry.metrics())
      .toMatch(
        /route="\/api\/v1\/indicators\/:id\/observations.json",method="GET",status="200"\} \d+/,
      )
  })

  it('is not taken for another host, another day, or a question of bytes', async () => {
    await twice(path)
    const before = whole
    expect((await ask(path, { Host: 'pejling.example' })).status).toBe(200)
    expect(
      (await ask('/api/v1/indicators/neet/observations.parquet', { Range: 'bytes=0-3' })).status,
    ).toBe(206)
    expect(whole - before).toBe(2)
    const citation = '/api/v1/indicators/neet/citation.txt'
    expect((await twice(citation)).second.body.toString()).toContain('1. september 2026')
    today = '2026-09-02'
    await expect
      .poll(async () => (await ask(citation)).body.toString(), { timeout: 5000 })
      .toContain('2. september 2026')
  })

  it('is worked out again when a run has ended: sources and the calendar tell of it', async () => {
    for (const address of ['/api/v1/sources', '/api/v1/calendar.json']) {
      expect((await twice(address)).wasReady).toBe(true)
      runs = `${runs}+`
      const before = whole
      await ask(address)
      expect(whole - before).toBe(1)
    }
  })
})
