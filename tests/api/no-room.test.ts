/** A server whose disk takes no more: a limit of a file's size does to it what a full disk does. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { publishFile } from '../support/published.ts'
import { figure } from '../support/warehouse.ts'
import { newDataDir } from '../support/etl.ts'

it('says that a file cannot be made now, keeps answering, and has the disk’s words in its log', async () => {
  const dataDir = await newDataDir()
  const readings = { 'statbank-ras200': [figure('BFK', '791', '2024', 77.8)] }
  await publishFile(dataDir, 'a.duckdb', { '2026-01-01': readings })
  const shell = `trap '' XFSZ; ulimit -f 1; exec "$0" api/main.ts`
  const server = spawn('bash', ['-c', shell, process.execPath], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(async () => {
    server.kill()
    await rm(dataDir, { recursive: true })
  })
  let log = ''
  server.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const [said] = await once(server.stdout, 'data')
  const address = String(said).split(' ')[1]?.trim() ?? ''

  const asked = await fetch(`${address}/api/v1/vintages/2026-01-01/observations.parquet`)
  expect(asked.status).toBe(503)
  expect(await asked.text()).toContain('There is no room on the disk to make this file.')
  expect(log).toMatch(/"level":"error".*File too large/)
  const left = await readdir(join(dataDir, 'downloads'))
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
  expect((await fetch(`${address}/api/v1/goals`)).status).toBe(200)
}, 60_000)
