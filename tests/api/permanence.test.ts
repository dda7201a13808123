/** What stays when figures are revised, and what says so. */
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Changes } from '../../api/contract.ts'
import { News } from '../../api/contract-news.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const of = (newest: number) => ({
  'statbank-ras200': ['2022', '2023', '2024'].map((year) =>
    figure('BFK', '791', year, year === '2024' ? newest : 75),
  ),
})
type App = ReturnType<typeof testApp>['app']
let before: App
let after: App
beforeAll(async () => {
  before = testApp(await memoryWarehouse({ '2026-01-01': of(77.8) })).app
  after = testApp(await memoryWarehouse({ '2026-01-01': of(77.8), '2026-02-01': of(77.9) })).app
})
const base = '/api/v1/indicators/beskaeftigelsesfrekvens'
const bytes = async (app: App, path: string) =>
  Buffer.from(await (await app.request(path)).arrayBuffer()).toString('base64')

describe('after a second data version', () => {
  it.each([
    'observations.json',
    'observations.csv',
    'observations.xlsx',
    'observations.parquet',
    'observations.zip',
    'ranking.json',
    'verdicts',
    'chart.svg',
    'embed.html',
    'citation.txt',
  ])('the old address of %s gives the same bytes, and the live one others', async (name) => {
    const frozen = `${base}/${name}?vintage=2026-01-01`
    expect(await bytes(after, frozen)).toBe(await bytes(before, frozen))
    expect(await bytes(after, `${base}/${name}`)).not.toBe(await bytes(before, `${base}/${name}`))
  })

  it('the old address says that there is a newer one, and the newest says nothing', async () => {
    const link = async (app: App, query: string) =>
      (await app.request(`${base}/observations.json${query}`)).headers.get('link')
    const old = '?area=791&vintage=2026-01-01'
    expect(await link(before, old)).toBeNull()
    expect(await link(after, old)).toBe(
      `<${base}/observations.json?area=791>; rel="latest-version", </api/v1/vintages>; rel="version-history"`,
    )
    expect(await link(after, '?vintage=2026-02-01')).toBeNull()
    const { headers } = await after.request(`${base}/observations.csv?vintage=2026-01-01`)
    expect(headers.get('link')).toMatch(/rel="describedby".*, <.*>; rel="latest-version"/)
  })

  it('the changes have the old and the new value, and so has the feed', async () => {
    const answer = await after.request('/api/v1/vintages/2026-02-01/changes')
    const { changes } = Changes.parse(await answer.json())
    expect(changes).toMatchObject([
      { area: '791', period: '2024', kind: 'revised', old: { value: 77.8 }, new: { value: 77.9 } },
    ])
    const { entries } = News.parse(await (await after.request(`${base}/changes.json`)).json())
    expect(entries[0]).toMatchObject({ vintage: '2026-02-01', changes: [{ old: 77.8, new: 77.9 }] })
    expect(await (await after.request('/api/v1/changes.atom')).text()).toContain('2026-02-01')
  })

  it('the changes are given page by page, each with the next and the one before', async () => {
    const at = '/api/v1/vintages/2026-01-01/changes'
    const seen: string[] = []
    let next: string | undefined = `${at}?limit=2`
    while (next !== undefined) {
      const answer = await after.request(next)
      const { changes } = z
        .object({ changes: z.array(z.object({ period: z.string() })) })
        .parse(await answer.json())
      seen.push(...changes.map(({ period }) => period))
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
    }
    expect(seen).toEqual(['2022', '2023', '2024'])
    const last = await after.request(`${at}?limit=2&offset=2`)
    expect(last.headers.get('link')).toBe(`<${at}?limit=2&offset=0>; rel="prev"`)
  })
})
