import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OEmbed } from '../../api/contract-embed.ts'
import type { DrawEmbed } from '../../api/contract-picture.ts'
import { Problem } from '../../api/contract.ts'
import { drawEmbed } from '../../dashboard/src/pictures/embed.ts'
import { catalogue, figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const codes = [...catalogue.areas.values()].flatMap(({ code, kind }) =>
  kind === 'municipality' || kind === 'country' ? [code] : [],
)
const readings = (newest: number) => ({
  'statbank-ras200': codes.flatMap((code) =>
    ['2021', '2022', '2023', '2024'].map((year, j) =>
      figure('BFK', code, year, code === '791' && year === '2024' ? newest : 75 + j / 10),
    ),
  ),
})
const host = 'https://pejling.example'
const base = '/api/v1/indicators/beskaeftigelsesfrekvens'
const folder = mkdtempSync(join(tmpdir(), 'pejling-embeds-'))

const appOf = async (vintages: Parameters<typeof memoryWarehouse>[0]) =>
  testApp(await memoryWarehouse(vintages), [], undefined, folder).app
let app: Awaited<ReturnType<typeof appOf>>
const ask = (path: string) => app.request(host + path)
const html = async (query = '') => (await ask(`${base}/embed.html${query}`)).text()
const page = `${host}/indikator/beskaeftigelsesfrekvens`
const oembed = (query: string) => ask(`/api/v1/oembed?${query}`)
const asked = (url: string) => `url=${encodeURIComponent(url)}`

beforeAll(async () => {
  app = await appOf({ '2026-01-01': readings(77.8), '2026-02-01': readings(77.9) })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('an embed', () => {
  it('is drawn by what the pages promise', () => {
    const promised: DrawEmbed = drawEmbed
    expect(promised.name).toBe('drawEmbed')
  })

  it('has title, newest figure, source, data version and a link back', async () => {
    const { document } = parseHTML(await html())
    const text = document.body.textContent
    expect(document.querySelector('h1')?.textContent).toMatch(/^Viborg /)
    expect(text).toContain('77,9 pct. Viborg i 2024')
    expect(text).toContain('Kilde: Danmarks Statistik, RAS200.')
    expect(text).toContain('Dataversion 2026-02-01.')
    expect(document.querySelector('a')?.getAttribute('href')).toBe(
      '/indikator/beskaeftigelsesfrekvens',
    )
  })

  it('asks for nothing, runs nothing, may be framed by anyone, and is under 50 KiB', async () => {
    const answer = await ask(`${base}/embed.html`)
    const body = await answer.text()
    expect(body).not.toMatch(/<script|<img|url\((?!data:)|src="/)
    expect(gzipSync(body).length).toBeLessThan(50 * 1024)
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('frame-ancestors *')
    expect(answer.headers.has('x-frame-options')).toBe(false)
  })

  it('keeps its bytes with a data version, and is new without', async () => {
    const before = await appOf({ '2026-01-01': readings(77.8) })
    const path = `${host}${base}/embed.html?vintage=2026-01-01`
    const old = await before.request(path)
    const now = await app.request(path)
    const frozen = await now.text()
    expect(frozen).toBe(await old.text())
    expect(now.headers.get('cache-control')).toContain('immutable')
    expect(frozen).toContain('77,8 pct.')
    expect(await html()).toContain('77,9 pct.')
  })

  it('shows the areas that are asked for, in English, dark', async () => {
    const body = await html('?area=615,000&lang=en&theme=dark')
    expect(body).toContain('Horsens')
    expect(body).toContain('Source: Statistics Denmark')
    expect(body).toContain('color-scheme:dark')
    // The accent belongs to the home area.
    expect(body).toContain('--v:var(--ink)')
  })

  it('says it when there are no figures', async () => {
    const answer = await ask('/api/v1/indicators/fleksjob/embed.html')
    expect(await answer.text()).toContain('Ingen tal endnu')
  })
})

describe('oEmbed', () => {
  it('gives a frame without script, with the state of the page', async () => {
    const answer = await oembed(asked(`${page}?vintage=2026-01-01&area=615&unrelated=1`))
    const given = OEmbed.parse(await answer.json())
    const { document } = parseHTML(given.html)
    const frame = document.querySelector('iframe')
    expect(frame?.getAttribute('src')).toBe(`${page}/embed?vintage=2026-01-01&area=615`)
    expect(frame?.getAttribute('sandbox')).not.toContain('allow-scripts')
    expect(given.html).not.toContain('<script')
    expect(given.author_name).toBe('Danmarks Statistik, RAS200')
    expect(given.thumbnail_url).toContain('/card.png?lang=da&vintage=2026-01-01')
  })

  it('keeps within what the page has room for', async () => {
    const answer = await oembed(`${asked(page)}&maxwidth=400&maxheight=400`)
    expect(OEmbed.parse(await answer.json())).toMatchObject({ width: 400, height: 400 })
  })

  it.each([
    [asked('https://other.example/indikator/neet'), 404, 'no embed'],
    [asked(`${host}/status`), 404, 'no embed'],
    [asked(`${host}/indikator/nothing`), 404, 'no indicator'],
    [asked(`${page}?area=9999`), 400, '9999'],
    [asked(`${page}?vintage=1999-01-01`), 404, '1999-01-01'],
    ['url=nonsense', 400, 'url'],
    ['', 400, 'url'],
    [`${asked(page)}&format=xml`, 501, 'JSON'],
  ])('answers %s with a problem', async (query, status, words) => {
    const answer = await oembed(query)
    expect(answer.status).toBe(status)
    expect(JSON.stringify(Problem.parse(await answer.json()))).toContain(words)
  })
})

describe('the card beside a shared link', () => {
  it('is a PNG of 1200 × 630 px', async () => {
    const answer = await ask(`${base}/card.png?lang=en`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  })

  it('is there for an indicator without figures too', async () => {
    const answer = await ask('/api/v1/indicators/fleksjob/card.png')
    expect(answer.status).toBe(200)
  })
})
