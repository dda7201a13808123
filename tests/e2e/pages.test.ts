import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

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

describe.each(both)('the page %s', (path) => {
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
