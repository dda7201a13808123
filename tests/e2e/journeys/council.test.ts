/** A council member leads a meeting of five indicators with the keyboard alone, without a network, and prints the annex. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { enter, tabTo } from '../../support/keyboard.ts'
import { type Site, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const wanted = ['ledighed', 'kontanthjaelp', 'neet', 'overgang', 'forventet-ungdomsuddannelse']

const shown = (page: Page): Promise<string[]> =>
  page.locator('.page:visible').evaluateAll((pages) => pages.map(({ id }) => id))

/** Ticks five indicators and numbers them, whatever was chosen before. */
async function putTogether(page: Page): Promise<void> {
  await page.keyboard.press('Control+Home')
  const boxes = await page.locator('input[name=punkt]').count()
  for (let i = 0; i < boxes; i += 1) {
    await tabTo(page, 'input[name=punkt]')
    const [id, ticked] = z
      .tuple([z.string(), z.boolean()])
      .parse(await page.evaluate('[document.activeElement.value, document.activeElement.checked]'))
    const place = wanted.indexOf(id)
    if (ticked !== place >= 0) await page.keyboard.press(' ')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    if (place >= 0) await page.keyboard.type(String(place + 1))
  }
  await enter(page, 'form button')
}

/** What the address answers when the page that is open asks. */
const begins = (page: Page, href: string): Promise<unknown> =>
  page.evaluate(
    `fetch(${JSON.stringify(href)}).then((r) => r.text()).then((text) => text.slice(0, 5))`,
  )

describe('a council member with a keyboard alone', () => {
  it('leads a meeting of five indicators without a network and prints the annex', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.goto(`${site.address}/`)
    await enter(page, 'nav a[href="/moede"]')
    await page.waitForURL('**/moede')
    await putTogether(page)
    await page.waitForURL(`**/moede?dagsorden=${wanted.join(',')}&version=*`)
    await page.locator('#gemt', { hasText: 'kan holdes uden net' }).waitFor()
    await site.cut()

    for (const id of wanted) {
      await page.keyboard.press('PageDown')
      await expect.poll(() => shown(page)).toEqual([id])
      const slide = page.locator(`#${id}`)
      expect(await slide.locator('svg').first().isVisible()).toBe(true)
      expect((await slide.innerText()).length).toBeGreaterThan(200)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => shown(page)).toEqual(['oversigt'])
    await tabTo(page, 'a[href*="/moede/bilag.pdf"]')
    const href: unknown = await page.evaluate('document.activeElement.href')
    // Whoever comes back to the meeting is answered from this machine, its annex included.
    await page.reload()
    expect(await begins(page, z.string().parse(href))).toBe('%PDF-')

    const printed = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(printed.match(/\/Type \/Page\b/g)?.length).toBe(wanted.length + 1)
    await context.close()
  }, 120_000)
})
