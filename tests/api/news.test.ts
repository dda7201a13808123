import { parseAtomFeed } from 'feedsmith'
import { beforeAll, describe, expect, it } from 'vitest'
import { News } from '../../api/contract-news.ts'
import { Problem } from '../../api/contract.ts'
import { catalogue, figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const municipalities = [...catalogue.areas.values()].filter(({ kind }) => kind === 'municipality')

/** Every municipality from 2016; a strong rise in Viborg, and a year more in the second version. */
const rates = (years: number, more: number) =>
  municipalities.flatMap(({ code }) =>
    Array.from({ length: years }, (_, i) =>
      figure('BFK', code, String(2016 + i), code === '791' ? 70 + i * (i > 7 ? more : 1) : 70),
    ),
  )
const before = { 'statbank-ras200': rates(9, 1) }
const after = { 'statbank-ras200': rates(10, 1.5) }
const id = 'beskaeftigelsesfrekvens'

let app: ReturnType<typeof testApp>['app']
const ask = (path: string) => app.request(`https://pejling.example/api/v1${path}`)
const json = async (path: string) => News.parse(await (await ask(path)).json())
const feed = async (path: string) => {
  const answer = await ask(path)
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  return parseAtomFeed(await answer.text())
}

beforeAll(async () => {
  app = testApp(await memoryWarehouse({ '2026-01-01': before, '2026-02-01': after })).app
})

describe('the feed of changes', () => {
  it('has one entry for an indicator and a data version, however many areas it is about', async () => {
    const { entries, updated } = await json('/changes.json')
    expect(entries.map(({ indicator, vintage }) => [indicator, vintage])).toEqual([
      [id, '2026-02-01'],
      [id, '2026-01-01'],
    ])
    expect(updated).toBe('2026-02-01T10:00:00Z')
    expect(entries[0]?.counts).toEqual([
      { kind: 'new-period', areas: 98, figures: 98 },
      { kind: 'revised', areas: 1, figures: 1 },
    ])
  })

  it('has the home area’s old and new figure', async () => {
    const { entries } = await json(`/indicators/${id}/changes.json`)
    expect(entries[0]?.changes).toEqual([
      { period: '2024', kind: 'revised', old: 78, new: 82 },
      { period: '2025', kind: 'new', old: null, new: 83.5 },
    ])
    expect(entries[0]?.title.da).toBe(
      'Beskæftigelsesfrekvens 16–64 år: nyt tal for 2025, rettede tal',
    )
    const told = entries[0]?.sentences.map(({ da }) => da)
    expect(told).toContain('Nyt tal i Viborg for 2025: 83,5 pct.')
    expect(told).toContain('Rettet i Viborg for 2024: 78,0 pct. blev til 82,0 pct.')
    expect(told).toContain('Tal fra udgiveren i alt: 98 nye og 1 rettede, fra op til 98 områder.')
  })

  it('is read by a feed parser as what it is, in Danish and English', async () => {
    const da = await feed('/changes.atom')
    const en = await feed('/changes.atom?lang=en')
    const [entry] = da.entries ?? []
    expect(da.title?.value).toBe('Viborg Kommune: nye og rettede tal')
    expect(da.updated).toBe('2026-02-01T10:00:00Z')
    expect(da.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://pejling.example/api/v1/changes.atom'],
      ['alternate', 'https://pejling.example/aendringer'],
    ])
    expect(entry?.updated).toBe('2026-02-01T10:00:00Z')
    expect(entry?.content?.value).toContain('<p>Nyt tal i Viborg for 2025: 83,5 pct.</p>')
    expect(entry?.links?.[0]?.href).toBe(`https://pejling.example/indikator/${id}`)
    expect(en.entries?.[0]?.content?.value).toContain(
      'New figure in Viborg for 2025: 83.5 per cent.',
    )
    const ids = [...(da.entries ?? []), ...(en.entries ?? [])].map((one) => one.id)
    expect(new Set(ids).size).toBe(4)
  })

  it('keeps the ids and times of its entries when a version is added', async () => {
    const { app: earlier } = testApp(await memoryWarehouse({ '2026-01-01': before }))
    const answer = await earlier.request('/api/v1/changes.json')
    const then = News.parse(await answer.json()).entries
    const now = (await json('/changes.json')).entries.filter((e) => e.vintage === '2026-01-01')
    const stable = (entries: News['entries']) => entries.map((e) => [e.id, e.published, e.title])
    expect(then).toHaveLength(1)
    expect(stable(now)).toEqual(stable(then))
    expect(now[0]?.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('tells a figure that was withdrawn, and an answer that became another', async () => {
    const falling = municipalities.map(({ code }) => figure('BFK', code, '2016', 70))
    const flat = {
      'statbank-ras200': [
        ...falling.filter(({ area }) => area !== '791'),
        ...Array.from({ length: 8 }, (_, i) =>
          figure('BFK', '791', String(2017 + i), [70, 72, 69, 73, 68, 72, 70, 71][i] ?? 0),
        ),
      ],
    }
    const { app: other } = testApp(
      await memoryWarehouse({ '2026-01-01': before, '2026-02-01': flat }),
    )
    const answer = await other.request('/api/v1/changes.json')
    const [entry] = News.parse(await answer.json()).entries
    const told = entry?.sentences.map(({ da }) => da).join(' ') ?? ''
    expect(told).toContain('Trukket tilbage i Viborg for 2016; tallet var 70,0 pct.')
    expect(told).toContain(
      'Bevæger tallet sig? Før: ja, det går frem. Nu: nej, ingen sikker ændring.',
    )
    expect(entry?.title.en).toContain('another answer')
  })

  it('is not sent again to whoever has it', async () => {
    const first = await ask('/changes.atom')
    const again = await app.request('https://pejling.example/api/v1/changes.atom', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it.each([
    ['/changes.atom?limit=0', 400, 'limit'],
    ['/changes.atom?lang=de', 400, 'lang'],
    ['/indicators/nothing/changes.atom', 404, 'no indicator'],
  ])('answers %s with a problem that says what is wrong', async (path, status, words) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(JSON.stringify(Problem.parse(await answer.json()))).toContain(words)
  })
})
