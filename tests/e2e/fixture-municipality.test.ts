/** A municipality that does not exist, with a strategy in full, on the pages of the real server. */
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { havrumWarehouse } from '../support/havrum-warehouse.ts'
import { type Site, startSite } from '../support/site.ts'

const Reading = z.object({
  periods: z.array(z.string()),
  lines: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
})

let site: Site
beforeAll(async () => {
  site = await startSite(havrumWarehouse)
}, 60_000)
afterAll(() => site.stop())

const seen = async (path: string): Promise<string> => {
  const answer = await fetch(site.address + path)
  const { document } = parseHTML(await answer.text())
  return document.body.textContent.replace(/\s+/g, ' ')
}

describe('the pages of Havrum', () => {
  it.each([
    [
      '/maal/unge-videre',
      [
        'Flyttet 20. maj 2025 af Havrum Byråd: fra 8 pct. i 2026 til 7 pct. i 2028.',
        'Nu: 7 pct. i 2028.',
        'i gang, men skulle være slut 30. juni 2026',
        '2025: på vej',
        'Reglen siger noget andet på de samme tal.',
        'Tallet i 2024 er ændret fra 9,4 pct. til 9,9 pct. Nyeste tal er nu 10,1 pct. i 2025.',
        'Bevæger sig væk',
        'Ministerens fokusområder 2025',
      ],
    ],
    [
      '/en/maal/unge-videre',
      [
        'Moved 20 May 2025 by Havrum City Council: from 8 per cent in 2026 to 7 per cent in 2028.',
        'ongoing, but was to end 30 June 2026',
        '2025: on track',
        'The rule says something else on the same figures.',
        'Moving away',
      ],
    ],
    [
      '/maal/job-til-flere',
      [
        'Besluttet, efter at 2024 var gået.',
        'Gælder ikke længere: et andet mål er kommet i stedet.',
      ],
    ],
    ['/', ['Kan målet nås?', 'Bevæger sig væk', '7,0 pct. i 2028', 'Strategiens to mål']],
    [
      '/indikator/neet',
      [
        'Der mangler 3,10 pct.point',
        'minus er den forkerte vej',
        'Før og efter, ved siden af de andre',
        'Om de har flyttet tallene, kan tallene alene ikke vise.',
      ],
    ],
    [
      '/aendringer',
      ['15. januar 2026', '2024: 9,4 pct. blev til 9,9 pct.', 'Nyt tal for 2025: 10,1 pct.'],
    ],
    ['/aendringer?since=2026-08-01', ['20. juni 2026', 'Ingen tal er ændret.']],
    ['/en/aendringer?since=2020-01-01', ['There is no data version that early to compare with.']],
  ])('%s tells it in words', async (path, texts) => {
    const page = await seen(path)
    for (const text of texts) expect(page).toContain(text)
  })

  it('narrows the scorecard to what someone is responsible for, by address', async () => {
    const indicators = async (path: string) => {
      const { document } = parseHTML(await (await fetch(site.address + path)).text())
      const linked = [...document.querySelectorAll('main a[href*="/indikator/"]')]
      const ids = linked.map(
        (one) => /indikator\/([^/?#]+)/.exec(one.getAttribute('href') ?? '')?.[1],
      )
      const offered = [
        ...document.querySelectorAll(
          '.controls nav:is([aria-label=Ansvarlig], [aria-label=Responsible]) a',
        ),
      ]
      return {
        ids: new Set(ids),
        offered: offered.map((one) => one.textContent.trim()),
        chosen: offered.find((one) => one.hasAttribute('aria-current'))?.textContent.trim(),
      }
    }
    const whole = await indicators('/?theme=')
    expect(whole.offered).toEqual(['Alle', 'Ungeteamet', 'Virksomhedsteamet'])
    expect(whole.ids).toContain('fleksjob')
    const young = await indicators('/?responsible=Ungeteamet')
    expect(young.chosen).toBe('Ungeteamet')
    expect(young.ids).toContain('neet')
    expect(young.ids).not.toContain('fleksjob')
    // The address is the same in English, where the role has another name.
    const english = await indicators('/en/?responsible=Virksomhedsteamet')
    expect(english.chosen).toBe('The company team')
    expect(english.ids).toContain('fleksjob')
    const unknown = await indicators('/?responsible=Ingen')
    expect([...unknown.ids].sort()).toEqual([...whole.ids].sort())
  })

  it('never names an action as a cause', async () => {
    for (const path of ['/maal/unge-videre', '/indikator/neet']) {
      expect(await seen(path)).not.toMatch(/takket være|på grund af|har medført|skyldes/)
    }
  })

  it.each([
    '/maal/unge-videre',
    '/indikator/neet',
    '/indikator/neet?fra=2020',
    '/indikator/neet?omraade=740',
  ])('draws the target, where it stood, and the action in the chart: %s', async (path) => {
    const { document } = parseHTML(await (await fetch(site.address + path)).text())
    const chart = document.querySelector('svg.chart')
    expect(chart?.textContent).toContain('Mål 2028 7,0 pct.')
    expect(chart?.textContent).toContain('Før 2026 8,0 pct.')
    expect(chart?.textContent).toContain('Mentor til unge, i gang, men skulle være slut')
  })

  it('reads the target to whoever walks along the chart', async () => {
    const { document } = parseHTML(await (await fetch(`${site.address}/indikator/neet`)).text())
    const text = document.querySelector('#figur [data-read] script')?.textContent ?? ''
    const read = Reading.parse(JSON.parse(text))
    expect(read.lines.at(-1)).toMatchObject({ name: 'Mål 2028', values: [8, 7.5, 7] })
    expect(read.periods.at(-1)).toBe('2028')
  })
})
