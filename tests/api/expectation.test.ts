/** STAR's expectation of a municipality, as the API and the page tell it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { VerdictsInFull } from '../../api/contract.ts'
import { expectedBlock } from '../../dashboard/src/views/expected.ts'
import { siteOf } from '../../dashboard/src/views/site.ts'
import { askApi } from '../../dashboard/src/ask.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const model = (period: string, values: Record<string, number>) =>
  Object.entries(values).map(([measure, value]) => figure(measure, '791', period, value))

const older = model('2025-Q2', {
  expected: 8500,
  actual: 8200,
  'expected-pct': 15.5,
  'actual-pct': 14.9,
})
const whole = model('2025-Q4', {
  expected: 8412,
  actual: 8130,
  'expected-pct': 15.3,
  'actual-pct': 14.8,
})

let app: ReturnType<typeof testApp>['app']
beforeAll(async () => {
  app = testApp(
    await memoryWarehouse({
      '2026-01-01': { 'jobindsats-y30r21': older },
      '2026-02-01': { 'jobindsats-y30r21': [...older, ...whole] },
      // The share that is expected is not out yet, and one share alone is no comparison.
      '2026-03-01': {
        'jobindsats-y30r21': [...older, ...whole, ...model('2026-Q2', { 'actual-pct': 14.1 })],
      },
    }),
  ).app
})

const ask = async (query = '', id = 'offentligt-forsoergede') =>
  VerdictsInFull.parse(
    await (await app.request(`/api/v1/indicators/${id}/verdicts${query}`)).json(),
  ).expectation

describe('what STAR expects', () => {
  it('is told of the newest year of which both shares are known, with its source', async () => {
    expect(await ask()).toMatchObject({
      from: '2025-Q1',
      to: '2025-Q4',
      expected: { share: 15.3, count: 8412 },
      actual: { share: 14.8, count: 8130 },
      origin: { table: 'y30r21', attribution: { da: 'Jobindsats.dk (STAR), y30r21' } },
    })
  })

  it('is told as of the data version that is asked for', async () => {
    expect(await ask('?vintage=2026-01-01')).toMatchObject({ from: '2024-Q3', to: '2025-Q2' })
  })

  it('is not told of an area without figures, nor of another indicator', async () => {
    expect(await ask('?area=615')).toBeNull()
    expect(await ask('', 'ledighed')).toBeNull()
  })

  it.each([
    [
      '/',
      'Hvad STAR venter af Viborg',
      'Året til og med 4. kvartal 2025',
      ['Ventet af STAR', '15,3 pct.', '8.412'],
      ['Talt op af STAR', '14,8 pct.', '8.130'],
    ],
    [
      '/en/',
      'What STAR expects of Viborg',
      'The year that ended with the fourth quarter of 2025',
      ['Expected by STAR', '15.3 per cent', '8,412'],
      ['Counted by STAR', '14.8 per cent', '8,130'],
    ],
  ])(
    'stands on the page as STAR’s own two figures: %s',
    async (pathname, title, when, one, two) => {
      const client = askApi(async (address) => app.request(address), { lang: 'da' })
      const [strategy, { areas }] = await Promise.all([client.strategy(), client.areas()])
      const site = siteOf({ pathname }, '2026-09-01', strategy, areas)
      const block = expectedBlock({ expectation: await ask() }, site)
      expect(block?.title).toBe(title)
      expect(block?.head[0]).toBe(when)
      expect(block?.rows).toEqual([one, two])
      expect(block?.source).toContain('y30r21')
      expect(expectedBlock({ expectation: null }, site)).toBeNull()
    },
  )
})
