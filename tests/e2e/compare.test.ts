import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

async function look(path: string, see: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(site.address + path)
    await see(page)
  } finally {
    await context.close()
  }
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

async function faults(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource)
  const found: unknown = await page.evaluate(
    "axe.run().then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].target.join(' ')))",
  )
  return z.array(z.string()).parse(found)
}

/** Holds at two widths in light and dark: no fault, nothing to scroll sideways. */
async function holds(page: Page): Promise<void> {
  for (const width of [320, 1366]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      expect(await faults(page), `${width} ${colorScheme}`).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    }
  }
}

/** Moves by the Tab key alone until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`The keyboard never came to ${selector}.`)
}

describe('a journalist with a keyboard alone', () => {
  it('compares Viborg with three municipalities and shares the address', async () => {
    await look('/indikator/ledighed', async (page) => {
      await tabTo(page, '#main a[href*="/sammenlign"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/sammenlign**')
      await tabTo(page, 'input[list]')
      await page.keyboard.type('Silkeborg, Horsens, Holstebro')
      await tabTo(page, 'select[name=fra]')
      await page.keyboard.type('2022')
      await tabTo(page, 'form button')
      await page.keyboard.press('Enter')
      await page.waitForURL('**omraade=791,000,740,615,661**')
      const shared = page.url()
      expect(shared).toBe(
        `${site.address}/sammenlign?indikator=ledighed&omraade=791,000,740,615,661&fra=2022`,
      )
      const heading = await page.locator('figure h2').innerText()
      for (const name of ['Viborg', 'Silkeborg', 'Horsens', 'Holstebro', 'hele landet'])
        expect(heading).toContain(name)
      const html = await page.locator('main').innerText()
      await page.reload()
      expect(await page.locator('main').innerText()).toBe(html)
      await page.goBack()
      expect(page.url()).toContain('omraade=791,000')
      await look(shared.replace(site.address, ''), async (reader) => {
        expect(await reader.locator('main').innerText()).toBe(html)
        expect(
          await reader.locator('table').first().locator('thead th').allInnerTexts(),
        ).toHaveLength(6)
      })
    })
  }, 60_000)

  it('is told what is wrong with an address, and still sees what can be shown', async () => {
    await look('/sammenlign?omraade=791,Atlantis&visning=lagkage', async (page) => {
      const told = await page.locator('.faults li').allInnerTexts()
      expect(told).toHaveLength(2)
      expect(told[0]).toContain('Atlantis')
      expect(await page.locator('figure h2').innerText()).toContain('Viborg')
    })
  })
})

describe.each([
  '/sammenlign?indikator=ledighed&omraade=791,000,615&visning=indeks',
  '/en/sammenlign?indikator=neet&omraade=791,615,082&visning=afstand&fra=xx',
])('the page %s', (path) => {
  it('has no fault that axe finds, and never scrolls sideways', async () => {
    await look(path, async (page) => {
      expect(await page.locator('figure svg').count()).toBe(3)
      await holds(page)
    })
  }, 60_000)
})

describe.each(['/indikator/ledighed/kommuner', '/en/indikator/neet/kommuner?sort=navn'])(
  'the page %s',
  (path) => {
    it('shows all municipalities on a map and a list without a fault that axe finds', async () => {
      await look(path, async (page) => {
        expect(await page.locator('tbody tr').count()).toBe(98)
        expect(await page.locator('figure svg.chart').count()).toBe(1)
        expect(await page.locator('[aria-sort=ascending]').count()).toBe(1)
        await holds(page)
      })
    }, 60_000)
  },
)
