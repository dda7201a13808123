/** A copy of the site on a server of files alone: every link leads somewhere, and every figure is the API's. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exportCopy as run, type Run } from '../support/export-copy.ts'
import { havrumWarehouse } from '../support/havrum-warehouse.ts'
import { type Files, serveFiles } from '../support/static-files.ts'
import { type Walked, walkCopy } from '../support/walk-copy.ts'

const folder = mkdtempSync(join(tmpdir(), 'pejling-export-'))
const copy = join(folder, 'kopi')
const vintage = '2026-06-20'

let settings: Record<string, string>
let ran: Run
let files: Files
let walked: Walked
beforeAll(async () => {
  const data = join(folder, 'data')
  settings = { DATA_DIR: data, ...(await havrumWarehouse(data)) }
  ran = await run([copy], settings)
  files = await serveFiles(copy, '/under/her')
  walked = await walkCopy(files.address, ['/index.html', '/indikator/neet/embed/index.html'])
}, 240_000)
afterAll(async () => {
  await files.close()
  rmSync(folder, { recursive: true, force: true })
})

const read = (place: string): string => readFileSync(join(copy, place), 'utf8')
const text = (path: string): string =>
  (walked.pages.get(path)?.body.textContent ?? '').replace(/\s+/g, ' ')

const Manifest = z.object({
  vintage: z.string(),
  files: z.array(z.object({ place: z.string(), type: z.string(), sha256: z.string() })),
})

describe('a copy of the site', () => {
  it('is made with one sentence that says what it is', () => {
    // Examples of the API's page that Havrum has no figures for.
    expect(ran.err.split('\n')[0]).toBe(
      'These links of the site lead nowhere; the copy has them as text:',
    )
    expect(ran.err).toContain('  /api/v1/goals/jobmuligheder (on /data/api) answers 404\n')
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(
      /^Data version 2026-06-20 is in \S+: \d+ files, [\d.]+ MB, in \d+ s\.\n$/,
    )
  })

  it('has no link that leads nowhere, below a path that it was not told', () => {
    expect(walked.dead).toEqual([])
    expect(walked.outside).toEqual([])
    const paths = [...walked.types.keys()]
    for (const path of [
      '/indikator/neet/index.html',
      '/en/indikator/neet/index.html',
      '/indikator/neet/embed/index.html',
      '/maal/unge-videre/index.html',
      '/maal/unge-videre/bilag.pdf',
      '/bilag.pdf',
      '/api/v1/indicators/neet/observations.lang-da.xlsx',
      `/api/v1/vintages/${vintage}/observations.parquet`,
    ]) {
      expect(paths).toContain(path)
    }
  })

  it('has every file under a name that gives it its media type', () => {
    const { files: listed } = Manifest.parse(JSON.parse(read('manifest.json')))
    const types = new Map(listed.map(({ place, type }) => [`/${place}`, type.split(';')[0]]))
    const placeOf = (path: string) => path.replace(/\/$/, '/index.html')
    const known = [...walked.types].filter(([, type]) => type !== 'application/octet-stream')
    expect(known.length).toBeGreaterThan(50)
    // JSON of a kind is served as JSON.
    const plain = (type = '') => type.replace(/\/(csvm|feed)\+json$/, '/json')
    for (const [path, type] of known)
      expect([path, plain(types.get(placeOf(path)))]).toEqual([path, type])
  })

  it('is what its lists say, file by file', () => {
    const { files: listed } = Manifest.parse(JSON.parse(read('manifest.json')))
    for (const { place, sha256 } of listed) {
      const digest = createHash('sha256')
        .update(readFileSync(join(copy, place)))
        .digest('hex')
      expect([place, digest]).toEqual([place, sha256])
    }
    expect(read('SHA256SUMS').trim().split('\n').length).toBe(listed.length)
    expect(read('README.txt')).toContain(`Data version ${vintage}, made on 2026-09-01`)
  })

  it('asks for nothing that only a server can do', () => {
    for (const [path, document] of walked.pages) {
      expect([path, document.querySelectorAll('form').length]).toEqual([path, 0])
    }
    expect(text('/sammenlign/index.html')).toContain('Denne kopi har ingen server')
    expect(text('/en/sammenlign/index.html')).toContain('This copy has no server')
    expect(text('/index.html')).toContain(`en kopi af siderne med dataversion ${vintage}`)
  })

  it('has the policy of each page inside it, with the style that the page has here', () => {
    for (const [path, document] of walked.pages) {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content')
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).not.toContain('frame-ancestors')
    }
  })

  it('shows the figures that the API answers with', async () => {
    const latest = z
      .object({ latest: z.object({ value: z.number(), period: z.string() }) })
      .parse(JSON.parse(read('api/v1/indicators/neet.json')))
    expect(latest).toEqual({ latest: { value: 10.1, period: '2025' } })
    expect(text('/index.html')).toContain('10,1')
    expect(text('/indikator/neet/index.html')).toContain('10,1 pct.')
    const rows = await parquetReadObjects({
      file: await asyncBufferFromFile(
        join(copy, `api/v1/vintages/${vintage}/observations.parquet`),
      ),
    })
    expect(rows).toContainEqual(
      expect.objectContaining({ indicator: 'neet', area: '899', period: '2025', value: 10.1 }),
    )
    expect(read('api/v1/indicators/neet/observations.lang-da.csv')).toMatch(/^899,2025,10\.1,/m)
  })

  it('never names the address that it was made at', () => {
    const { files: listed } = Manifest.parse(JSON.parse(read('manifest.json')))
    for (const { place } of listed) {
      const bytes = readFileSync(join(copy, place))
      expect([place, bytes.includes('.invalid'), bytes.includes('127.0.0.1')]).toEqual([
        place,
        false,
        false,
      ])
    }
  })

  it('opens in a browser without a complaint, and keeps a meeting for a room without a network', async () => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
    try {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (said) => complaints.push(said.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('response', (got) => {
        if (got.status() >= 400) complaints.push(got.url())
      })
      for (const path of ['/index.html', '/indikator/neet/index.html', '/data/index.html']) {
        await page.goto(files.address + path, { waitUntil: 'networkidle' })
        expect(await page.locator('h1').count()).toBe(1)
      }
      const serif = await page.evaluate('document.fonts.check(\'600 20px "Newsreader Pejling"\')')
      expect(serif).toBe(true)
      const [meeting = ''] = [...walked.pages.keys()].filter(
        (path) => /^\/moede\/./.test(path) && path !== '/moede/index.html',
      )
      await page.goto(files.address + meeting)
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => page.url(), { timeout: 15_000 }).toContain('#')
      await expect
        .poll(() => page.locator('#gemt').textContent(), { timeout: 15_000 })
        .toMatch(/uden net|gemt/i)
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
    }
  })
})

describe('the command', () => {
  it('gives the same bytes for the same figures on the same day', async () => {
    const again = join(folder, 'igen')
    expect((await run([again], settings)).code).toBe(0)
    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(read('SHA256SUMS'))
  }, 240_000)

  it.each([
    ['no folder', [], {}, 'Name one folder for the copy'],
    ['a folder with something in it', [folder], {}, 'is not empty'],
    [
      'a vintage that there is not',
      [join(folder, 'x'), '--vintage', '1999-01-01'],
      {},
      'In force is 2026-06-20',
    ],
    [
      'no figures',
      [join(folder, 'x')],
      { DATA_DIR: join(folder, 'empty') },
      'There are no figures to export',
    ],
    ['a folder that cannot be written', ['/proc/kopi'], {}, 'cannot be written to /proc/kopi'],
    [
      'a file',
      [join(process.cwd(), 'README.md')],
      {},
      'README.md: a part of its path is a file; name another folder.',
    ],
    [
      'a folder in one that is not there',
      [join(folder, 'no/x')],
      {},
      'the folder that it is to be in does not exist',
    ],
    [
      'the data folder itself',
      [join(folder, 'none')],
      { DATA_DIR: join(folder, 'none') },
      'none is where Pejling keeps its own files (DATA_DIR)',
    ],
    [
      'a folder among the warehouse files',
      [join(folder, 'data/../data/warehouse/kopi')],
      {},
      'is where Pejling keeps its own files (DATA_DIR)',
    ],
    [
      'a folder below a file',
      [join(process.cwd(), 'README.md', 'x')],
      {},
      'a part of its path is a file',
    ],
    [
      'a wrong setting',
      [join(folder, 'x')],
      { PUBLIC_URL: 'her' },
      'The setting PUBLIC_URL cannot be used',
    ],
    [
      'an option that it does not know',
      [join(folder, 'x'), '--fast'],
      {},
      "Unknown option '--fast'",
    ],
  ])(
    'refuses %s with a sentence',
    async (_what, words, more, sentence) => {
      const { code, out, err } = await run(words, { ...settings, ...more })
      expect(err).toContain(sentence)
      expect(err).not.toContain('    at ')
      expect([code, out]).toEqual([1, ''])
    },
    60_000,
  )

  it('leaves nothing behind where it fails half-way', async () => {
    const there = await mkdtemp(join(folder, 'half-'))
    const broken = join(there, 'data')
    cpSync(settings['DATA_DIR'] ?? '', broken, { recursive: true })
    const [file = ''] = readdirSync(join(broken, 'warehouse')).filter((name) =>
      name.endsWith('.duckdb'),
    )
    truncateSync(join(broken, 'warehouse', file), 20_000)
    const { err, code } = await run([join(there, 'kopi')], { ...settings, DATA_DIR: broken })
    expect(code).toBe(1)
    expect(err).toMatch(/^[^\n]*\.duckdb[^\n]+\n$/)
    expect(readdirSync(there)).toEqual(['data'])
  }, 60_000)
})
