/** Every kind of page in both languages, at three widths, in light and dark, with large text and in high contrast. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const paths = [
  '/',
  '/?sort=attention',
  '/?view=dense',
  '/maal/jobmuligheder',
  '/maal/overgang',
  '/maal/overgang?version=2026-08-22',
  '/indikator/ledighed',
  '/indikator/uden-uddannelse',
  '/indikator/fleksjob',
  '/indikator/ledighed/kommuner',
  '/indikator/ledighed/embed',
  '/sammenlign?indikator=ledighed&omraade=791,000,740,615,661',
  '/moede',
  '/moede?dagsorden=ledighed,overgang',
  '/aendringer',
  '/metode',
  '/data',
  '/kalender',
  '/status',
  '/tilgaengelighed',
  '/findes-ikke',
]
const both = paths.flatMap((path) => [path, `/en${path}`.replace(/^\/en\/(\?|$)/, '/en$1')])

const widths = [320, 768, 1440]
/** Structure and names are the same in both schemes. */
const schemeRules = ['color-contrast', 'link-in-text-block']

async function faults(page: Page): Promise<string[]> {
  const all: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const found = await axeFaults(page, colorScheme === 'dark' ? schemeRules : undefined)
      all.push(...found.map((fault) => `${width} ${colorScheme}: ${fault}`))
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return all
}

/** Widths in px at which the page is wider than its window, by the size of its text in per cent. */
async function scrolling(page: Page, size: number, windows: number[]): Promise<string[]> {
  const all: string[] = []
  await page.evaluate(`document.documentElement.style.fontSize = '${size}%'`)
  for (const width of windows) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    if (wide !== width) all.push(`${width} at ${size} %: ${String(wide)}`)
  }
  return all
}

/** Elements that say something by a line or a fill of their own and lose it where the reader's own colours stand. */
async function lostInHighContrast(page: Page): Promise<unknown> {
  await page.emulateMedia({ forcedColors: 'active' })
  const lost: unknown = await page.evaluate(`
    [...document.querySelectorAll('svg path, svg line, svg circle, svg rect, svg text')]
      .filter((one) => one.getBoundingClientRect().width + one.getBoundingClientRect().height > 0)
      .filter((one) => !one.closest('defs, clipPath'))
      .filter((one) => {
        const { fill, stroke } = getComputedStyle(one)
        const paper = getComputedStyle(document.body).backgroundColor
        const seen = (colour) => colour !== 'none' && colour !== paper && !/^rgba.*, 0\\)$/.test(colour)
        return !seen(fill) && !seen(stroke)
      })
      .filter((one) => !one.matches('.paper, [aria-hidden] *'))
      .map((one) => one.outerHTML.slice(0, 120))
      .slice(0, 5)`)
  await page.emulateMedia({ forcedColors: 'none' })
  return lost
}

describe.each(both)('the page %s', (path) => {
  it('can be read at every width, in either scheme, with large text and in high contrast', async () => {
    const context = await site.browser.newContext({ reducedMotion: 'reduce' })
    try {
      const page = await context.newPage()
      await page.goto(site.address + path)
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))",
      )
      // What is laid out only when it comes near is held to the same.
      await page.evaluate(
        "document.querySelectorAll('.later').forEach((one) => (one.style.contentVisibility = 'visible'))",
      )
      expect(await faults(page)).toEqual([])
      expect(await scrolling(page, 100, [320, 390, 820, 1366, 1920])).toEqual([])
      expect(await scrolling(page, 200, [320, 390, 768, 1280])).toEqual([])
      expect(await lostInHighContrast(page)).toEqual([])
      const moving: unknown = await page.evaluate('document.getAnimations().length')
      expect(moving).toBe(0)
    } finally {
      await context.close()
    }
  }, 90_000)
})
