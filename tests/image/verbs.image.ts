/** What whoever runs the image asks of it besides serving: the verbs of the ETL, the strategy's, the copy of the site, and an end without a lost answer. */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { describe, expect, inject, it } from 'vitest'
import { podman, runOnce } from './podman.ts'
import { startWeb } from './web.ts'

const store = inject('store')
const etl = (volume: string, ...words: string[]) => runOnce(store, volume, 'etl/main.ts', ...words)

/** The digest of every file under a folder of a volume. */
const digests = (volume: string, folder: string): string =>
  runOnce(
    store,
    volume,
    '-e',
    `const { createHash } = require('crypto'), fs = require('fs')
     for (const file of fs.readdirSync('${folder}', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.parentPath + '/' + entry.name).sort())
       console.log(file, createHash('sha256').update(fs.readFileSync(file)).digest('hex'))`,
  ).out

describe('the ETL in the image', () => {
  it('publishes, tells, goes back and builds again', () => {
    const well: [string[], RegExp][] = [
      [['publish'], /Published 2026-08-22/],
      [['publish'], /^/],
      [['status'], /2026-08-22/],
      [['sources'], /statbank/i],
      [['rebuild'], /2026-08-22/],
      [['template', '--table', 'rsv-register'], /kommunekode;/],
    ]
    for (const [words, says] of well) {
      const { code, out, err } = etl('verbs', ...words)
      expect({ words, code }, err).toEqual({ words, code: 0 })
      expect(out + err).toMatch(says)
    }
    expect(runOnce(store, 'verbs', 'etl/strategy/main.ts', 'check').code).toBe(0)
  })

  it('says in one sentence that a publisher cannot be reached, and keeps the figures', () => {
    const { code, err } = etl('verbs', 'pull', '--source', 'eurostat', '--json')
    expect(code).toBe(1)
    expect(err).not.toMatch(/MODULE_NOT_FOUND|\n\s+at /)
    expect(etl('verbs', 'status').out).toContain('2026-08-22')
  })

  it('puts a backup back into an empty folder, file by file', () => {
    expect(etl('verbs', 'backup', '/data/kept.tar').code).toBe(0)
    const mounted = podman(store, ['volume', 'inspect', '--format={{.Mountpoint}}', 'verbs'])
    podman(store, ['volume', 'create', 'restored'])

    const restored = podman(store, [
      'run',
      '--rm',
      '--no-healthcheck',
      '--read-only',
      '--tmpfs=/tmp',
      `--volume=${mounted}/kept.tar:/backup.tar:ro`,
      '--volume=restored:/data',
      'localhost/pejling',
      'etl/main.ts',
      'restore',
      '/backup.tar',
    ])
    expect(restored).not.toContain('refused')
    // A backup has the warehouse file that is in force, not those that are kept before it.
    const warehouse = digests('restored', '/data/warehouse').trim().split('\n')
    expect(warehouse.length).toBe(2)
    expect(digests('verbs', '/data/warehouse').split('\n')).toEqual(
      expect.arrayContaining(warehouse),
    )
    expect(digests('restored', '/data/raw')).toBe(digests('verbs', '/data/raw'))
  })
})

describe('the copy of the site', () => {
  it('is written with every page, picture, annex and download', () => {
    const { code, err } = runOnce(store, 'verbs', 'api/export/main.ts', '/data/copy')
    expect(code, err).toBe(0)
    const files = digests('verbs', '/data/copy').split('\n')
    expect(files.length).toBeGreaterThan(1000)
    for (const ending of [
      '.html',
      '.png',
      '.pdf',
      '.parquet',
      '.xlsx',
      '.arrow',
      '.atom',
      '.ttl',
    ]) {
      expect(
        files.some((line) => line.includes(`${ending} `)),
        ending,
      ).toBe(true)
    }
  }, 900_000)
})

describe('the server in the image', () => {
  it('gives the answer that was asked for before it ends, and ends with 0', async () => {
    const web = await startWeb(store, 'verbs')
    const answer = await begun(`${web.address}/api/v1/warehouse.duckdb`)
    const ending = web.stop()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await expect(begun(web.address)).rejects.toThrow()
    let bytes = 0
    answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
    await once(answer, 'end')
    expect(bytes).toBe(Number(answer.headers['content-length']))
    expect(await ending).toBe(0)
  })
})

/** An answer of which only the headers have been taken. */
const begun = (address: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(address, resolve).once('error', reject).end()
  })
