/** `npm run bench:api`: the API beside nginx and DuckDB, many readers at once, a million requests, 12 million observations. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { grow } from './grow.ts'
import { type Load, load, memory } from './load.ts'
import { everyRoute, neverAsked } from './mix.ts'
import { seeToNginx, startNginx } from './nginx.ts'
import { alone, atLeast, atMost, giveRows, times, type BenchRow } from '../row.ts'
import { freePort, onOneCore, startProgram } from './program.ts'

const long = process.argv.includes('--long')
const seconds = long ? 20 : 5
const amount = long ? 1_000_000 : 50_000
const folder = mkdtempSync(join(tmpdir(), 'pejling-bench-'))
const dataDir = join(folder, 'data')
const [port, other] = [await freePort(), await freePort()]
const site = `http://127.0.0.1:${String(port)}`
const settings = {
  DATA_DIR: dataDir,
  PORT: String(port),
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  RATE_LIMIT: '0',
  PEJLING_TODAY: '2026-11-22',
}

const table: BenchRow[] = []
const one = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 })
const say = (sentence: string) => process.stderr.write(`${sentence}\n`)

const hot = ['strategy', 'indicators/ledighed/observations.json', 'indicators']

async function besideNginx(pid: number): Promise<void> {
  if (!seeToNginx()) {
    say('nginx is not there and may not be installed: the hot answers stand alone.')
    return
  }
  const files = new Map<string, Uint8Array>()
  for (const path of hot) {
    const answer = await fetch(`${site}/api/v1/${path}`)
    files.set(`${path.replaceAll('/', '-')}.json`, new Uint8Array(await answer.arrayBuffer()))
  }
  const crowd = { readers: 50, seconds, encoded: false }
  const nginx = await startNginx(join(folder, 'nginx'), other, files)
  try {
    for (const path of hot) {
      const name = `/${path.replaceAll('/', '-')}.json`
      const theirs = await load(other, [name], nginx.pid, crowd)
      const ours = await load(port, [`/api/v1/${path}`], pid, crowd)
      const bytes = `${one((files.get(name.slice(1))?.length ?? 0) / 1024)} KiB`
      const what = `hot ${path}, ${bytes}, beside nginx: requests a second`
      table.push(
        times(
          { what, ours: one(ours.perSecond), beside: one(theirs.perSecond) },
          ours.perSecond / theirs.perSecond,
          atLeast(0.5),
        ),
        times(
          {
            what: `${what} of the processor`,
            ours: one(ours.perProcessorSecond),
            beside: one(theirs.perProcessorSecond),
          },
          ours.perProcessorSecond / theirs.perProcessorSecond,
        ),
      )
    }
  } finally {
    await nginx.stop()
  }
}

/** What is slowest in the slowest hundredth. */
function slowest({ kinds }: Load): string {
  const named = kinds
    .sort((a, b) => b.p99 - a.p99)
    .slice(0, 3)
    .map(({ path, p99 }) => `${path.replace('/api/v1/', '')} ${one(p99)}`)
  return `p99 by kind of answer, the slowest: ${named.join(', ')}`
}

/** Every answer has been given once; what the server makes ready by itself after a start is made. */
async function everyOnce(): Promise<string[]> {
  const mix = await everyRoute(site)
  for (const path of mix) {
    const answer = await fetch(`${site}${path}`, { headers: { 'accept-encoding': 'br' } })
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`)
    await answer.arrayBuffer()
  }
  await pause(3000)
  return mix
}

async function manyReaders(pid: number, mix: string[]): Promise<void> {
  const crowd = { readers: 200, seconds }
  for (const rate of [1000, null]) {
    const measured = await load(port, mix, pid, { ...crowd, rate })
    const { p50, p99, perSecond } = measured
    const pace = rate === null ? 'without any pause' : `at ${one(rate)} a second`
    const what = `200 readers ${pace}, every route (${one(perSecond)} a second): p50, p99`
    table.push(alone({ what, ours: `${one(p50)} ms, ${one(p99)} ms` }, p99, atMost(25, ' ms')))
    say(slowest(measured))
  }
}

/** What one reader alone must have worked out costs the others. */
async function someUnasked(pid: number, mix: string[]): Promise<void> {
  const fresh = { paths: await neverAsked(site), oneIn: 50 }
  const measured = await load(port, mix, pid, { readers: 200, seconds, rate: 1000, fresh })
  const unasked = measured.kinds.find(({ path }) => path === 'never asked before')
  const others = one(Math.max(...measured.kinds.flatMap((k) => (k === unasked ? [] : [k.p99]))))
  const what = 'the same at 1,000 a second, one question in 50 never asked before: p50, p99'
  table.push(
    alone({ what, ours: `${one(measured.p50)} ms, ${one(measured.p99)} ms` }, measured.p99),
  )
  say(`p50 of those never asked ${one(unasked?.p50 ?? NaN)}, the others' p99 at most ${others}`)
}

async function flatMemory(pid: number, mix: string[]): Promise<void> {
  const held = await memory(port, mix, pid, amount)
  const [early = NaN, late = NaN] = [held[2], held.at(-1)]
  const mib = (bytes: number) => `${one(bytes / 2 ** 20)} MiB`
  const what = `memory after ${one(amount)} requests, beside after ${one(amount * 0.3)}`
  table.push(times({ what, ours: mib(late), beside: mib(early) }, late / early, atMost(1.1)))
}

const Cold = z.array(
  z.object({ area: z.string(), rows: z.int(), api: z.number(), duckdb: z.number() }),
)

function cold(dir: string): z.infer<typeof Cold> {
  const script = join(import.meta.dirname, 'cold.ts')
  const [command, words] = onOneCore(process.execPath, [script])
  const env = { ...process.env, ...settings, DATA_DIR: dir }
  return Cold.parse(JSON.parse(execFileSync(command, words, { env, encoding: 'utf8' })))
}

const milliseconds = (ours: number, beside: number) => ({
  ours: `${one(ours)} ms`,
  beside: `${one(beside)} ms`,
})

async function coldSeries(): Promise<void> {
  const today = cold(dataDir)
  for (const { rows, api, duckdb } of today) {
    const what = `cold series of ${one(rows)} rows beside DuckDB in the process`
    table.push(times({ what, ...milliseconds(api, duckdb) }, api / duckdb, atMost(2)))
  }
  const large = join(folder, 'large')
  const observations = await grow(dataDir, large)
  for (const [index, { rows, api }] of cold(large).entries()) {
    const before = today[index]?.api ?? NaN
    const what = `cold series of ${one(rows)} rows among ${one(observations)} observations beside today's`
    table.push(times({ what, ...milliseconds(api, before) }, api / before, atMost(1.5)))
  }
}

try {
  say('Loading the shipped figures …')
  execFileSync(process.execPath, ['etl/main.ts', 'publish'], {
    env: { ...process.env, ...settings },
    stdio: 'pipe',
  })
  const server = await startProgram(process.execPath, ['api/main.ts'], settings, (said) =>
    said.includes('http://'),
  )
  try {
    const mix = await everyOnce()
    say('Hot answers, beside nginx with the same bytes …')
    await besideNginx(server.pid)
    say('200 readers at once …')
    await manyReaders(server.pid, mix)
    await someUnasked(server.pid, mix)
    say(`${one(amount)} requests …`)
    await flatMemory(server.pid, mix)
  } finally {
    await server.stop()
  }
  say('Cold series, and 12 million observations …')
  await coldSeries()
  giveRows(table, process.argv.includes('--rows'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
