/** The image of the Containerfile, run as the compose file runs it: small, closed, and with every answer of the server in this folder. */
import { cpSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { asker } from '../support/ask.ts'
import { startServer, type Served } from '../support/served.ts'
import { hardened, podman, runOnce } from './podman.ts'
import { startWeb, told, type Web } from './web.ts'
import { passing } from '../support/passing-headers.ts'

const store = inject('store')
let web: Web
let here: Served
beforeAll(async () => {
  const published = runOnce(store, 'site', 'etl/main.ts', 'publish')
  if (published.code !== 0) throw new Error(published.err)
  web = await startWeb(store, 'site')
  const volume = podman(store, ['volume', 'inspect', '--format={{.Mountpoint}}', 'site'])
  here = await startServer((folder) => {
    cpSync(volume, folder, { recursive: true })
    return {}
  }, told)
})
afterAll(async () => {
  await web.stop()
  await here.stop()
})

describe('the image', () => {
  it('is smaller than 300 MB', () => {
    const bytes = Number(
      podman(store, ['image', 'inspect', '--format={{.Size}}', 'localhost/pejling']),
    )
    process.stdout.write(`The image has ${(bytes / 1e6).toFixed(0)} MB.\n`)
    expect(bytes).toBeLessThan(300e6)
  })

  it('has no shell, no package manager and no file that its user may change', () => {
    const root = podman(store, ['image', 'mount', 'localhost/pejling'])
    const unwanted = ['sh', 'bash', 'dash', 'busybox', 'apt-get', 'npm', 'npx', 'perl', 'strip']
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
      basename(path),
    )
    expect(names).toContain('node')
    expect(names.filter((name) => unwanted.includes(name))).toEqual([])
    expect(names.filter((name) => /\.env$|\.duckdb_extension$/.test(name))).toEqual([])
    const changes = runOnce(store, 'site', '-e', tryToWrite)
    expect(JSON.parse(changes.out)).toEqual({
      '/srv/pejling/x': 'EROFS',
      '/etc/x': 'EROFS',
      '/data/x': 'written',
      '/tmp/x': 'written',
    })
    const withoutReadOnly = hardened.filter((word) => word !== '--read-only')
    const owned = podman(store, [
      'run',
      '--rm',
      ...withoutReadOnly,
      '--no-healthcheck',
      'localhost/pejling',
      '-e',
      tryToWrite,
    ])
    expect(JSON.parse(owned)).toMatchObject({ '/srv/pejling/x': 'EACCES', '/etc/x': 'EACCES' })
  })

  it('runs as a user without rights', () => {
    const status = runOnce(
      store,
      'site',
      '-p',
      `require('fs').readFileSync('/proc/self/status', 'utf8')`,
    ).out
    expect(/^Uid:\s+(.*)$/m.exec(status)?.[1]).toBe('65532\t65532\t65532\t65532')
    expect(/^CapBnd:\s+(.*)$/m.exec(status)?.[1]).toBe('0'.repeat(16))
    expect(/^NoNewPrivs:\s+(.*)$/m.exec(status)?.[1]).toBe('1')
  })

  it('is healthy once it is ready, and not when its server says no', () => {
    process.stdout.write(`The server was ready ${web.took.toFixed(0)} ms after podman run.\n`)
    podman(store, ['healthcheck', 'run', web.name])
    expect(podman(store, ['inspect', '--format={{.State.Health.Status}}', web.name])).toBe(
      'healthy',
    )
    expect(() => podman(store, ['exec', '--env=PORT=9', web.name, ...healthcheck()])).toThrow()
  })
})

const healthcheck = (): string[] => {
  const given: unknown = JSON.parse(
    podman(store, ['image', 'inspect', '--format={{json .Healthcheck.Test}}', 'localhost/pejling']),
  )
  if (!Array.isArray(given)) throw new Error('The image has no health check.')
  return given.slice(1).map(String)
}

const tryToWrite = `
  const told = {}
  for (const file of ['/srv/pejling/x', '/etc/x', '/data/x', '/tmp/x']) {
    try { require('fs').writeFileSync(file, ''); require('fs').rmSync(file); told[file] = 'written' } catch (error) { told[file] = error.code }
  }
  console.log(JSON.stringify(told))`

const indicator = '/api/v1/indicators/ledighed'
const files = ['json', 'csv', 'csv-metadata.json', 'xlsx', 'jsonstat', 'arrow', 'parquet', 'zip']
const addresses = [
  ...files.map((format) => `${indicator}/observations.${format}`),
  `${indicator}/chart.svg`,
  `${indicator}/chart.png?theme=dark&width=900`,
  `${indicator}/card.png`,
  `${indicator}/ranking.xlsx`,
  `${indicator}/verdicts?area=740`,
  `${indicator}/embed.html`,
  '/api/v1/vintages/2026-08-22/observations.parquet',
  '/api/v1/strategy/workbook.xlsx',
  '/api/v1/catalogue.ttl',
  '/api/v1/calendar.ics',
  '/api/v1/changes.atom',
  '/api/v1/openapi.json',
  '/',
  '/en',
  '/indikator/ledighed',
  '/en/indikator/neet',
  '/maal/jobmuligheder',
  '/sammenlign',
  '/data',
  '/data/api',
  '/metode',
  '/status',
  '/moede?dagsorden=ledighed,overgang',
  '/moede/bilag.pdf?dagsorden=ledighed',
  '/moede/sider.pdf?dagsorden=ledighed',
  '/maal/jobmuligheder/bilag.pdf',
  '/en/bilag.pdf?tema=unge',
  '/tilgaengelighed',
  '/sitemap.xml',
  '/not-there',
]

describe('the server in the image', () => {
  it.each(addresses)(
    'answers %s as the server of this folder does, byte for byte',
    async (address) => {
      const answers = await Promise.all(
        [web.address, here.address].map(async (server) => {
          const { ask, close } = asker(server)
          const { status, headers, body } = await ask(address)
          close()
          const lasting = Object.entries(headers)
            .filter(([name]) => !passing.includes(name))
            .sort()
          return { status, headers: Object.fromEntries(lasting), body }
        }),
      )
      const [there, beside] = answers
      expect(there?.status).toBe(address === '/not-there' ? 404 : 200)
      expect({ ...there, body: '' }).toEqual({ ...beside, body: '' })
      expect(there?.body.length).toBeGreaterThan(100)
      expect(there && beside && there.body.equals(beside.body)).toBe(true)
    },
  )
})
