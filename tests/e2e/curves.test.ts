/** A small chart for each municipality, on one scale and from one ground. */
import { gzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Ranking } from '../../api/contract.ts'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const read = async (path: string): Promise<string> => (await fetch(site.address + path)).text()
const opened = async (path: string): Promise<Document> => parseHTML(await read(path)).document
const curves = (document: Document) => [...document.querySelectorAll('figure li')]

describe('a curve for each municipality', () => {
  it('shows the similar ones first, the home area among them and marked', async () => {
    const document = await opened('/indikator/ledighed/kommuner?vis=kurver')
    expect(curves(document).length).toBe(11)
    expect(document.querySelector('li.home a')?.textContent).toBe('Viborg')
  })

  it('tells of each what the ranking tells', async () => {
    const answer: unknown = JSON.parse(await read('/api/v1/indicators/ledighed/ranking.json'))
    const { rows } = Ranking.parse(answer)
    const document = await opened('/indikator/ledighed/kommuner?vis=kurver&udvalg=alle')
    const shown = curves(document).map((one) => [
      one.querySelector('a')?.textContent,
      one.querySelector('svg text')?.textContent,
    ])
    expect(shown).toHaveLength(98)
    const told = rows.map(({ name, value }) => [name, (value ?? NaN).toFixed(1).replace('.', ',')])
    expect(shown.toSorted()).toEqual(told.toSorted())
    const label = document.querySelector('li.home svg')?.getAttribute('aria-label')
    expect(label).toBe('Viborg: 2,6 pct. i august 2021, 2,4 pct. i juli 2026')
  })

  it('of all 98 stays within 120 KiB over the wire and draws the field once', async () => {
    const html = await read('/indikator/ledighed/kommuner?vis=kurver&udvalg=alle')
    expect(gzipSync(html).length).toBeLessThan(120 * 1024)
    expect(html.match(/class="field"/g)).toHaveLength(1)
  })

  it('orders by name or by the newest figure, and leads on to each line among all', async () => {
    const document = await opened(
      '/en/indikator/ledighed/kommuner?vis=kurver&udvalg=gruppe&sort=navn',
    )
    const names = curves(document).map((one) => one.querySelector('a')?.textContent ?? '')
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'da')))
    const link = document.querySelector('figure li:not(.home) a')?.getAttribute('href') ?? ''
    expect(link).toMatch(/^\/en\/indikator\/ledighed\?omraade=\d+#figur$/)
    expect((await fetch(new URL(link, `${site.address}/`))).status).toBe(200)
  })

  it.each([
    [
      '/indikator/ledighed/kommuner?vis=lagkage',
      '»vis=lagkage« findes ikke. Mulige er: kort, kurver.',
    ],
    ['/indikator/uden-uddannelse/kommuner?vis=kurver', 'der er kun tal for 2024'],
    ['/indikator/langtidsledige/kommuner?vis=kurver', 'kan ikke stå på samme skala'],
    ['/en/indikator/ledighed/kommuner?udvalg=x', 'There is no “udvalg=x”'],
  ])('%s is told in a sentence, above map and list', async (path, sentence) => {
    const document = await opened(path)
    expect(document.querySelector('.faults')?.textContent).toContain(sentence)
    expect(document.querySelectorAll('tbody tr').length).toBeGreaterThan(90)
  })
})
