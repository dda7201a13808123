import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrawPicture } from '../../api/contract-picture.ts'
import { Problem } from '../../api/contract.ts'
import { loadDrawing } from '../../api/drawing.ts'
import { png } from '../../api/formats/png.ts'
import { sfntOf } from '../../api/formats/woff.ts'
import { flatPath } from '../../dashboard/src/pictures/flat-field.ts'
import { drawPicture } from '../../dashboard/src/pictures/picture.ts'
import { coloured } from '../../dashboard/src/pictures/themes.ts'
import { wrapped } from '../../dashboard/src/pictures/text-block.ts'
import { catalogue, figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const codes = [...catalogue.areas.values()].flatMap(({ code, kind }) =>
  kind === 'municipality' || kind === 'country' ? [code] : [],
)
const readings = (newest: number) => ({
  'statbank-ras200': codes.flatMap((code, i) =>
    ['2021', '2022', '2023', '2024'].map((year, j) =>
      figure(
        'BFK',
        code,
        year,
        code === '791' && year === '2024' ? newest : 70 + (i % 12) + j / 10,
      ),
    ),
  ),
})
const base = '/api/v1/indicators/beskaeftigelsesfrekvens'
const folder = mkdtempSync(join(tmpdir(), 'pejling-pictures-'))

let app: ReturnType<typeof testApp>['app']
const appOf = async (vintages: Parameters<typeof memoryWarehouse>[0]) =>
  testApp(await memoryWarehouse(vintages), [], undefined, folder).app
const svg = async (query = '') => (await app.request(`${base}/chart.svg?${query}`)).text()

beforeAll(async () => {
  app = await appOf({ '2026-01-01': readings(77.8), '2026-02-01': readings(77.9) })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** All that can be read in a picture. */
const textOf = (picture: string): string =>
  [...parseHTML(picture).document.querySelectorAll('text')]
    .map((text) => text.textContent)
    .join(' ')

describe('a picture of a chart', () => {
  it('is drawn by what the pages promise', async () => {
    // The compiler holds the two types against each other here.
    const promised: DrawPicture = drawPicture
    expect((await loadDrawing()).name).toBe(promised.name)
  })

  it('has title, measure, source and data version inside, and needs no style sheet', async () => {
    const picture = await svg()
    const text = textOf(picture)
    expect(text).toContain('Viborg har ligget')
    expect(text).toContain('Beskæftigelsesfrekvens 16–64 år, 2021–2024')
    expect(text).toContain('Kilde: Danmarks Statistik, RAS200.')
    expect(text).toContain('Dataversion 2026-02-01.')
    expect(text).toContain('77,9')
    expect(picture).not.toContain('var(')
    expect(picture).not.toContain('vector-effect')
    expect(picture).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  })

  it('is drawn in the language, the width, the period and the areas that are asked for', async () => {
    const picture = await svg('lang=en&width=400&from=2022&area=791,615')
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="400"/)
    const text = textOf(picture)
    expect(text).toContain('2022–2024')
    expect(text).toContain('Horsens')
    expect(text).not.toContain('All Denmark')
    expect(textOf(await svg('area=615,000'))).toContain('Horsens har ligget')
  })

  it('keeps the accent for the home area: another one is drawn in ink', async () => {
    expect(await svg()).toContain('#1f49b6')
    expect(await svg('area=615,000')).not.toContain('#1f49b6')
  })

  it('keeps its bytes when it names a data version, as SVG and as PNG', async () => {
    const before = await appOf({ '2026-01-01': readings(77.8) })
    for (const ending of ['svg', 'png']) {
      const path = `${base}/chart.${ending}?vintage=2026-01-01&theme=dark`
      const old = await before.request(path)
      const now = await app.request(path)
      const bytes = new Uint8Array(await now.arrayBuffer())
      expect(bytes).toEqual(new Uint8Array(await old.arrayBuffer()))
      expect(now.headers.get('cache-control')).toContain('immutable')
      expect(now.headers.get('content-disposition')).toMatch(/^inline; filename="beskaef/)
      const live = await app.request(`${base}/chart.${ending}?theme=dark`)
      expect(new Uint8Array(await live.arrayBuffer())).not.toEqual(bytes)
    }
  })

  it('as PNG has twice the px', async () => {
    const response = await app.request(`${base}/chart.png?width=500`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(1000)
  })

  it('says it when there are no figures', async () => {
    const response = await app.request('/api/v1/indicators/fleksjob/chart.svg')
    expect(textOf(await response.text())).toContain('Ingen tal endnu')
  })

  it.each([
    ['width=1', 'width'],
    ['theme=blue', 'theme'],
    ['area=municipalities', 'at most 8'],
    ['area=9999', '9999'],
    ['from=2024-07', 'annual'],
  ])('is refused with a sentence: %s', async (query, words) => {
    const response = await app.request(`${base}/chart.png?${query}`)
    expect(response.status).toBe(400)
    expect(JSON.stringify(Problem.parse(await response.json()))).toContain(words)
  })
})

describe('the colours of a picture', () => {
  it.each(['light', 'dark'] as const)('are those of the style sheet: %s', (theme) => {
    const [light = '', dark = ''] = readFileSync('dashboard/src/style/tokens.css', 'utf8').split(
      'prefers-color-scheme: dark',
    )
    const css = theme === 'light' ? light : dark
    const tokens = [...css.matchAll(/--(\w+): (#\w+);/g)]
    expect(tokens.length).toBeGreaterThan(8)
    for (const [, name, value] of tokens) {
      expect(coloured(`var(--${name ?? ''})`, theme, 'v'), name).toBe(value)
    }
  })
})

describe('a PNG', () => {
  const drawn = (letter: string) =>
    png(
      `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><text y="20" font-family="'Source Sans 3'">${letter}</text></svg>`,
      folder,
    )
  it('has the Danish letters in fonts of ours', async () => {
    const missing = await drawn('ฆ')
    for (const [letter, other] of [
      ['ø', 'o'],
      ['Å', 'A'],
      ['æ', 'a'],
      ['−', '-'],
      ['–', '-'],
    ] as const) {
      expect(await drawn(letter), letter).not.toEqual(missing)
      expect(await drawn(letter), letter).not.toEqual(await drawn(other))
    }
  })

  it('is refused a font that is none', () => {
    expect(() => sfntOf(Buffer.from('no font'))).toThrow('This is no WOFF.')
  })
})

describe('the parts of a picture', () => {
  it('draw a scaled path at the same places in px', () => {
    expect(flatPath('M0-49l1 3h2M3 1', [10, -2, 5, 100])).toBe('M5 198l10 -6h20M35 98')
  })
  it('break text between words, and leave a long word whole', () => {
    expect(wrapped('en to tre', 10, 40)).toEqual(['en to tre'])
    expect(wrapped('en Bådsmandsstrædeskaserne', 10, 40)).toEqual(['en', 'Bådsmandsstrædeskaserne'])
  })
})
