/** Charts read point by point, with the keys and with a pointer; and the same pages without script. */
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tabTo } from '../support/keyboard.ts'
import { type Site, startSite } from '../support/site.ts'
import { visitor } from '../support/visit.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const look = visitor(() => site)

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const voice = (page: Page, i = 0): Promise<string> =>
  page.locator('[data-read] + [role=status]').nth(i).innerText()

describe('a line chart under the keys', () => {
  it('tells the newest figure first, then follows time and goes from line to line', async () => {
    await look('/indikator/ledighed', async (page) => {
      await tabTo(page, '[data-read=lines]')
      const card = page.locator('.read-card').first()
      expect(await card.innerText()).toMatch(/^juli 2026\nHele landet 3,0 pct\.\n/)
      expect(await card.locator('strong').innerText()).toBe('Viborg 2,4 pct.')
      await press(page, 'ArrowLeft')
      expect(await voice(page)).toBe('Viborg, juni 2026: 2,5 pct.')
      await press(page, 'ArrowUp')
      expect(await voice(page)).toMatch(/^(Provinsbykommuner|Hele landet), juni 2026: \d,\d pct\.$/)
      await press(page, 'ArrowUp', 'ArrowUp', 'Home')
      expect(await voice(page)).toBe('Hele landet, august 2021: 3,3 pct.')
      await press(page, 'ArrowLeft')
      expect(await voice(page)).toBe('Hele landet, august 2021: 3,3 pct.')
      await press(page, 'ArrowDown', 'ArrowDown', 'End')
      expect(await voice(page)).toContain('juli 2026')
    })
  }, 60_000)

  it('says of every point what the table below says', async () => {
    await look('/indikator/ledighed', async (page) => {
      const row = page
        .locator('[aria-labelledby=tal] details tbody tr')
        .filter({ hasText: 'feb. 2024' })
      const cells = await row.locator('td').allTextContents()
      await tabTo(page, '[data-read=lines]')
      await press(page, ...Array<string>(29).fill('ArrowLeft'))
      expect(await voice(page)).toBe(`Viborg, februar 2024: ${cells[0] ?? ''} pct.`)
    })
  }, 60_000)

  it('shows where it is, tells the keys, and Esc leaves', async () => {
    await look('/en/indikator/ledighed', async (page) => {
      await tabTo(page, '[data-read=lines]')
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe(
        'solid',
      )
      expect(await page.locator('.read-hint').first().isVisible()).toBe(true)
      expect(await page.locator('.read-rule').count()).toBe(1)
      await press(page, 'ArrowLeft')
      expect(await voice(page)).toBe('Viborg, June 2026: 2.5 per cent')
      await press(page, 'Escape')
      expect(await page.locator('.read-card').first().isVisible()).toBe(false)
      expect(await page.locator('.read-rule').count()).toBe(0)
      expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY')
    })
  }, 60_000)

  it('has name, help and text for whoever cannot see it', async () => {
    await look('/indikator/ledighed', async (page) => {
      const told = await page.locator('[data-read=lines]').first().ariaSnapshot()
      expect(told).toContain('application "Bruttoledige i pct. af arbejdsstyrken, august 2021–juli')
      const described = await page.evaluate(
        "document.querySelector('[data-read=lines]').getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')",
      )
      expect(described).toContain('Viborg 2,4 pct. i juli 2026')
      expect(described).toContain('Esc slutter')
    })
  }, 60_000)
})

describe('a chart under a pointer', () => {
  it('shows period and lines of the nearest point, and nothing when the pointer has left', async () => {
    await look('/indikator/ledighed', async (page) => {
      const box = page.locator('[data-read=lines]').first()
      await box.hover({ position: { x: 400, y: 200 } })
      const card = page.locator('.read-card').first()
      expect(await card.innerText()).toMatch(/^\w+ 202\d\n/)
      await page.locator('h1').hover()
      expect(await card.isVisible()).toBe(false)
    })
  }, 60_000)

  it('names each dot and each municipality of the map, one by one', async () => {
    await look('/indikator/ledighed', async (page) => {
      await page.locator('.chart-wide svg .own circle').hover()
      expect(await page.locator('.read-card').nth(1).innerText()).toBe('Viborg: 2,4 pct.')
    })
    await look('/indikator/ledighed/kommuner', async (page) => {
      await tabTo(page, '[data-read=areas]')
      expect(await page.locator('.read-card').innerText()).toBe('Viborg: 2,4 pct.')
      await press(page, 'ArrowUp')
      expect(await voice(page)).toMatch(/^(Skive|Vesthimmerlands|Mariagerfjord): \d,\d pct\.$/)
      const seen = new Set<string>()
      for (let i = 0; i < 12; i += 1) {
        await press(page, 'ArrowRight')
        seen.add(await voice(page))
      }
      expect(seen.size).toBeGreaterThan(4)
    })
  }, 60_000)
})

describe('the script', () => {
  it.each([
    ['/', 0],
    ['/indikator/ledighed', 6],
    ['/indikator/ledighed/kommuner', 6],
    ['/maal/jobmuligheder', 6],
    ['/sammenlign', 6],
  ])(
    'of %s is at most %i KiB over the wire, and its own file that never changes',
    async (path, most) => {
      await look(path, async (page) => {
        const scripts = await page
          .locator('script[src]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''))
        const sizes = await Promise.all(
          scripts.map(async (script) => {
            const answer = await fetch(new URL(script, page.url()))
            expect(answer.headers.get('cache-control')).toContain('immutable')
            return gzipSync(await answer.text()).length
          }),
        )
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most * 1024)
      })
    },
    60_000,
  )

  it.each(['/indikator/ledighed', '/indikator/ledighed/kommuner'])(
    'is missed by nobody: %s has its pictures and figures without it',
    async (path) => {
      await look(
        path,
        async (page) => {
          expect(await page.locator('svg.chart').first().isVisible()).toBe(true)
          expect(await page.locator('table tbody tr').count()).toBeGreaterThan(12)
          expect(await page.locator('[tabindex="0"][data-read]').count()).toBe(0)
        },
        { javaScriptEnabled: false },
      )
    },
    60_000,
  )
})
