/** What people come for, from the front page to the answer: with a mouse, with the keyboard alone, and with a screen reader. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enter } from '../../support/keyboard.ts'
import { type Site, startSite } from '../../support/site.ts'
import { visitor } from '../../support/visit.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const visit = visitor(() => site)

/** On the page of the indicator that worsened: that it did, by what, and against whom. */
async function saysWhy(page: Page): Promise<void> {
  const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
  expect(text).toContain('83,3 pct. i 2023 – 2,1 pct.point lavere end året før')
  expect(text).toContain('Ja, det går tilbage')
  expect(text).toContain('I 25 af 28 par af år er det seneste tal det laveste')
  expect(text).toContain('Vi bevæger os; det gør hele landet ikke')
  const calculation = page.locator('#beregning ~ details, section:has(#beregning) details').first()
  expect(await calculation.locator('dl').first().isVisible()).toBe(true)
}

describe('a manager finds what worsened and why', () => {
  it('with a mouse', async () => {
    await visit('/', async (page) => {
      await page.click('.controls a[href*="moving=worse"]')
      await page.waitForURL('**moving=worse**')
      const found = page.locator('table th[scope=row] a')
      expect(await found.allInnerTexts()).toEqual([
        'Forventes at få mindst en ungdomsuddannelse (profilmodel)',
      ])
      expect(await page.locator('table').innerText()).toContain('seneste tal lavest i 25 af 28')
      await found.click()
      await page.waitForURL('**/indikator/forventet-ungdomsuddannelse')
      await page.locator('section:has(#beregning) summary').first().click()
      await saysWhy(page)
    })
  }, 60_000)

  it('with the keyboard alone', async () => {
    await visit('/', async (page) => {
      await enter(page, '.controls a[href*="moving=worse"]')
      await page.waitForURL('**moving=worse**')
      await enter(page, 'table th[scope=row] a')
      await page.waitForURL('**/indikator/forventet-ungdomsuddannelse')
      await enter(page, 'section:has(#beregning) summary')
      await saysWhy(page)
    })
  }, 60_000)
})

describe('a journalist with a mouse', () => {
  it('compares Viborg with three municipalities and shares the address', async () => {
    await visit('/indikator/ledighed', async (page) => {
      await page.locator('#main a[href*="/sammenlign"]').first().click()
      await page.waitForURL('**/sammenlign**')
      await page.locator('input[list]').fill('Silkeborg, Horsens, Holstebro')
      await page.locator('form button').first().click()
      await page.waitForURL('**omraade=791,000,740,615,661**')
      const [shared, seen] = [page.url(), await page.locator('main').innerText()]
      await visit(shared.replace(site.address, ''), async (reader) => {
        expect(await reader.locator('main').innerText()).toBe(seen)
        expect(await reader.locator('figure svg').count()).toBeGreaterThan(0)
      })
    })
  }, 60_000)
})

describe('someone with a screen reader', () => {
  it('learns the latest unemployment and its trend from headings, chart and table', async () => {
    await visit('/', async (page) => {
      await enter(page, '#main a[href="/indikator/ledighed"]')
      await page.waitForURL('**/indikator/ledighed')
      await expect
        .poll(() => page.locator('main').ariaSnapshot(), { timeout: 10_000 })
        .toContain('- application ')
      const heard = await page.locator('main').ariaSnapshot()
      const order = [
        'heading "Ledigheden i Viborg er 2,4 pct. – den samme som for et år siden" [level=1]',
        'term: Viborg',
        'definition: 2,4 pct.',
        'Juli 2026, 4 mdr. siden.',
        'heading "Bevæger tallet sig?" [level=3]',
        'Nej, ingen sikker ændring',
        'figure "Viborg har ligget under landet i 57 af 60 måneder"',
        'application "Bruttoledige i pct. af arbejdsstyrken, august 2021–juli 2026"',
        'Viborg 2,4 pct. i juli 2026; Hele landet 3,0 pct. i juli 2026',
        'columnheader "Periode"',
      ].map((part) => [part, heard.indexOf(part)])
      expect(order.filter(([, place]) => place === -1)).toEqual([])
      const places = order.map(([, place]) => Number(place))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    })
  }, 60_000)

  it('has every chart and table by name, without script too', async () => {
    await visit(
      '/indikator/ledighed',
      async (page) => {
        const session = await page.context().newCDPSession(page)
        const { nodes } = await session.send('Accessibility.getFullAXTree')
        const named = (role: string): string[] =>
          nodes
            .filter((node) => !node.ignored && node.role?.value === role)
            .map(({ name }) => String(name?.value ?? ''))
        for (const role of ['figure', 'image', 'table']) {
          expect(named(role).length, role).toBeGreaterThan(0)
          expect(named(role), role).not.toContain('')
        }
        expect(named('image')[0]).toContain('Viborg 2,4 pct. i juli 2026')
        expect(named('main').length).toBe(1)
      },
      { javaScriptEnabled: false },
    )
  }, 60_000)
})
