import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const AxeFaults = z.array(z.string())
const paths = [
  '/',
  '/maal/jobmuligheder',
  '/maal/overgang',
  '/indikator/ledighed',
  '/indikator/uden-uddannelse',
  '/indikator/fleksjob',
  '/indikator/ledighed?omraade=615,661&visning=indeks',
  '/indikator/ledighed/kommuner',
  '/indikator/ledighed/kommuner?vis=kurver&udvalg=alle',
  '/sammenlign',
  '/aendringer',
  '/metode',
  '/data',
  '/status',
  '/findes-ikke',
  '/?sort=attention',
  '/?view=dense',
]
const both = paths.flatMap((path) => [
  path,
  `/en${path}`.replace('/en/?', '/en?').replace(/\/$/, ''),
])

/** Opens a page in a window of its own, and closes that window whatever happens. */
async function look<T>(
  path: string,
  options: BrowserContextOptions,
  see: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await site.browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(site.address + path)
    return await see(page)
  } finally {
    await context.close()
  }
}

/** Rules of axe that a page breaks, each with the first element that breaks it. */
async function faults(page: Page): Promise<string[]> {
  // The pages allow no script of anyone, so axe is run by the browser itself and not by a tag.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource)
  const found: unknown = await page.evaluate(
    "axe.run().then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].target.join(' ')))",
  )
  return AxeFaults.parse(found)
}

describe.each(both)('the page %s', (path) => {
  it('has no fault that axe finds on a phone or a desk, in light or dark', async () => {
    const found = await look(path, {}, async (page) => {
      const all: string[] = []
      for (const width of [390, 1366]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme })
          all.push(...(await faults(page)).map((fault) => `${width} ${colorScheme}: ${fault}`))
        }
      }
      return all
    })
    expect(found).toEqual([])
  }, 60_000)

  it('never scrolls sideways, however narrow or wide the window', async () => {
    const widths = [320, 390, 820, 1366, 1920]
    const found = await look(path, {}, async (page) => {
      const all: unknown[] = []
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        all.push(await page.evaluate('document.documentElement.scrollWidth'))
      }
      return all
    })
    expect(found).toEqual(widths)
  })

  it('does not scroll sideways with text at twice the size', async () => {
    const wide = await look(path, { viewport: { width: 780, height: 900 } }, async (page) => {
      await page.evaluate("document.documentElement.style.fontSize = '200%'")
      return page.evaluate('document.documentElement.scrollWidth')
    })
    expect(wide).toBeLessThanOrEqual(780)
  })

  it('has one main heading and names its language', async () => {
    const [headings, lang] = await look(path, {}, async (page) => [
      await page.locator('h1').count(),
      await page.locator('html').getAttribute('lang'),
    ])
    expect(headings).toBe(1)
    expect(lang).toBe(path.startsWith('/en') ? 'en' : 'da')
  })

  it('asks no other host, sets no cookie and sends at most 45 KiB of script', async () => {
    const context = await site.browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
    expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([])
    const scripts = asked.filter((url) => url.endsWith('.js'))
    const sizes = await Promise.all(
      scripts.map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(45 * 1024)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  it('can be used from the keyboard: first to the content, and always seen where one is', async () => {
    await look(path, {}, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#main')
      for (let i = 0; i < 8; i += 1) {
        expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe(
          'solid',
        )
        expect(
          await page.evaluate('document.activeElement.getBoundingClientRect().left >= 0'),
        ).toBe(true)
        await page.keyboard.press('Tab')
      }
    })
  })
})
