/** What a publish, a copy and a question cost on a lake: prints the figures that README's capacity note is worked out from. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lakeOf } from '../../data/lake/lake.ts'
import { withLake } from '../../data/lake/open-lake.ts'
import { readSettings } from '../../data/settings.ts'
import { pointerOf } from '../support/etl.ts'
import type { Replica } from '../chaos/replica.ts'
import { at, inForce, type Lake, openLakeFor, well } from './lake.ts'
import { type Services, startServices } from './services.ts'

const closing: (() => Promise<unknown>)[] = []
let services: Services
let lake: Lake
let replica: Replica

const tell = (line: string) => process.stdout.write(`  ${line}\n`)
const kib = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KiB`

beforeAll(async () => {
  services = await startServices()
  closing.push(services.close)
  lake = await openLakeFor(services, 'measure')
  closing.push(lake.close)
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

const size = () => services.store.bytes('measure')

/** The sentence of a run that has published, and how much more the object store has. */
async function published(what: string, run: () => ReturnType<Lake['etl']>): Promise<number> {
  const before = size()
  const { err } = await well(run())
  const after = size()
  const sentence = /The lake has .*/.exec(err)?.[0] ?? ''
  const bytes = after.bytes - before.bytes
  tell(`${what}: ${kib(bytes)} in ${String(after.files - before.files)} files. ${sentence}`)
  return bytes
}

describe('a lake', () => {
  it('takes a whole publish, and then what has changed', async () => {
    const whole = await published('first publish', () => lake.etl('publish'))
    await published('made-up figures in the place of a table', () => lake.pull(1))
    const next = await published('a table revised', () => lake.pull(2))
    expect(next).toBeLessThan(whole / 5)
  })

  it('is copied to a new server, and a new data version to a running one', async () => {
    const begun = performance.now()
    replica = await lake.serve('replica')
    await at(replica)
    tell(`a new server is ready after ${seconds(begun)}`)
    lake.publisher.show(3)
    await well(lake.pull(3))
    const since = performance.now()
    await at(replica, await inForce(lake))
    tell(`a running server has a new data version ${seconds(since)} after the publish has ended`)
  })

  it('would answer a question later than the copy does', async () => {
    const found = lakeOf(readSettings({ ...lake.settings, DATA_DIR: lake.dataDir }))
    if (!found) throw new Error('The settings name no lake.')
    const folder = join(services.folder, 'asker')
    const onLake = await withLake(found, folder, false, (connection) =>
      ask(connection, 'lake.main'),
    )
    const { file } = await pointerOf(lake.dataDir)
    const instance = await DuckDBInstance.create(join(lake.dataDir, 'warehouse', file), {
      access_mode: 'READ_ONLY',
      threads: '2',
    })
    const onFile = await ask(await instance.connect(), 'main')
    instance.closeSync()
    tell(
      `one series of two areas, median of ${String(rounds)}: ${ms(onLake)} asked of the lake, ${ms(onFile)} of the copy`,
    )
    expect(onFile).toBeLessThan(onLake)
  })

  it('needs so much memory and processor on a server', async () => {
    const pages = ['/', '/indikator/ledighed', '/api/v1/indicators/ledighed/observations.json']
    for (const path of pages) {
      const { length, cpu } = await costOf(path)
      tell(`${path}: ${kib(length)} in br, ${ms(cpu)} of processor time once it is kept`)
      expect(cpu).toBeLessThan(50)
    }
    for (const [what, pid] of processes()) tell(`${what}: ${memoryOf(pid)}`)
  })
})

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
const ms = (value: number): string => `${value.toFixed(2)} ms`

const rounds = 40
const indicators = ['ledighed', 'neet', 'beskaeftigelsesfrekvens', 'kontanthjaelp']

/** Median milliseconds of one series of two areas. */
async function ask(connection: DuckDBConnection, schema: string): Promise<number> {
  const took: number[] = []
  for (let i = 0; i < rounds; i++) {
    const begun = performance.now()
    const reader = await connection.runAndReadAll(
      `SELECT area, period, value, status FROM ${schema}.figure
       WHERE indicator = $1 AND area IN ('791', '000') ORDER BY area, period`,
      [indicators[i % indicators.length] ?? ''],
    )
    if (reader.currentRowCount === 0) throw new Error('A series without figures was asked for.')
    took.push(performance.now() - begun)
  }
  return took.sort((a, b) => a - b)[rounds / 2] ?? NaN
}

/** Milliseconds of the server's processor time a request, over many on a few connections. */
async function costOf(path: string): Promise<{ length: number; cpu: number }> {
  const url = `${replica.address()}${path}`
  const headers = { 'accept-encoding': 'br' }
  const asked = await fetch(url, { headers })
  await asked.arrayBuffer()
  const many = 400
  const before = await processorSeconds()
  const readers = Array.from({ length: 8 }, async () => {
    for (let i = 0; i < many / 8; i++) {
      const answer = await fetch(url, { headers })
      if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`)
      await answer.arrayBuffer()
    }
  })
  await Promise.all(readers)
  const cpu = ((await processorSeconds()) - before) * (1000 / many)
  return { length: Number(asked.headers.get('content-length') ?? NaN), cpu }
}

async function processorSeconds(): Promise<number> {
  const text = await (await fetch(`${replica.address()}/metrics`)).text()
  return Number(/^process_cpu_seconds_total ([\d.e+-]+)/m.exec(text)?.[1])
}

/** The server and the program that follows the lake beside it. */
function processes(): [string, string][] {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n')
  const all = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? [])
  const own = all.find(
    ([, parent, words]) => parent === String(process.pid) && words?.includes('api/main.ts'),
  )
  const follower = all.find(([, parent]) => parent === own?.[0])
  return [
    ['the server', own?.[0] ?? ''],
    ['what follows the lake', follower?.[0] ?? ''],
  ]
}

/** Proportional: what several processes share is shared between them. */
function memoryOf(pid: string): string {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1]) / 1024
  return `${of('Rss').toFixed(0)} MiB resident, ${of('Pss_Anon').toFixed(0)} MiB of them its own`
}
