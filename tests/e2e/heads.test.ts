/** What search engines and everyone who shares a link read of each page, and the list of all pages. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Goals, Indicators } from '../../api/contract.ts'
import { type Served, startServer } from '../support/served.ts'
import { shapeFaults } from '../support/shapes.ts'

/** Pages are made at the first question: some hundred of them. */
const patience = 120_000

type Seen = {
  path: string
  status: number
  title: string
  description: string
  canonical: string
  others: string[]
  image: string
  size: (string | null)[]
  social: string[]
  /** schema.org's types, with their blocks. */
  linked: { type: string; block: Record<string, unknown> }[]
}

let server: Served
let sitemap: string[]
const pages = new Map<string, Seen>()
const ask = (path: string) => fetch(`${server.address}${path}`)

const Linked = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() })

async function seen(path: string): Promise<Seen> {
  const answer = await ask(path)
  const { document } = parseHTML(await answer.text())
  const meta = (name: string): string | null =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content') ?? null
  const hrefs = (rel: string): string[] =>
    [...document.querySelectorAll(`link[rel="${rel}"]`)].map(
      (one) => one.getAttribute('href') ?? '',
    )
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map((one) =>
    Linked.parse(JSON.parse(one.textContent)),
  )
  return {
    path,
    status: answer.status,
    title: document.querySelector('title')?.textContent ?? '',
    description: meta('description') ?? '',
    canonical: hrefs('canonical').join(' '),
    others: hrefs('alternate').filter((href) => href.startsWith('http')),
    image: meta('og:image') ?? '',
    size: [meta('og:image:width'), meta('og:image:height')],
    social: ['og:title', 'og:description', 'og:url', 'twitter:card'].map((one) => meta(one) ?? ''),
    linked: blocks.map((block) => ({ type: block['@type'], block })),
  }
}

beforeAll(async () => {
  server = await startServer()
  const xml = await (await ask('/sitemap.xml')).text()
  sitemap = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc)
  const paths = sitemap.map((loc) => loc.slice(server.address.length))
  // What the sitemap has in one state alone.
  for (const path of [...paths, '/sammenlign?indikator=ledighed&omraade=791,000,740']) {
    pages.set(path, await seen(path))
  }
}, patience)
afterAll(() => server.stop())

const of = (kind: RegExp) => [...pages.values()].filter(({ path }) => kind.test(path))

describe('the sitemap', () => {
  it('has every page of every kind in both languages, each once', async () => {
    const read = async <T>(path: string, schema: z.ZodType<T>) =>
      schema.parse(await (await ask(`/api/v1${path}`)).json())
    const { goals } = await read('/goals', Goals)
    const { indicators } = await read('/indicators', Indicators)
    const root = join(import.meta.dirname, '../../dashboard/src/routes/[[lang=lang]]')
    const routes = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('+page.svelte'))
      .map((file) => `/${file.replaceAll('\\', '/').replace(/\/?\+page\.svelte$/, '')}`)
    const wanted = routes.flatMap((route) => {
      if (route.includes('[goal]')) return goals.map(({ id }) => route.replace('[goal]', id))
      if (!route.includes('[id]')) return [route]
      const compared = route.endsWith('/kommuner')
      return indicators
        .filter(({ latest }) => !compared || latest?.rank)
        .map(({ id }) => route.replace('[id]', id))
    })
    const both = wanted.flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`])
    expect(both.length).toBeGreaterThan(100)
    expect(sitemap.toSorted()).toEqual(both.map((path) => server.address + path).toSorted())
  })

  it('has no address that does not answer', () => {
    expect(of(/./).flatMap(({ path, status }) => (status === 200 ? [] : [path]))).toEqual([])
  })
})

describe('every page', () => {
  it('has a title and a description of its own', () => {
    for (const { path, title, description, social } of pages.values()) {
      expect(title, path).toMatch(/\S.* · \S/)
      expect(description.length, `${path}: ${description}`).toBeGreaterThan(20)
      expect(social, path).toEqual([
        title.slice(0, title.lastIndexOf(' · ')),
        description,
        expect.stringMatching(/^http/),
        'summary_large_image',
      ])
    }
    const known = [...pages.values()].filter(({ path }) => sitemap.includes(server.address + path))
    const titles = known.map(
      ({ path, title }) => `${path.startsWith('/en') ? 'en' : 'da'} ${title}`,
    )
    const twice = titles.filter((title, i) => titles.indexOf(title) !== i)
    expect(twice).toEqual([])
  })

  it('names its own address, and the same page in both languages', () => {
    for (const { path, canonical, others } of pages.values()) {
      const plain = path.split('?')[0] ?? ''
      const danish = plain.replace(/^\/en(?=\/|$)/, '') || '/'
      const english = danish === '/' ? '/en' : `/en${danish}`
      expect(canonical, path).toBe(server.address + plain)
      expect(others, path).toEqual([danish, english, danish].map((one) => server.address + one))
    }
  })

  it('has a card that is a PNG of 1200 × 630 px', async () => {
    const cards = new Map([...pages.values()].map((page) => [page.image, page]))
    expect(cards.size).toBeGreaterThan(20)
    for (const [image, { path, size }] of cards) {
      expect(image.startsWith(`${server.address}/api/v1/indicators/`), path).toBe(true)
      expect(size, path).toEqual(['1200', '630'])
      const answer = await fetch(image)
      expect(answer.headers.get('content-type'), image).toBe('image/png')
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.subarray(1, 4).toString(), image).toBe('PNG')
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], image).toEqual([1200, 630])
    }
  }, 60_000)
})

describe('schema.org', () => {
  it('has a Dataset on every indicator’s page, with what a search for data asks of one', () => {
    for (const { path, linked } of of(/\/indikator\/[^/]+$/)) {
      const [found] = linked.filter(({ type }) => type === 'Dataset')
      const { name, description, license, creator, distribution } = found?.block ?? {}
      expect([name, creator].every(Boolean), path).toBe(true)
      // Google takes a description of 50 to 5,000 characters.
      expect(String(description).length, path).toBeGreaterThanOrEqual(50)
      expect(String(description).length, path).toBeLessThanOrEqual(5000)
      expect(license, path).not.toEqual([])
      expect(Array.isArray(distribution) && distribution.length > 0, path).toBe(true)
    }
    expect(of(/\/indikator\/[^/]+$/).length).toBeGreaterThan(50)
  })

  it('has a catalogue on the page of downloads with every indicator, and nothing elsewhere', () => {
    for (const { linked } of of(/\/data$/)) {
      expect(linked.map(({ type }) => type)).toEqual(['DataCatalog'])
    }
    const rest = of(/./).filter(({ path }) => !/\/data$|\/indikator\/[^/]+$/.test(path))
    expect(rest.flatMap(({ path, linked }) => (linked.length > 0 ? [path] : []))).toEqual([])
  })
})

describe('the DCAT catalogue of everything that ships', () => {
  it('breaks no shape', async () => {
    const faults = await shapeFaults(await (await ask('/api/v1/catalogue.ttl')).text())
    expect(faults.filter((fault) => !fault.startsWith('Warning'))).toEqual([])
  })
})
