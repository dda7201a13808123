import { cp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { etl, newDataDir, pointerOf, rowsOf } from '../support/etl.ts'
import { startEtl } from '../support/started.ts'

/** A publisher that takes every question and answers none. */
async function startSilent(): Promise<{ server: Server; url: string; asked: () => Promise<void> }> {
  let hear: () => void = () => undefined
  let asked = new Promise<void>((resolve) => (hear = resolve))
  const server = createServer(() => {
    hear()
    asked = new Promise((resolve) => (hear = resolve))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { server, url: `http://127.0.0.1:${port}`, asked: () => asked }
}

describe('a program that is told to stop', { timeout: 60_000 }, () => {
  let shipped: string
  let dataDir: string
  let silent: Awaited<ReturnType<typeof startSilent>>
  let settings: Record<string, string>

  beforeAll(async () => {
    shipped = await newDataDir()
    expect((await etl(['publish'], { DATA_DIR: shipped })).code).toBe(0)
  })
  beforeEach(async () => {
    silent = await startSilent()
    dataDir = await newDataDir()
    await cp(shipped, dataDir, { recursive: true })
    settings = { DATA_DIR: dataDir, STATBANK_URL: silent.url, EUROSTAT_URL: silent.url }
    return async () => {
      silent.server.closeAllConnections()
      silent.server.close()
      await rm(dataDir, { recursive: true })
    }
  })
  afterAll(() => rm(shipped, { recursive: true }))

  const figures = () => rowsOf(dataDir, 'FROM figure ORDER BY ALL')

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)(
    'by %s while a publisher is silent ends at once, whole, without a lock, with %i',
    async (signal, code) => {
      const before = await figures()
      const asked = silent.asked()
      const pull = startEtl(['pull', '--source', 'statbank'], settings)
      await asked
      pull.signal(signal)
      const end = await pull.ended
      expect(end).toMatchObject({ code, out: '' })
      expect(end.err).toContain(`Stopped by ${signal}; what is published stays as it was.`)
      expect(await readdir(dataDir)).not.toContain('run.lock')
      expect((await pointerOf(dataDir)).number).toBe(1)
      expect(await figures()).toEqual(before)
    },
  )

  it('while it watches ends with 0, having run nothing', async () => {
    const watch = startEtl(['watch', '--cron', '0 0 1 1 *', '--json'], settings)
    await watch.says('Waiting; next run')
    watch.signal('SIGTERM')
    const { code, out } = await watch.ended
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ runs: 0, failed: 0 })
  })

  it('during the run of a watch ends that run whole first', async () => {
    const asked = silent.asked()
    const watch = startEtl(['watch', '--now', '--cron', '0 0 1 1 *'], settings)
    await asked
    watch.signal('SIGTERM')
    const { code, out, err } = await watch.ended
    expect(code).toBe(0)
    expect(err).toMatch(/ failed: Stopped by SIGTERM; what is published stays as it was\. \(\d+ s/)
    expect(out).toBe('Stopped after 1 runs, 1 of which failed.\n')
    expect(await readdir(dataDir)).not.toContain('run.lock')
    expect((await pointerOf(dataDir)).number).toBe(1)
  })

  it('goes on watching after runs that failed', async () => {
    const holder = {
      pid: process.pid,
      host: hostname(),
      verb: 'pull',
      since: '2026-11-25T07:00:00.000Z',
    }
    await writeFile(join(dataDir, 'run.lock'), JSON.stringify(holder))
    const everySecond = startEtl(['watch', '--cron', '* * * * * *'], settings)
    await everySecond.says(' failed: Another run is going on (pull, ', 2)
    everySecond.signal('SIGINT')
    expect((await everySecond.ended).code).toBe(0)
  })
})
