/** Question 3 of a monthly series, worked out again from nothing but the numbers that the page prints. */
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quartersByHand, standardErrorByHand } from '../etl/judge/by-hand.ts'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

/** `−1.234,5` in Danish, `−1,234.5` in English; a dash is no number. */
function numberOf(text: string, lang: 'da' | 'en'): number {
  const plain =
    lang === 'da' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  if (!/\d/.test(plain)) throw new Error(`There is no number in "${text}".`)
  return Number(plain.replace('\u2212', '-'))
}

type Table = { caption: string; rows: string[][] }

/** The tables of one calculation, by what its summary says. */
async function calculation(path: string, summary: string): Promise<Table[]> {
  const { document } = parseHTML(await (await fetch(site.address + path)).text())
  const found = [...document.querySelectorAll('details')].find(
    (one) => one.querySelector('summary')?.textContent === summary,
  )
  return [...(found?.querySelectorAll('table') ?? [])].map((table) => ({
    caption: (table.querySelector('caption')?.textContent ?? '').replace(`${summary} `, ''),
    rows: [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()),
    ),
  }))
}

const pages = [
  {
    lang: 'da' as const,
    path: '/indikator/aktiveringsgrad',
    summary: 'Er det os eller konjunkturen?',
    country: { caption: 'Hele landet', row: 'hele landet' },
    ratio: { caption: 'Forholdet', row: 'forholdet' },
    swings: 'Det, tallet plejer at svinge',
    answer: 'Tegn på: vi skiller os ud',
  },
  {
    lang: 'en' as const,
    path: '/en/indikator/aktiveringsgrad',
    summary: 'Is it us or the economy?',
    country: { caption: 'All Denmark', row: 'all Denmark' },
    ratio: { caption: 'The ratio', row: 'the ratio' },
    swings: 'How much the figure usually swings',
    answer: 'Signs: we differ',
  },
]

describe.each(pages)('Viborg’s activation against the country, from $path', (page) => {
  const { lang, path, summary, country, ratio, swings } = page
  const number = (text: string | undefined) => numberOf(text ?? '', lang)
  let tables: Table[]
  const rowsOf = (caption: string) =>
    tables.find((table) => table.caption.startsWith(caption))?.rows ?? []
  beforeAll(async () => {
    tables = await calculation(path, summary)
  })

  /** Months oldest first: ours, theirs, and 100 × ours ÷ theirs. */
  const lines = () => {
    const months = (tables.at(-1)?.rows ?? []).toReversed()
    const own = months.map((row) => number(row[1]))
    const theirs = months.map((row) => number(row[2]))
    return { own, theirs, index: own.map((value, i) => (100 * value) / (theirs[i] ?? NaN)) }
  }

  it('the ratio of every month is 100 times our figure divided by theirs', () => {
    const { index } = lines()
    expect(index.length).toBe(60)
    const printed = (tables.at(-1)?.rows ?? []).toReversed().map((row) => number(row[3]))
    for (const [i, value] of index.entries()) expect(printed[i]).toBeCloseTo(value, 3)
  })

  it.each([
    ['ours', 'Viborg', 'Viborg', 0.1],
    ['theirs', country.caption, country.row, 0.1],
    ['the ratio', ratio.caption, ratio.row, 0],
  ])('r, f and SE lead to the limits that are printed: %s', (which, caption, name, unit) => {
    const { own, theirs, index } = lines()
    const months = which === 'ours' ? own : which === 'theirs' ? theirs : index
    const z = quartersByHand(months)
    const swing = new Map(rowsOf(`${caption}: ${swings}`).map(([key = '', ...rest]) => [key, rest]))
    const limits = { c: [4.4, 6], g: [2.9, 3.7] }
    const errors = [
      [0, 1, 2, 3, 4],
      [0, 0, 0, 0, 1],
    ].map((shape, column) => {
      const at = (key: string) => number(swing.get(key)?.[column])
      // s² = Σe²/(20 − 5), f = 1 + 2(¾r₁ + ½r₂ + ¼r₃), SE = √(s²·f·(1/4 + 1/12)), from what is printed.
      expect(at('s²')).toBeCloseTo(Math.max(at('Σe²') / 15, unit ** 2 / 36), 3)
      expect(at('f')).toBeCloseTo(1 + 2 * (0.75 * at('r₁') + 0.5 * at('r₂') + 0.25 * at('r₃')), 3)
      expect(at('SE')).toBeCloseTo(Math.sqrt((at('s²') * at('f')) / 3), 3)
      expect(at('SE')).toBeCloseTo(standardErrorByHand(z, shape, unit), 3)
      expect([at('c'), at('g')]).toEqual([limits.c[column], limits.g[column]])
      return at('SE')
    })
    const [line = NaN, step = NaN] = errors
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const D = mean(z.slice(-4)) - mean(z.slice(-16, -4))
    const [, printedD, sign, changing] =
      rowsOf(tables[0]?.caption ?? '').find((row) => row[0] === name) ?? []
    expect(number(printedD)).toBeCloseTo(D, 3)
    expect(number(sign)).toBeCloseTo(Math.min(2.9 * line, 3.7 * step), 2)
    expect(number(changing)).toBeCloseTo(Math.min(4.4 * line, 6 * step), 2)
  })

  it('and the table of answers gives the answer that stands above', async () => {
    const called = (name: string) => {
      const row = rowsOf(tables[0]?.caption ?? '').find((one) => one[0] === name) ?? []
      const [D, sign, changing] = [number(row[1]), number(row[2]), number(row[3])]
      const size = Math.abs(D)
      return size > changing ? 'changing' : size > sign ? 'signs' : 'no'
    }
    // Only the ratio is called, and as a sign: the fifth row of the second reading, "we differ".
    expect([called('Viborg'), called(country.row), called(ratio.row)]).toEqual([
      'no',
      'no',
      'signs',
    ])
    expect(await (await fetch(site.address + path)).text()).toContain(page.answer)
  })
})
