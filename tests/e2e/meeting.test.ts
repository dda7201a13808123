/** A council member leads a meeting from the keyboard, also when the network is gone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
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
const agenda =
  '/moede?dagsorden=ledighed,forventet-ungdomsuddannelse,overgang,kontanthjaelp,neet&version=2026-08-22'

async function open(path: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await site.browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(site.address + path)
  return { page, context }
}

const shown = (page: Page): Promise<string[]> =>
  page.locator('.page:visible').evaluateAll((pages) => pages.map(({ id }) => id))

async function pressed(page: Page, ...keys: string[]): Promise<string[]> {
  for (const key of keys) await page.keyboard.press(key)
  await page.waitForTimeout(50)
  return shown(page)
}

describe('a meeting', () => {
  it('is turned by keys and clicker, and says where one is', async () => {
    const { page, context } = await open(agenda)
    expect(await shown(page)).toEqual(['oversigt'])
    expect(await pressed(page, 'ArrowRight')).toEqual(['ledighed'])
    expect(await page.evaluate('document.activeElement.id')).toBe('ledighed')
    expect(await page.locator('[aria-live]').textContent()).toBe('Side 1 af 5')
    expect(await pressed(page, 'PageDown', ' ')).toEqual(['overgang'])
    expect(await pressed(page, 'PageUp', 'ArrowLeft')).toEqual(['ledighed'])
    expect(await pressed(page, 'End')).toEqual(['neet'])
    expect(await pressed(page, 'ArrowRight', 'ArrowRight')).toEqual(['neet'])
    expect(await pressed(page, 'o')).toEqual(['oversigt'])
    expect(await pressed(page, 'End', 'Home')).toEqual(['oversigt'])
    expect(await pressed(page, 'End', 'Escape')).toEqual(['oversigt'])
    await context.close()
  }, 30_000)

  it('has each page in the address: it survives a reload and the way back', async () => {
    const { page, context } = await open(`${agenda}#kontanthjaelp`)
    expect(await shown(page)).toEqual(['kontanthjaelp'])
    await page.reload()
    expect(await shown(page)).toEqual(['kontanthjaelp'])
    await pressed(page, 'ArrowRight')
    await page.goBack()
    await page.waitForTimeout(100)
    expect(await shown(page)).toEqual(['kontanthjaelp'])
    await context.close()
  }, 30_000)

  it('lets single letters be turned off from the keyboard', async () => {
    const { page, context } = await open(agenda)
    await page.locator('#bogstaver').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#bogstaver').getAttribute('aria-pressed')).toBe('false')
    await pressed(page, 'End')
    expect(await pressed(page, 'o')).toEqual(['neet'])
    expect(await pressed(page, 'Escape')).toEqual(['oversigt'])
    await context.close()
  }, 30_000)

  it('without script is one long page of links', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(site.address + agenda)
    expect(await page.locator('.page').count()).toBe(6)
    for (const one of await page.locator('.page').all()) expect(await one.isVisible()).toBe(true)
    await page.locator('#ledighed nav a', { hasText: 'Næste' }).click()
    expect(page.url()).toMatch(/#forventet-ungdomsuddannelse$/)
    await context.close()
  }, 30_000)

  it('fits the screen of a room, and never scrolls sideways', async () => {
    const { page, context } = await open(agenda)
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await pressed(page, 'Home')
      for (let i = 0; i < 6; i += 1) {
        const [at] = await shown(page)
        const size: unknown = await page.evaluate(
          '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
        )
        expect([at, width, size]).toEqual([at, width, [width, height]])
        await pressed(page, 'ArrowRight')
      }
    }
    await context.close()
  }, 60_000)

  it.each([320, 768, 1440])(
    'has no fault that axe finds at %i px, in light or dark',
    async (width) => {
      for (const path of width === 768 ? [`/en${agenda}`, '/en/moede'] : [agenda, '/moede']) {
        const { page, context } = await open(path)
        await page.setViewportSize({ width, height: 900 })
        await page.evaluate(axeSource)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          for (const key of path.includes('dagsorden') ? ['Home', 'ArrowRight', 'End'] : ['Home']) {
            await page.keyboard.press(key)
            const found: unknown = await page.evaluate(
              "axe.run().then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].target.join(' ')))",
            )
            expect(z.array(z.string()).parse(found), `${path} ${colorScheme} ${key}`).toEqual([])
          }
        }
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        await context.close()
      }
    },
    90_000,
  )
})

describe('the agenda', () => {
  it('is put together without script, and becomes an address', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.address}/moede`)
    const ticked = page.locator('input[type=checkbox]:checked')
    while ((await ticked.count()) > 0) await ticked.first().uncheck()
    await page.locator('input[value=neet]').check()
    await page.locator('input[name=nr-neet]').fill('2')
    await page.locator('input[value=ledighed]').check()
    await page.locator('input[name=nr-ledighed]').fill('1')
    await page.locator('form button').click()
    expect(page.url()).toBe(`${site.address}/moede?dagsorden=ledighed,neet&version=2026-08-22`)
    await context.close()
  }, 30_000)

  it('that cannot be read says what there is', async () => {
    const answer = await fetch(`${site.address}/moede?dagsorden=ledighed,nix`)
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain('Dagsordenen nævner »nix«, som strategien ikke har.')
    expect(html).toContain('jobmuligheder')
    expect((await fetch(`${site.address}/moede?version=2020-01-01`)).status).toBe(400)
  })
})

// Last: the server does not come back.
describe('a meeting that has been opened', () => {
  it('is held to its end and loaded again when there is no server any more', async () => {
    const { page, context } = await open(agenda)
    await page.locator('#gemt', { hasText: 'kan holdes uden net' }).waitFor()
    await site.cut()
    expect(await pressed(page, 'ArrowRight', 'ArrowRight')).toEqual(['forventet-ungdomsuddannelse'])
    await page.reload()
    expect(await shown(page)).toEqual(['forventet-ungdomsuddannelse'])
    expect(await page.locator('#forventet-ungdomsuddannelse svg').first().isVisible()).toBe(true)
    const family = 'document.fonts.check(\'600 20px "Newsreader Pejling"\')'
    expect(await page.evaluate(family)).toBe(true)
    expect(await pressed(page, 'End')).toEqual(['neet'])
    await expect(page.goto(`${site.address}/status`)).rejects.toThrow()
    await context.close()
  }, 60_000)
})
