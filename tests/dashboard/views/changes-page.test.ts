/** Figures that were revised, corrected, withdrawn and published again, as the page of changes says them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { askApi, type Ask } from '../../../dashboard/src/ask.ts'
import { type ChangesPage, changesPageOf } from '../../../dashboard/src/views/changes-page.ts'
import { type Site, siteOf } from '../../../dashboard/src/views/site.ts'
import { havrumApp } from '../../support/fixture-municipality.ts'
import { figure, memoryWarehouse, testApp } from '../../support/warehouse.ts'

const rates = (values: [year: string, value: number][]) => ({
  'statbank-ras200': values.map(([year, value]) => figure('BFK', '791', year, value)),
})
const model = (value: number) => ({
  'uvm-profilmodel': [figure('pct', '791', '2015', value), figure('pct', '791', '2016', 86.7)],
})

let ask: Ask
let site: (path: string) => Site
const since = (vintage: string, path = '/'): Promise<ChangesPage> =>
  changesPageOf(ask, vintage, site(path))

beforeAll(async () => {
  const warehouse = await memoryWarehouse({
    '2026-06-01': {
      ...rates([
        ['2022', 77],
        ['2023', 77.5],
        ['2024', 77.8],
      ]),
      ...model(79.8),
    },
    '2026-07-01': {
      ...rates([
        ['2023', 77.5],
        ['2024', 77.9],
      ]),
      ...model(87.1),
    },
    '2026-08-01': {
      ...rates([
        ['2022', 77],
        ['2024', 77.9],
        ['2025', 78],
      ]),
      ...model(87.1),
    },
  })
  const { app } = testApp(warehouse)
  ask = askApi(async (address) => app.request(address), { lang: 'da' })
  const [strategy, { areas }] = await Promise.all([ask.strategy(), ask.areas()])
  site = (pathname) => siteOf({ pathname }, '2026-09-01', strategy, areas)
})

const ofRate = ({ indicators }: ChangesPage) =>
  indicators.find(({ id }) => id === 'beskaeftigelsesfrekvens')
const ofModel = ({ indicators }: ChangesPage) =>
  indicators.find(({ id }) => id === 'forventet-ungdomsuddannelse')

describe('the page of changes', () => {
  it('says that a figure is withdrawn, and what it was', async () => {
    expect(ofRate(await since('2026-07-01'))?.withdrawn[0]).toBe(
      '2023: udgiveren har trukket tallet tilbage. Det var 77,5 pct.',
    )
    expect(ofRate(await since('2026-07-01', '/en'))?.withdrawn[0]).toBe(
      '2023: the publisher has withdrawn the figure. It was 77.5 per cent.',
    )
  })

  it('does not call a figure new that was withdrawn and is published again', async () => {
    const rate = ofRate(await since('2026-07-01'))
    expect(rate?.withdrawn[1]).toBe(
      '2022: udgiveren havde trukket tallet tilbage og har udgivet det igen. Det er 77,0 pct.',
    )
    expect(rate?.added).toBe('Nyt tal for 2025: 78,0 pct.')
  })

  it('tells a correction of a known error from a revision', async () => {
    const page = await since('2026-06-01')
    expect(ofModel(page)?.revised).toEqual([
      '2015: 79,8 pct. blev til 87,1 pct. Det er rettelsen af en fejl, der var kendt.',
    ])
    expect(ofRate(page)?.revised).toEqual(['2024: 77,8 pct. blev til 77,9 pct.'])
  })

  it('leaves out what changed before the day that today is held against', async () => {
    expect(ofModel(await since('2026-07-01'))).toBeUndefined()
  })

  it('offers last month in both languages, a version of that day or the one before it', async () => {
    const names = async (path: string) => (await since('', path)).offers.map(({ name }) => name)
    expect(await names('/')).toEqual(['siden forrige dataversion', 'siden sidste måned'])
    expect(await names('/en')).toEqual(['since the previous data version', 'since last month'])
    const [, month] = (await since('')).offers
    expect(month?.since).toBe('2026-08-01')
    expect((await since('2026-07-20')).base.vintage).toBe('2026-07-01')
  })
})

/** The page for an app that is not the one above. */
async function pageOf(app: ReturnType<typeof testApp>['app'], since: string, pathname: string) {
  const client = askApi(async (address) => app.request(address), { lang: 'da' })
  const [strategy, { areas }] = await Promise.all([client.strategy(), client.areas()])
  return changesPageOf(client, since, siteOf({ pathname }, '2026-09-01', strategy, areas))
}

describe('a figure that goes with a new definition', () => {
  it.each([
    ['/', '2024: 77,8 pct. blev til 79,2 pct. Tallet er gjort op på en anden måde end før.'],
    [
      '/en/',
      '2024: 77.8 per cent became 79.2 per cent. The figure is defined in another way than before.',
    ],
  ])('is not called a revision: %s', async (path, sentence) => {
    const warehouse = await memoryWarehouse(
      { '2026-06-01': rates([['2024', 77.8]]), '2026-07-01': rates([['2024', 79.2]]) },
      undefined,
      { '2026-06-01': { BFK: 'aged 16 to 64' }, '2026-07-01': { BFK: 'aged 16 to 66' } },
    )
    const page = await pageOf(testApp(warehouse).app, '', path)
    expect(ofRate(page)?.revised).toEqual([sentence])
  })

  it('is a revision where the definition stands', async () => {
    const warehouse = await memoryWarehouse(
      { '2026-06-01': rates([['2024', 77.8]]), '2026-07-01': rates([['2024', 79.2]]) },
      undefined,
      { '2026-06-01': { BFK: 'aged 16 to 64' }, '2026-07-01': { BFK: 'aged 16 to 64' } },
    )
    const page = await pageOf(testApp(warehouse).app, '', '/')
    expect(ofRate(page)?.revised).toEqual(['2024: 77,8 pct. blev til 79,2 pct.'])
  })
})

it('what has changed since the last status is offered in both languages', async () => {
  const app = await havrumApp()
  const offered = async (path: string) =>
    (await pageOf(app, '', path)).offers.find(({ name }) => name.includes('status'))
  expect(await offered('/')).toEqual({ name: 'siden seneste status', since: '2026-01-15' })
  expect(await offered('/en/')).toEqual({ name: 'since the last status', since: '2026-01-15' })
})
