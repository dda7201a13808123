/** Words that try to be something else, in every kind of answer: they stay words. */
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Indicator } from '../../data/catalogue/schema.ts'
import { catalogue, figure, memoryWarehouse, strategy, testApp } from '../support/warehouse.ts'

const nasty = `=cmd|' /C calc'!A0"><script>alert(1)</script><!--\r\nX-Injected: yes\r\nBEGIN:VEVENT]]>&lol;`
const both = { da: nasty, en: nasty }

function withNastyWords(): Map<string, Indicator> {
  const indicators = new Map(catalogue.indicators)
  const neet = indicators.get('neet')
  if (!neet) throw new Error('The catalogue has no neet.')
  const series = neet.series.map((one) => ({ ...one, name: both }))
  indicators.set('neet', { ...neet, name: both, definition: both, caveats: [both], series })
  return indicators
}

describe('words that try to be something else', () => {
  let app: ReturnType<typeof testApp>['app']
  let faults: Error[]
  beforeAll(async () => {
    const areas = new Map(catalogue.areas)
    const home = areas.get('791')
    if (!home) throw new Error('The catalogue has no 791.')
    areas.set('791', { ...home, name: both })
    const house = { catalogue: { ...catalogue, areas, indicators: withNastyWords() }, strategy }
    const years = ['2022', '2023', '2024']
    const figures = {
      'statbank-neet3': years.flatMap((year, i) =>
        ['791', '000', '101'].map((area) =>
          figure('pct', area, year, 9 + i, { flag: '=1+1', url: `javascript:alert('${area}')` }),
        ),
      ),
    }
    const made = testApp(await memoryWarehouse({ '2026-01-01': figures }, house), [], house)
    app = made.app
    faults = made.faults
  })

  const get = async (path: string) => {
    const response = await app.request(`/api/v1${path}`)
    expect([path, response.status]).toEqual([path, 200])
    for (const [name, value] of response.headers) {
      expect(name).not.toBe('x-injected')
      expect(value).not.toMatch(/[\r\n]|<script/)
    }
    return response
  }

  it.each([
    '/indicators/neet/chart.svg?area=791',
    '/indicators/neet/embed.html?area=791',
    '/indicators/neet/changes.atom',
    '/changes.atom',
  ])('do not become an element, a handler or an entity in %s', async (path) => {
    const text = await (await get(path)).text()
    expect(text).not.toMatch(/<script|<!--|]]>|&lol;/i)
    expect(text).not.toMatch(/<[^>]+\son\w+\s*=/i)
    expect(text).not.toMatch(/href="javascript:/i)
  })

  it.each(['observations.csv', 'ranking.csv', 'observations.csv?dialect=da&area=791,000'])(
    'do not become a formula in %s',
    async (file) => {
      const text = await (await get(`/indicators/neet/${file}`)).text()
      const delimiter = file.includes('dialect') ? ';' : ','
      const rows: string[][] = parse(text, { delimiter, bom: true })
      expect(rows.length).toBeGreaterThan(2)
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/)
    },
  )

  it('do not become a formula or an element in a workbook', async () => {
    const bytes = new Uint8Array(
      await (await get('/indicators/neet/observations.xlsx')).arrayBuffer(),
    )
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'))
    const texts = parts.map(([, part]) => new TextDecoder().decode(part))
    expect(texts.some((text) => text.includes('=cmd'))).toBe(true)
    for (const text of texts) {
      expect(text).not.toMatch(/<f>|<f |<script|&lol;/)
    }
  })

  it('do not become a line of their own in a calendar, a reference or the linked data', async () => {
    for (const file of ['citation.bib', 'citation.ris', 'citation.txt']) {
      const text = await (await get(`/indicators/neet/${file}`)).text()
      expect(text).not.toMatch(/^(X-Injected|BEGIN:VEVENT)/m)
    }
    expect(await (await get('/calendar.ics')).text()).not.toMatch(/^X-Injected/m)
    expect(await (await get('/catalogue.ttl')).text()).not.toMatch(/^X-Injected/m)
    const json: unknown = await (await get('/catalogue.jsonld')).json()
    expect(JSON.stringify(json)).toContain('X-Injected')
  })

  it('do not become a path or a header in the name of a file', async () => {
    for (const file of ['observations.csv', 'observations.zip', 'observations.parquet']) {
      const name = (await get(`/indicators/neet/${file}`)).headers.get('content-disposition')
      expect(name ?? '').toMatch(/^(attachment; )?(filename="[\w.-]+")?/)
      expect(name ?? '').not.toMatch(/[\\/<>]|\.\./)
    }
    expect(faults).toEqual([])
  })
})
