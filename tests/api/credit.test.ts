/** Who is credited for a ratio over two tables. */
import { beforeAll, describe, expect, it } from 'vitest'
import { Indicator, Observations } from '../../api/contract.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

describe('a ratio over another table', () => {
  let app: ReturnType<typeof testApp>['app']
  const get = async (path: string): Promise<unknown> => (await app.request(path)).json()
  beforeAll(async () => {
    const people = Array.from({ length: 49 }, (_, step) =>
      figure(String(16 + step), '791', '2024-Q3', 1000),
    )
    app = testApp(
      await memoryWarehouse({
        '2026-01-01': {
          'statbank-demo19': [figure('NYE', '791', '2024', 588)],
          'statbank-folk1a': people,
        },
      }),
    ).app
  })

  it('credits both tables as a calculation, in both languages', async () => {
    const path = '/api/v1/indicators/nye-virksomheder'
    const told = Indicator.parse(await get(path))
    expect(told.origin.attribution).toEqual({
      da: 'Beregninger baseret på tal fra Danmarks Statistik, DEMO19 og FOLK1A',
      en: 'Calculations based on figures from Statistics Denmark, DEMO19 and FOLK1A',
    })
    expect(told.citation).toContain('DEMO19 og FOLK1A')
    const figures = Observations.parse(await get(`${path}/observations.json?lang=en`))
    expect(figures.citation).toContain('DEMO19 and FOLK1A')
    expect(figures.observations.map(({ value }) => value)).toEqual([12])
  })

  it('names the table below the line, what was chosen from it and when it was fetched', async () => {
    const { origin } = Indicator.parse(await get('/api/v1/indicators/nye-virksomheder'))
    expect(origin.denominator).toMatchObject({
      dataset: 'statbank-folk1a',
      table: 'FOLK1A',
      retrieved: '2026-01-01',
      selection: { ALDER: '16..64', KØN: 'TOT' },
    })
  })

  it('credits the count beside it to its own table alone', async () => {
    const { allSeries } = Indicator.parse(await get('/api/v1/indicators/nye-virksomheder'))
    const count = allSeries.find(({ id }) => id === 'antal')?.origins[0]
    expect(count?.attribution.da).toBe('Danmarks Statistik, DEMO19')
    expect(count?.denominator).toBeNull()
  })
})
