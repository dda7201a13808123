/** An indicator's page as a tool: the choice stands in the address and needs no script. */
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

const title = (page: Page) => page.locator('#figur figure h2').first().innerText()

describe('choosing on the page of an indicator', () => {
  it.each([true, false])(
    'works from the keyboard, survives reload, back and sharing (script: %s)',
    async (javaScriptEnabled) => {
      await look(
        '/indikator/ledighed',
        async (page) => {
          const before = await title(page)
          await page.locator('#figur summary').focus()
          await page.keyboard.press('Enter')
          await page.locator('#figur input[list]').focus()
          await page.keyboard.type('Silkeborg, Horsens')
          await page.locator('#figur select[name=visning]').selectOption('indeks')
          await page.locator('#figur select[name=fra]').selectOption('2022')
          await page.locator('#figur form button').focus()
          await page.keyboard.press('Enter')
          await page.waitForURL('**omraade=740,615**')
          const shared = `${site.address}/indikator/ledighed?omraade=740,615&fra=2022&visning=indeks#figur`
          expect(page.url()).toBe(shared)
          const after = await title(page)
          expect(after).toMatch(/^Når januar 2022 er 100, er .*Silkeborg \d/)
          const table = await page.locator('[aria-labelledby=tal] thead').first().innerText()
          for (const name of ['Viborg', 'Hele landet', 'Silkeborg', 'Horsens'])
            expect(table).toContain(name)
          await page.reload()
          expect(await title(page)).toBe(after)
          await page.goBack()
          expect(await title(page)).toBe(before)
          await page.goForward()
          expect(await title(page)).toBe(after)
        },
        { javaScriptEnabled },
      )
    },
    60_000,
  )

  it('comes to the similar municipalities in one click, and back to the page as it was', async () => {
    await look('/indikator/ledighed', async (page) => {
      await tabTo(page, '#figur summary')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'kommuner, der ligner' }).click()
      await page.waitForURL('**omraade=**')
      expect(await page.locator('#figur input[type=checkbox]').count()).toBe(4)
      expect(await page.locator('#figur [aria-current]').innerText()).toBe('kommuner, der ligner')
      await page.getByRole('link', { name: 'Tilbage til siden uden valg' }).click()
      await page.waitForURL('**/indikator/ledighed')
    })
  }, 60_000)

  it('marks one municipality among the thin lines of all, and reads it point by point', async () => {
    await look('/indikator/ledighed?omraade=825', async (page) => {
      expect(await page.locator('#figur .chart-wide path.field').count()).toBe(1)
      expect(await page.locator('#figur .chart-wide svg').first().textContent()).toContain('Læsø')
      await tabTo(page, '[data-read=lines]')
      await page.keyboard.press('End')
      expect(await page.locator('.read-card').first().innerText()).toContain('Læsø 2,4 pct.')
    })
  }, 60_000)

  it('shows another series of the same matter in the place of the first', async () => {
    await look('/indikator/ledighed?serie=aarsgennemsnit', async (page) => {
      expect(await page.locator('#figur .subtitle').first().innerText()).toMatch(
        /^Årsgennemsnit, 2007–2024/,
      )
      expect(await page.locator('[aria-labelledby=tal] tbody tr').first().innerText()).toContain(
        '2024',
      )
    })
  }, 60_000)

  it('says in sentences what an address asks for that is not there, and shows the page', async () => {
    await look(
      '/indikator/ledighed?omraade=Atlantis&fra=1990&til=1995&visning=lagkage',
      async (page) => {
        const told = await page.locator('.faults li').allInnerTexts()
        expect(told).toHaveLength(3)
        expect(told.join(' ')).toContain('Der er ingen tal i den periode. Her er alle år.')
        expect(await title(page)).toContain('Viborg')
      },
    )
    await look('/indikator/langtidsledige?visning=afstand', async (page) => {
      expect(await page.locator('.faults li').allInnerTexts()).toEqual([
        'Afstanden til hele landet kan ikke vises: den kræver en andel eller en rate med et landstal. Her er tallene, som de er.',
      ])
    })
  }, 60_000)

  it('keeps the data version and the choice through language and form', async () => {
    await look('/indikator/neet?omraade=740&version=2026-08-22', async (page) => {
      expect(await page.locator('.version').innerText()).toContain('den 22. august 2026')
      expect(await page.locator('input[name=version]').getAttribute('value')).toBe('2026-08-22')
      await page.getByRole('link', { name: 'English' }).click()
      await page.waitForURL('**/en/indikator/neet?omraade=740&version=2026-08-22')
      expect(await page.locator('.version').innerText()).toContain('as they were on 22 August 2026')
      expect(await title(page)).toContain('Silkeborg')
    })
  }, 60_000)
})
