import { describe, expect, it } from 'vitest'
import { askApi } from '../../../dashboard/src/ask.ts'
import { sinceVersion } from '../../../dashboard/src/views/since-version.ts'
import { siteOf } from '../../../dashboard/src/views/site.ts'
import { figure, memoryWarehouse, testApp } from '../../support/warehouse.ts'

const readings = (values: number[]) => ({
  'statbank-ras200': values.map((value, i) => figure('BFK', '791', String(2022 + i), value)),
})
const id = 'beskaeftigelsesfrekvens'

async function since(version: string, newer: number[]) {
  const { app } = testApp(
    await memoryWarehouse({
      '2026-01-01': readings([76, 77.8]),
      '2026-02-01': readings(newer),
    }),
  )
  const ask = askApi(async (address) => app.request(address), { lang: 'da' })
  const [strategy, { areas }, { vintages }] = await Promise.all([
    ask.strategy(),
    ask.areas(),
    ask.vintages(),
  ])
  const site = siteOf({ pathname: '/' }, '2026-02-02', strategy, areas)
  return sinceVersion(ask, await ask.indicator(id), version, vintages, site)
}

describe('a page of an older data version', () => {
  it('has the old values beside the new ones', async () => {
    const found = await since('2026-01-01', [76, 77.9, 78.4])
    expect(found).toMatchObject({ version: '2026-01-01', newest: '2026-02-01' })
    expect(found?.changes?.revised).toEqual(['2023: 77,8 pct. blev til 77,9 pct.'])
    expect(found?.changes?.added).toBe('Nyt tal for 2024: 78,4 pct.')
  })

  it('says so where no figure of ours has changed', async () => {
    const same = await since('2026-01-01', [76, 77.8])
    expect(same).toMatchObject({ newest: '2026-02-01', changes: null })
  })

  it('has nothing to say where the version is the newest', async () => {
    expect(await since('2026-02-01', [76, 77.9])).toBeNull()
  })
})
