import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

const pages = [
  '/',
  '/maal/jobmuligheder',
  '/indikator/ledighed',
  '/indikator/ledighed/kommuner',
  '/sammenlign',
  '/data',
  '/metode',
  '/status',
]
const both = pages.flatMap((path) => [path, `/en${path}`.replace(/\/$/, '')])

/** Opens the page and gives what its policy kept from happening, with what the browser itself said of it. */
async function refusals(path: string, before = ''): Promise<string[]> {
  const context = await site.browser.newContext()
  try {
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) said.push(message.text())
    })
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
    if (before) {
      await page.evaluate(before)
      await expect.poll(() => said.length).toBeGreaterThan(0)
    }
    return said
  } finally {
    await context.close()
  }
}

describe('the policy of the pages', () => {
  it('has no component to keep from its looks: none carries a style attribute', () => {
    const sources = globSync('dashboard/src/**/*.{svelte,html}')
    expect(sources.length).toBeGreaterThan(20)
    const styled = sources.filter((file) => /\sstyle(=|:[\w-]+=)/.test(readFileSync(file, 'utf8')))
    expect(styled).toEqual([])
  })

  it.each(both)('lets %s do all that it does', async (path) => {
    expect(await refusals(path)).toEqual([])
  })

  it('keeps a script and a style that somebody slipped in from taking effect', async () => {
    const slip = (element: string, content: string) =>
      `document.head.append(Object.assign(document.createElement('${element}'), { textContent: '${content}' }))`
    expect((await refusals('/', slip('script', 'window.slipped = 1')))[0]).toContain('script-src')
    expect((await refusals('/', slip('style', 'body { color: red }')))[0]).toContain('style-src')
  })

  it.each(['/', '/en/metode', '/findes-ikke', '/favicon.svg', '/fonts/newsreader-600.woff2'])(
    'comes with %s, with the other safe headers and no cookie',
    async (path) => {
      const { headers } = await fetch(site.address + path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain('default-src')
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
      for (const name of ['set-cookie', 'server', 'x-powered-by']) {
        expect(headers.has(name), name).toBe(false)
      }
    },
  )

  it.each(['/', '/sammenlign', '/status'])(
    'is the same for a reader who has %s already and asks whether it has changed',
    async (path) => {
      const first = await fetch(site.address + path)
      await first.text()
      const again = await fetch(site.address + path, {
        headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      })
      expect(again.status).toBe(304)
      expect(again.headers.get('content-security-policy')).toBe(
        first.headers.get('content-security-policy'),
      )
    },
  )

  it('keeps the looks of a page that is loaded again', async () => {
    const page = await site.browser.newPage()
    await page.goto(`${site.address}/sammenlign`)
    const looks = 'getComputedStyle(document.querySelector("main form")).display'
    expect(await page.evaluate(looks)).toBe('flex')
    await page.reload()
    expect(await page.evaluate(looks)).toBe('flex')
    await page.close()
  })

  it('counts pages by their pattern', async () => {
    await fetch(`${site.address}/indikator/ledighed`)
    await fetch(`${site.address}/wp-login.php`)
    const text = await (await fetch(`${site.address}/metrics`)).text()
    expect(text).toContain('route="/[[lang=lang]]/indikator/[id]",method="GET",status="200"')
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).not.toMatch(/ledighed|wp-login/)
  })
})
