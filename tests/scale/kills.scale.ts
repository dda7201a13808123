/** The lake's programs killed at once, wherever they are: the ETL in its transaction, a server in its copy, what follows the lake. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lakeOf } from '../../data/lake/lake.ts'
import { withLake } from '../../data/lake/open-lake.ts'
import { inForceIn } from '../../data/lake/publication.ts'
import { readSettings } from '../../data/settings.ts'
import { figuresOf, startReaders } from '../chaos/readers.ts'
import type { Replica } from '../chaos/replica.ts'
import { at, inForce, type Lake, openLakeFor, well } from './lake.ts'
import { type Services, startServices } from './services.ts'

const closing: (() => Promise<unknown>)[] = []
let services: Services
let lake: Lake
let replicas: [Replica, Replica]
let first: Awaited<ReturnType<typeof figuresOf>>
/** The state that each data version is of. */
const truth = new Map<string, number>()
let state = 0

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  services = await startServices()
  closing.push(services.close)
  lake = await openLakeFor(services, 'kills')
  closing.push(lake.close)
  await well(lake.pull(0))
  truth.set(await inForce(lake), 0)
  replicas = [await lake.serve('one'), await lake.serve('two')]
  await Promise.all(replicas.map((replica) => at(replica)))
  first = await figuresOf(replicas[0].address())
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

/** Has readers ask both servers while something happens: behind their proxy none may fail or see a wrong figure. */
async function underLoad(happen: () => Promise<unknown>): Promise<void> {
  const reading = startReaders(2, replicas, first)
  await happen().finally(() => reading.stop())
  const { failures, wrong, states, pages, requests } = reading.seen
  const false_ = [...states].filter(
    ([vintage, seen]) => seen.size !== 1 || !seen.has(truth.get(vintage) ?? NaN),
  )
  const mixed = [...pages].filter(([, digests]) => digests.size !== 1)
  expect({ failures, wrong, states: false_, mixed }).toEqual({
    failures: [],
    wrong: [],
    states: [],
    mixed: [],
  })
  expect(requests).toBeGreaterThan(20)
}

/** The id of the vintage that the lake has in force. */
async function inForceThere(): Promise<string | undefined> {
  const found = lakeOf(readSettings({ ...lake.settings, DATA_DIR: lake.dataDir }))
  if (!found) throw new Error('The settings name no lake.')
  const there = await withLake(found, join(services.folder, 'reader'), false, inForceIn)
  return there?.pointer.vintage
}

/** Pulls the next state, and kills the ETL so many milliseconds after its first file in the lake. */
async function killedAfter(milliseconds: number): Promise<NodeJS.Signals | null> {
  state++
  lake.publisher.show(state)
  const before = services.store.bytes('kills').files
  const env = { DATA_DIR: lake.dataDir, STATBANK_URL: lake.publisher.url }
  const child = spawn(process.execPath, ['etl/main.ts', ...lake.pulling], {
    env: { ...process.env, ...lake.settings, ...env },
    stdio: 'ignore',
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => {
      resolve(signal)
    }),
  )
  await expect
    .poll(() => services.store.bytes('kills').files, { timeout: 120_000, interval: 2 })
    .toBeGreaterThan(before)
  truth.set(await inForce(lake), state)
  await pause(milliseconds)
  child.kill('SIGKILL')
  return ended
}

describe('the ETL', { timeout: 900_000 }, () => {
  it('killed anywhere in its transaction leaves the lake whole: as it was, or all of the new one', async () => {
    const came = { killed: 0, before: 0, after: 0 }
    await underLoad(async () => {
      for (const milliseconds of [0, 60, 150, 300, 600, 1200]) {
        const before = await inForceThere()
        if ((await killedAfter(milliseconds)) === 'SIGKILL') came.killed++
        const there = await inForceThere()
        expect([before, await inForce(lake)]).toContain(there)
        came[there === before ? 'before' : 'after']++
        await Promise.all(replicas.map((replica) => at(replica, there)))
        // The next run has no figures of its own, and brings what is missing.
        if (there === before) await well(lake.pull(state))
        const now = await inForce(lake)
        await Promise.all(replicas.map((replica) => at(replica, now)))
      }
    })
    process.stdout.write(`The ETL in its transaction: ${JSON.stringify(came)}\n`)
    expect(came.killed).toBeGreaterThan(2)
    expect(came.before).toBeGreaterThan(0)
  })
})

const folderOf = (name: string) => join(services.folder, 'kills', name, 'replica')
const partsIn = (name: string) =>
  readdirSync(folderOf(name)).filter((entry) => entry.endsWith('.part'))
const pointerIn = (name: string) => readFileSync(join(folderOf(name), 'current.json'), 'utf8')

/** Publishes the next state, and comes back when a server has been copying it for so many milliseconds. */
async function whileItCopies(name: string, milliseconds: number) {
  const before = await inForce(lake)
  state++
  const pulling = lake.pull(state)
  // Another look at the lake makes a file, too: only one after this can be of the new figures.
  while ((await inForce(lake)) === before) await pause(5)
  const vintage = await inForce(lake)
  truth.set(vintage, state)
  const old = new Set(partsIn(name))
  while (!partsIn(name).some((entry) => !old.has(entry))) await pause(2)
  await pause(milliseconds)
  return { vintage, pulled: well(pulling) }
}

/** Processes that follow the lake for a server, by its folder. */
function followers(name: string): number[] {
  const dataDir = `DATA_DIR=${join(services.folder, 'kills', name)}\0`
  const isOne = (pid: string) => {
    try {
      const [words, environment] = ['cmdline', 'environ'].map((file) =>
        readFileSync(`/proc/${pid}/${file}`, 'utf8'),
      )
      return words?.includes('api/lake/follow.ts') && `${environment ?? ''}\0`.includes(dataDir)
    } catch {
      // It has ended meanwhile.
      return false
    }
  }
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && isOne(entry))
    .map(Number)
}

describe('a server', { timeout: 600_000 }, () => {
  it.each([0, 150, 400])(
    'killed %i ms into a copy answers from the one before when it is back, and takes over the new one',
    async (milliseconds) => {
      await underLoad(async () => {
        const old = pointerIn('one')
        const { vintage, pulled } = await whileItCopies('one', milliseconds)
        const cutShort = pointerIn('one') === old
        await replicas[0].kill()
        if (milliseconds === 0) expect(cutShort).toBe(true)
        expect((await fetch(`${replicas[0].address()}/api/v1/indicators`)).status).toBe(200)
        await pulled
        await Promise.all(replicas.map((replica) => at(replica, vintage)))
      })
      // What followed the lake for it has ended with it.
      await expect.poll(() => followers('one').length, { timeout: 20_000 }).toBe(1)
    },
  )

  it('takes away what killed copies have left, once nobody can be writing it any more', async () => {
    const left = join(folderOf('one'), '999999999.part')
    writeFileSync(left, 'half of a copy')
    await replicas[0].renew()
    expect(existsSync(left)).toBe(true)
    const before = new Date(Date.now() - 2 * 3_600_000)
    utimesSync(left, before, before)
    await replicas[0].renew()
    await expect.poll(() => existsSync(left), { timeout: 30_000 }).toBe(false)
  })

  it('answers on when what follows the lake is killed in its copy, and has it follow again', async () => {
    await underLoad(async () => {
      const { vintage, pulled } = await whileItCopies('one', 0)
      const [pid = NaN] = followers('one')
      process.kill(pid, 'SIGKILL')
      await pulled
      await Promise.all(replicas.map((replica) => at(replica, vintage)))
      expect(followers('one')).not.toContain(pid)
    })
  })
})
