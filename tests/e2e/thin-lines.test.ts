/** The thin lines of all municipalities are named under the pointer and by the keys. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Areas, Observations } from '../../api/contract.ts'
import { tabTo } from '../support/keyboard.ts'
import { type Site, startSite } from '../support/site.ts'
import { visitor } from '../support/visit.ts'

let site: Site
/** Figures of July 2026 by the name of the municipality, as the page writes them. */
let figures: Map<string, number>
beforeAll(async () => {
  site = await startSite()
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`${site.address}/api/v1${path}`)).json()
  const { areas } = Areas.parse(await read('/areas'))
  const names = new Map(areas.map(({ code, name }) => [code, name.da]))
  const asked = '/indicators/ledighed/observations.json?area=municipalities&from=2026-07'
  const { observations } = Observations.parse(await read(asked))
  figures = new Map(
    observations.flatMap(({ area, value }): [string, number][] =>
      value === null ? [] : [[names.get(area) ?? '', Number(value.toFixed(1))]],
    ),
  )
}, 60_000)
afterAll(() => site.stop())

const look = visitor(() => site)
const voice = (page: Page): Promise<string> =>
  page.locator('[data-read] + [role=status]').first().innerText()

/** `Silkeborg` and 2.5 from `Silkeborg, juli 2026: 2,5 pct.` */
function told(text: string): [name: string, value: number] {
  const found = /^(.+), juli 2026: (\d+,\d) pct\.$/.exec(text)
  return [found?.[1] ?? text, Number(found?.[2]?.replace(',', '.'))]
}

describe('the thin lines of all municipalities', () => {
  it('are gone through with Shift and the arrows, from each figure to the next', async () => {
    await look('/indikator/ledighed', async (page) => {
      await tabTo(page, '[data-read=lines]')
      expect(await page.locator('.read-hint').first().innerText()).toContain('nærmeste kommune')
      let before = 2.4
      const seen = new Set<string>()
      for (let i = 0; i < 6; i += 1) {
        await page.keyboard.press('Shift+ArrowUp')
        const [name, value] = told(await voice(page))
        if (figures.has(name)) expect(value).toBe(figures.get(name))
        expect(value).toBeGreaterThanOrEqual(before)
        expect(seen.has(name)).toBe(false)
        before = value
        seen.add(name)
      }
      expect([...seen].filter((name) => figures.has(name)).length).toBeGreaterThan(3)
    })
  }, 60_000)

  it('are drawn over the picture while they are read, followed in time, and left for a line with a name', async () => {
    await look('/indikator/ledighed', async (page) => {
      await tabTo(page, '[data-read=lines]')
      while (!figures.has(told(await voice(page))[0])) await page.keyboard.press('Shift+ArrowDown')
      const [name] = told(await voice(page))
      expect(await page.locator('.read-line').count()).toBe(1)
      expect(await page.locator('.read-card strong').first().innerText()).toContain(name)
      await page.keyboard.press('ArrowLeft')
      expect(await voice(page)).toMatch(new RegExp(`^${name}, juni 2026: \\d+,\\d pct\\.$`))
      await page.keyboard.press('ArrowUp')
      expect(await voice(page)).toMatch(/^(Viborg|Hele landet|Provinsbykommuner), juni 2026/)
      expect(await page.locator('.read-line').count()).toBe(0)
    })
  }, 60_000)

  it('are named with their figure where the pointer is on one', async () => {
    await look('/en/indikator/ledighed', async (page) => {
      const [top] = [...figures].sort((a, b) => b[1] - a[1])
      if (!top) throw new Error('no figures')
      const [name, value] = top
      const chart = page.locator('.chart-wide svg').first()
      const [, right = 0, high = 0, low = 0] = ((await chart.getAttribute('data-frame')) ?? '')
        .split(' ')
        .map(Number)
      const zero = await page.evaluate(
        "JSON.parse(document.querySelector('[data-read=lines] script').textContent).y",
      )
      const [from = 0, to = 1] = Array.isArray(zero) ? zero.map(Number) : []
      const box = await chart.boundingBox()
      const wide = Number((await chart.getAttribute('width')) ?? 1)
      const scale = (box?.width ?? wide) / wide
      const y = low - ((value - from) / (to - from)) * (low - high)
      await chart.hover({ position: { x: right * scale, y: y * scale }, force: true })
      const strong = page.locator('.read-card strong').first()
      expect(await strong.innerText()).toBe(`${name} ${value.toFixed(1)} per cent`)
      expect(await page.locator('.read-line').count()).toBe(1)
    })
  }, 60_000)
})
