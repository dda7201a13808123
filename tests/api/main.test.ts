import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const dataDir = mkdtempSync(join(tmpdir(), 'pejling-main-'))
afterAll(() => {
  rmSync(dataDir, { recursive: true })
})

/** The server as an operator starts it: what it printed so far, its exit code, and a way to end it. */
function start(settings: Record<string, string>) {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...settings }
  const child = spawn(process.execPath, ['api/main.ts'], { env })
  const told = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (told.out += String(chunk)))
  child.stderr.on('data', (chunk) => (told.err += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const end = () => child.kill('SIGTERM')
  return { told, ended, end }
}

/** @returns the address that it prints */
async function addressOf({ told }: ReturnType<typeof start>): Promise<string> {
  await expect.poll(() => told.out, { timeout: 20_000 }).toMatch(/\n/)
  return /^Pejling: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(told.out)?.[1] ?? ''
}

describe('the server', () => {
  it('ends with one sentence that names a wrong setting', async () => {
    const { told, ended } = start({ PORT: 'eighty' })
    expect(await ended).toBe(1)
    expect(told.err).toMatch(/^The setting PORT cannot be used: .+\.\n$/)
    expect(told.out).toBe('')
  })

  it('ends with one sentence when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = String(typeof address === 'object' ? address?.port : address)
    const { told, ended } = start({ PORT: port })
    expect(await ended).toBe(1)
    expect(told.err).toMatch(new RegExp(`^Port ${port} is taken[^\\n]+\\n$`))
    other.close()
  })

  it('prints its address, answers API and pages, and goes when it is told to', async () => {
    const server = start({})
    const address = await addressOf(server)
    expect((await fetch(`${address}/health/live`)).status).toBe(200)
    expect((await fetch(`${address}/health/ready`)).status).toBe(503)
    const strategy = await fetch(`${address}/api/v1/strategy`)
    expect(strategy.status).toBe(503)
    expect(strategy.headers.get('content-type')).toContain('application/problem+json')
    expect((await fetch(`${address}/favicon.svg`)).status).toBe(200)
    server.end()
    expect(await server.ended).toBe(0)
    expect(server.told.err).toBe('')
  })
})
