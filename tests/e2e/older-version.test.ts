/** Pages whose address names a data version: they keep its figures, say that it is old, and list what has changed. */
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Observation } from '../../data/vocabulary.ts'
import { publishFile } from '../support/published.ts'
import { type Served, startServer } from '../support/served.ts'
import { catalogue, figure } from '../support/warehouse.ts'

const municipalities = [...catalogue.areas.values()].flatMap(({ code, kind }) =>
  kind === 'municipality' ? [code] : [],
)
const years = ['2018', '2019', '2020', '2021', '2022', '2023']
/** Employment rates, made up. */
const rates = (more: string[]): Observation[] =>
  ['000', ...municipalities].flatMap((area, i) =>
    [...years, ...more].map((year) => figure('BFK', area, year, 70 + (i % 10) / 10)),
  )
const revised = (all: Observation[], area: string, period: string, value: number) =>
  all.map((one) => (one.area === area && one.period === period ? { ...one, value } : one))
const [old, current] = ['2026-01-01', '2026-02-01']
const later = revised(revised(rates([]), '791', '2023', 81.5), '740', '2022', 60)
const unemployment = [figure('pct', '791', '2026-07', 2.4)]

let server: Served
beforeAll(async () => {
  server = await startServer(async (folder) => {
    await publishFile(folder, 'a.duckdb', {
      [old]: { 'statbank-ras200': rates([]), 'jobindsats-y25i01': unemployment },
      [current]: { 'statbank-ras200': later, 'jobindsats-y25i01': unemployment },
    })
    return {}
  })
}, 120_000)
afterAll(() => server.stop())

const documentOf = async (path: string) => {
  const answer = await fetch(server.address + path)
  expect(answer.status, path).toBe(200)
  return parseHTML(await answer.text()).document
}
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
async function look(path: string) {
  const document = await documentOf(path)
  const notice = document.querySelector('aside.version')
  return {
    notice: plain(notice?.textContent),
    happened: [...(notice?.querySelectorAll('li') ?? [])].map((one) => plain(one.textContent)),
    links: [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? ''),
    text: plain(document.querySelector('main')?.textContent),
  }
}

const compare = '/sammenlign?indikator=beskaeftigelsesfrekvens&omraade=791,740'
const everyone = '/indikator/beskaeftigelsesfrekvens/kommuner'
const own = '2023: 70,9 pct. blev til 81,5 pct.'
const rate = `Beskæftigelsesfrekvens 16–64 år: ${own}`
const areas = [`Viborg: ${own}`, 'Silkeborg: 2022: 70,9 pct. blev til 60,0 pct.']
/** Each page, and what it must list. */
const pages: [path: string, listed: string[]][] = [
  ['/', [rate]],
  ['/?sort=attention', [rate]],
  ['/maal/jobmuligheder', [rate]],
  [compare, areas],
  [everyone, areas],
  [`${everyone}?vis=kurver`, areas],
]
const at = (path: string, version: string) =>
  `${path}${path.includes('?') ? '&' : '?'}version=${version}`

describe('an older data version', () => {
  it.each(pages)('is told on %s, with old and new values', async (path, listed) => {
    const { notice, happened, links } = await look(at(path, old))
    expect(notice).toContain(`dataversion ${old}`)
    expect(notice).toContain('Siden da er dette sket med tallene på siden:')
    expect(happened).toEqual(listed)
    expect(links).toContain(`/aendringer?since=${old}`)
  })

  it.each(pages)('keeps its figures on %s', async (path) => {
    const [{ text, notice }, now] = [await look(at(path, old)), await look(path)]
    const rest = text.replace(notice, '')
    expect(rest).toContain('70,9')
    expect(rest).not.toContain('81,5')
    expect(now.text).toContain('81,5')
    expect(now.notice).toBe('')
  })

  it('is told in English too', async () => {
    const { notice, happened } = await look(at('/en/maal/jobmuligheder', old))
    expect(notice).toContain(`data version ${old}`)
    expect(notice).toContain('Since then the figures on this page have changed:')
    expect(happened).toEqual([
      'Employment rate, ages 16–64: 2023: 70.9 per cent became 81.5 per cent.',
    ])
  })

  it('says where nothing on the page has changed', async () => {
    const { notice, happened } = await look(
      at('/sammenlign?indikator=beskaeftigelsesfrekvens&omraade=615,661', old),
    )
    expect(notice).toContain('Tallene på siden er de samme i den nyeste dataversion.')
    expect(happened).toEqual([])
  })
})

describe('the newest data version', () => {
  it.each(pages)('is the address of %s that is offered to whoever quotes it', async (path) => {
    const { links } = await look(path)
    const [frozen = ''] = links.filter((link) => link.endsWith(`version=${current}`))
    const { notice, happened } = await look(frozen)
    expect(notice).toContain(`dataversion ${current}`)
    expect(notice).not.toContain('Siden da')
    expect(happened).toEqual([])
  })
})

describe('a data version that there is not', () => {
  it.each(pages)('is told on %s, with those that there are', async (path) => {
    const { text, notice } = await look(at(path, '2020-01-01'))
    expect(text).toContain(`Dataversionen »2020-01-01« findes ikke. Mulige er: ${current}, ${old}.`)
    expect(notice).toBe('')
  })
})
