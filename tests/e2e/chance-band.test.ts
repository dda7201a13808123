/** A share of few persons: the band of chance in chart, note, reading, table, picture, meeting and annex. */
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fewPersons } from '../support/few-persons.ts'
import { type Site, startSite } from '../support/site.ts'
import { visitor } from '../support/visit.ts'
import { warehouseOnDisk } from '../support/warehouse-on-disk.ts'

let site: Site
beforeAll(async () => {
  site = await startSite(async (folder) => {
    await warehouseOnDisk(folder, fewPersons)
    return {}
  })
}, 60_000)
afterAll(() => site.stop())

const look = visitor(() => site)
const page = '/indikator/uden-uddannelse'
const sentence =
  'Båndet om linjen for Viborg viser, hvor langt tilfældet alene kan flytte tallet (95 pct. sikkerhed): i 2024 til 4,8–7,6 pct., for der er 71 af 1.170 personer bag.'

const textOf = async (path: string): Promise<string> => {
  const answer = await fetch(site.address + path)
  expect(answer.status).toBe(200)
  return answer.text()
}
/** What stands there to be read, a picture's lines put together. */
const seen = async (path: string): Promise<string> => {
  const text = (await textOf(path)).replace(/<\/(text|tspan)>/g, ' ')
  return parseHTML(`<div>${text}</div>`).document.documentElement.textContent.replace(/\s+/g, ' ')
}
const bands = (html: string): string[] =>
  [...html.matchAll(/class="chance[^>]*>(.*?)<\/g>/gs)].map(([, inside]) => inside ?? '')

describe('a share of few persons', () => {
  it('has a band behind its line that breaks where the figures do, and a note that names it', async () => {
    const html = await textOf(page)
    const [wide = ''] = bands(html)
    expect(wide.match(/<path/g)).toHaveLength(2)
    expect(await seen(page)).toContain(sentence)
    expect(await seen(`/en${page}`)).toContain(
      'The band around the line of Viborg shows how far chance alone may move the figure',
    )
  })

  it('has its limits in the table and under the keys', async () => {
    await look(page, async (visited) => {
      const row = visited.locator('[aria-labelledby=tal] tbody tr').first()
      expect(await row.locator('td').last().innerText()).toBe('4,8–7,6')
      await visited.locator('[data-read=lines]').first().focus()
      await visited.keyboard.press('ArrowLeft')
      await visited.keyboard.press('ArrowRight')
      expect(await visited.locator('[data-read] + [role=status]').first().innerText()).toBe(
        'Viborg, 2024: 6,1 pct., tilfældig variation 4,8–7,6',
      )
    })
  }, 60_000)

  it.each([
    ['the goal', '/maal/overgang'],
    ['the meeting', '/moede?dagsorden=uden-uddannelse'],
    ['a chosen chart', `${page}?omraade=000&fra=2018`],
    ['the picture', '/api/v1/indicators/uden-uddannelse/chart.svg'],
    ['the embed', '/api/v1/indicators/uden-uddannelse/embed.html'],
  ])('has both in %s', async (_name, path) => {
    expect(bands(await textOf(path)).length).toBeGreaterThan(0)
    expect(await seen(path)).toContain('Båndet om linjen for Viborg viser')
  })

  it('has neither as an index, nor in an older data version what was not known then', async () => {
    expect(bands(await textOf(`${page}?visning=indeks`))).toEqual([])
    expect(await seen(`${page}?version=2026-01-01`)).toContain('for der er 70 af 1.170 personer')
  })

  it('is told in the annex, which can still be set', async () => {
    const answer = await fetch(`${site.address}/moede/bilag.pdf?dagsorden=uden-uddannelse`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  }, 60_000)
})
