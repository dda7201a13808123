/** Two servers on a lake under readers, while data versions are published and its services go away and come back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figuresOf, startReaders, type Seen } from '../chaos/readers.ts'
import type { Replica } from '../chaos/replica.ts'
import type { Run } from '../support/etl.ts'
import { at, inForce, type Lake, openLakeFor, well } from './lake.ts'
import { type Services, secrets, startServices } from './services.ts'

const closing: (() => Promise<unknown>)[] = []
const said: (() => string)[] = []
let services: Services
let lake: Lake
let replicas: Replica[]
let first: Awaited<ReturnType<typeof figuresOf>>
/** The state that each data version is of. */
const truth = new Map<string, number>()
let state = 0

/** Pulls the next state, which must come to the lake. */
async function publish(): Promise<string> {
  state++
  const { out, err } = await well(lake.pull(state))
  said.push(() => out + err)
  const vintage = await inForce(lake)
  truth.set(vintage, state)
  return vintage
}

/** Pulls the next state while the lake cannot be had; gives what the run says. */
async function publishInVain(): Promise<Run> {
  state++
  const run = await lake.pull(state)
  said.push(() => run.out + run.err)
  truth.set(await inForce(lake), state)
  return run
}

async function server(name: string): Promise<Replica> {
  const replica = await lake.serve(name)
  said.push(replica.said)
  return replica
}

beforeAll(async () => {
  services = await startServices()
  closing.push(services.close)
  lake = await openLakeFor(services, 'faults')
  closing.push(lake.close)
  await well(lake.pull(0))
  truth.set(await inForce(lake), 0)
  replicas = [await server('one'), await server('two')]
  await Promise.all(replicas.map((replica) => at(replica)))
  first = await figuresOf(replicas[0]?.address() ?? '')
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

const allAt = (vintage: string) => Promise.all(replicas.map((replica) => at(replica, vintage)))

/** Has readers ask both servers without pause while something happens; none may fail or see a wrong figure. */
async function underLoad(happen: () => Promise<unknown>): Promise<Seen> {
  const reading = startReaders(8, replicas, first)
  await happen().finally(() => reading.stop())
  const { seen } = reading
  const wrong = [...seen.states].filter(
    ([vintage, states]) => states.size !== 1 || !states.has(truth.get(vintage) ?? NaN),
  )
  const mixed = [...seen.pages].filter(([, digests]) => digests.size !== 1)
  expect({ failures: seen.failures, wrong: seen.wrong, states: wrong, mixed }).toEqual({
    failures: [],
    wrong: [],
    states: [],
    mixed: [],
  })
  expect(seen.passedOn).toBe(0)
  expect(seen.requests).toBeGreaterThan(50)
  return seen
}

/** What /health/ready says. */
async function health(replica: Replica | undefined) {
  const answer = await fetch(`${replica?.address() ?? ''}/health/ready`)
  return { status: answer.status, text: await answer.text() }
}

/** Waits until /health/ready says something. */
async function says(replica: Replica | undefined, sentence: RegExp): Promise<void> {
  await expect.poll(async () => (await health(replica)).text, { timeout: 60_000 }).toMatch(sentence)
}

const answers = async (replica: Replica | undefined, path: string): Promise<number> =>
  (await fetch(`${replica?.address() ?? ''}${path}`)).status

describe('two servers on a lake', () => {
  it('take over what is published without a failed request, a wrong figure or a mixed page', async () => {
    const seen = await underLoad(async () => {
      for (let i = 0; i < 3; i++) await allAt(await publish())
    })
    expect(seen.states.size).toBeGreaterThanOrEqual(3)
  })

  it('answer on while PostgreSQL is restarted, and take over what is published afterwards', async () => {
    const before = await inForce(lake)
    await underLoad(async () => {
      await services.postgres.stop()
      await says(replicas[0], /catalogue \(PostgreSQL .*\) does not answer/)
      const { code, err } = await publishInVain()
      expect(code).toBe(1)
      expect(err).toMatch(/^failed lake: The lake's catalogue .* does not answer\. /m)
      expect((await figuresOf(replicas[1]?.address() ?? '')).vintage).toBe(before)
      await services.postgres.start()
      // The figures that could not be brought there come with the next run, which has none of its own.
      await well(lake.pull(state))
      await allAt(await inForce(lake))
      await says(replicas[0], /"reason":null/)
      await allAt(await publish())
    })
  })

  it('answer on while the object store is away, whatever they are asked', async () => {
    const seconds = Number(process.env['SCALE_OUTAGE'] ?? '60')
    await underLoad(async () => {
      await services.store.stop()
      const back = new Promise((resolve) => setTimeout(resolve, seconds * 1000))
      const { code, err } = await publishInVain()
      expect(code).toBe(1)
      expect(err).toMatch(/^failed lake: The object store of the lake \(s3:.*\) does not answer/m)
      // Nobody has asked for these before.
      for (const area of ['147', '461', '851']) {
        const path = `/api/v1/indicators/beskaeftigelsesfrekvens/observations.xlsx?area=${area}`
        for (const replica of replicas) expect(await answers(replica, path)).toBe(200)
      }
      await back
      await services.store.start()
      await well(lake.pull(state))
      await allAt(await inForce(lake))
    })
  })
})

describe('a server that has no copy yet', () => {
  it.each([
    ['PostgreSQL', /PostgreSQL .* does not answer/, () => services.postgres],
    ['the object store', /object store .* does not answer/, () => services.store],
  ])('says so while %s is away, and comes by itself', async (name, sentence, service) => {
    await service().stop()
    const late = await server(`without-${name.replace(/\W/g, '')}`)
    try {
      await says(late, sentence)
      expect(await health(late)).toMatchObject({ status: 503 })
      expect(await answers(late, '/api/v1/indicators')).toBe(503)
      expect(await answers(late, '/health/live')).toBe(200)
    } finally {
      await service().start()
    }
    await at(late, await inForce(lake))
    expect(await answers(late, '/api/v1/indicators')).toBe(200)
    await late.stop()
  })

  it('starts with the copy that it has when nothing else is there', async () => {
    const replica = replicas[0]
    await services.postgres.stop()
    await services.store.stop()
    try {
      await replica?.renew()
      expect(await answers(replica, '/api/v1/indicators')).toBe(200)
      expect(await answers(replica, '/')).toBe(200)
    } finally {
      await services.postgres.start()
      await services.store.start()
    }
  })
})

describe('what is secret', () => {
  it('is in no line that a program has written', () => {
    const all = said.map((tell) => tell()).join('\n')
    expect(all).toContain('The lake has')
    for (const secret of Object.values(secrets)) expect(all).not.toContain(secret)
  })
})
