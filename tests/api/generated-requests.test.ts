/** Every route of openapi.json, asked thousands of fair and of hostile questions; the seed is fixed. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Ask, asker, type Told } from '../support/ask.ts'
import { fairRequest, hostileRequest, type Known } from '../support/generated-requests.ts'
import { type Description, type Operation, readDescription } from '../support/openapi.ts'
import { startServer, type Served } from '../support/served.ts'

/** Pictures and workbooks take longer to make than figures. */
const slow = /\.(png|svg|xlsx|zip|parquet|duckdb)$/
const runs = (path: string) => (slow.test(path) ? 4 : 12)

/** The shipped strategy has one version, which differs from no other; openapi.test.ts compares two. */
const barrenByNature = '/strategy/diff'

const problemMedia = 'application/problem+json'

let server: Served
let ask: Ask
let close: () => void
let description: Description
let known: Known
let asked = 0

const json = async (path: string): Promise<unknown> =>
  JSON.parse((await ask(`/api/v1${path}`)).body.toString())
const Ids = z.array(z.object({ id: z.string() }))
const ids = (of: z.infer<typeof Ids>) => of.map(({ id }) => id)

/** What there is to ask for, as the API itself tells it. */
async function whatIsKnown(): Promise<Known> {
  const { indicators } = z.object({ indicators: Ids }).parse(await json('/indicators'))
  const { goals } = z.object({ goals: Ids }).parse(await json('/goals'))
  const { vintages } = z.object({ vintages: Ids }).parse(await json('/vintages'))
  const { versions } = z.object({ versions: Ids }).parse(await json('/strategy/versions'))
  const inPath = new Map([
    ['indicators', ids(indicators)],
    ['goals', ids(goals)],
    ['vintages', ids(vintages)],
  ])
  const lists = new Map([
    ['area', ['791', '000,791', 'municipalities']],
    ['code', ['791', '101', '751']],
    ['vintage', ids(vintages)],
    ['indicator', ids(indicators)],
    ['from', ['2019', '2020-01', '2018-Q1']],
    ['to', ['2024', '2025-12', '2025-Q4']],
    ['url', ids(indicators).map((id) => `${server.address}/indikator/${id}?area=791`)],
    ['accessed', ['2026-11-22']],
    ['format', ['json']],
    ['series', ['pct']],
  ])
  return (path, parameter) => {
    if (parameter === 'id') return inPath.get(path.split('/')[1] ?? '') ?? []
    if (path === '/strategy/diff') return ids(versions)
    return lists.get(parameter) ?? []
  }
}

beforeAll(async () => {
  server = await startServer()
  const sender = asker(server.address)
  ask = (...request) => {
    asked++
    return sender.ask(...request)
  }
  close = sender.close
  description = readDescription(await json('/openapi.json'))
  known = await whatIsKnown()
})
afterAll(async () => {
  close()
  await server.stop()
})

/** What an answer of any kind owes: a declared status, media type and schema, and no fault of ours. */
function expectDeclared({ path }: Operation, address: string, told: Told): void {
  const { status, headers, body } = told
  const shown = address.slice(0, 300)
  expect(status, shown).not.toBe(500)
  const media = headers['content-type'] ?? ''
  const fault = description.fault(path, status, media, body.toString())
  const said = body.toString().slice(0, 300)
  expect(fault, `${shown} answered ${String(status)} with ${said}`).toBe(null)
}

async function fairly(operation: Operation): Promise<number[]> {
  const statuses: number[] = []
  const property = fc.asyncProperty(fairRequest(operation, known), async (address) => {
    const told = await ask(address)
    expectDeclared(operation, address, told)
    statuses.push(told.status)
    if (told.status !== 200) return
    const head = await ask(address, {}, 'HEAD')
    expect([head.status, head.headers['content-length'], head.body.length], address).toEqual([
      200,
      told.headers['content-length'],
      0,
    ])
    expect(head.headers['content-length'], address).toBeDefined()
    const again = await ask(address, { 'If-None-Match': told.headers.etag ?? '' })
    expect([again.status, again.body.length], address).toEqual([304, 0])
  })
  await fc.assert(property, { numRuns: runs(operation.path) })
  return statuses
}

/** A hostile address may leave the route that it was made for: then it is told so, as a problem. */
async function hostilely(operation: Operation): Promise<void> {
  const property = fc.asyncProperty(hostileRequest(operation, known), async (address) => {
    const told = await ask(address)
    const strayed = told.status === 404 && told.headers['content-type']?.startsWith(problemMedia)
    if (!strayed) expectDeclared(operation, address, told)
    expect(told.headers['x-injected']).toBeUndefined()
    if (told.status === 200) return
    const { status } = z.object({ status: z.int() }).parse(JSON.parse(told.body.toString()))
    expect(status).toBe(told.status)
  })
  await fc.assert(property, { numRuns: 55 })
}

describe('every route of openapi.json, on the running server', () => {
  it('answers fair questions as it declares, again by HEAD, and not twice to whoever has it', async () => {
    const barren: string[] = []
    for (const operation of description.operations) {
      const statuses = await fairly(operation)
      const good = statuses.filter((status) => status === 200).length
      const fruitful = good * 4 >= statuses.length || operation.path === barrenByNature
      if (!fruitful) barren.push(`${operation.path}: ${statuses.join(' ')}`)
    }
    expect(barren).toEqual([])
  }, 120_000)

  it('answers hostile questions with a declared refusal, and never with a fault of ours', async () => {
    for (const operation of description.operations) await hostilely(operation)
    expect(server.said()).not.toContain('A fault of ours')
  }, 120_000)

  it('was asked thousands of times', () => {
    expect(description.operations.length).toBeGreaterThan(40)
    expect(asked).toBeGreaterThan(3000)
  })
})
