import { beforeAll, describe, expect, it } from 'vitest'
import { Neighbours } from '../../api/contract-neighbours.ts'
import { distanceOf, nearestOf, standardised } from '../../etl/compare/neighbours.ts'
import { municipalities, neighbourFigures, ofMunicipalities } from '../support/neighbour-figures.ts'
import { memoryWarehouse, testApp } from '../support/warehouse.ts'

describe('how alike municipalities are', () => {
  it('is told in standard deviations', () => {
    const values = new Map([
      ['a', 2],
      ['b', 4],
      ['c', 4],
      ['d', 4],
      ['e', 5],
      ['f', 5],
      ['g', 7],
      ['h', 9],
    ])
    // Mean 5, standard deviation 2: the textbook's example.
    expect([...standardised(values, 'value').values()]).toEqual([
      -1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2,
    ])
  })

  it('takes sizes by their logarithm, so that a doubling counts the same everywhere', () => {
    const [a = 0, b = 0, c = 0] = standardised(
      new Map([
        ['a', 1000],
        ['b', 2000],
        ['c', 4000],
      ]),
      'logarithm',
    ).values()
    expect(b - a).toBeCloseTo(c - b, 10)
  })

  it('is the root of the weighted mean of the squared differences', () => {
    // (1·3² + 3·1²) / 4 = 3
    expect(distanceOf([0, 0], [3, 1], [1, 3])).toBeCloseTo(Math.sqrt(3), 10)
  })

  it('puts the nearest first, and equals in the order of their codes', () => {
    const found = nearestOf(
      new Map([
        ['c', [1]],
        ['a', [0]],
        ['b', [1]],
        ['d', [5]],
      ]),
      [1],
      2,
    )
    expect(found.filter(({ area }) => area === 'a').map(({ neighbour }) => neighbour)).toEqual([
      'b',
      'c',
    ])
  })
})

describe('the neighbours of an area', () => {
  let app: ReturnType<typeof testApp>['app']
  beforeAll(async () => {
    app = testApp(await memoryWarehouse({ '2026-01-01': neighbourFigures() })).app
  })
  it('are told with the variables, weights and figures that they rest on', async () => {
    const [, second, third] = municipalities
    const response = await app.request(`/api/v1/areas/${second?.code ?? ''}/neighbours`)
    const found = Neighbours.parse(await response.json())
    expect(found.variables.map(({ id, weight, period }) => [id, weight, period])).toEqual([
      ['stoerrelse', 1, '2025-Q3'],
      ['beskaeftigelse', 1, '2024'],
      ['kun-grundskole', 1, '2025'],
      ['videregaaende', 1, '2022'],
    ])
    expect(found.neighbours.length).toBe(10)
    expect(found.neighbours[0]?.area).toBe(third?.code)
    expect(found.neighbours[0]?.values).toEqual([3000, 70.2, 20, 39.8])
  })

  it.each(['000', '081', 'nowhere'])(
    'are not told for %s, which is no municipality',
    async (code) => {
      expect((await app.request(`/api/v1/areas/${code}/neighbours`)).status).toBe(404)
    },
  )

  it('are not guessed while a variable has no figures', async () => {
    const figures = { 'statbank-ras200': ofMunicipalities('BFK', '2024', (i) => 70 + i / 10) }
    const without = testApp(await memoryWarehouse({ '2026-01-01': figures })).app
    expect((await without.request('/api/v1/areas/791/neighbours')).status).toBe(404)
  })
})
