import { beforeAll, describe, expect, it } from 'vitest'
import { VerdictsInFull } from '../../api/contract.ts'
import { placesOf } from '../../api/queries/rank-interval.ts'
import { municipalities, ofMunicipalities } from '../support/neighbour-figures.ts'
import { memoryWarehouse, testApp } from '../support/warehouse.ts'

const rows = [
  { area: 'a', low: 1, high: 2 },
  { area: 'b', low: 3, high: 5 },
  { area: 'c', low: 4, high: 6 },
  { area: 'd', low: 5.5, high: 8 },
  { area: 'e', low: 9, high: 10 },
]

describe('the places that chance leaves open', () => {
  it('are bounded by those whose intervals do not meet the own', () => {
    expect(placesOf(rows, 'b', true, 5)).toEqual({ best: 2, worst: 3, of: 5 })
    expect(placesOf(rows, 'c', true, 5)).toEqual({ best: 2, worst: 4, of: 5 })
    expect(placesOf(rows, 'e', true, 5)).toEqual({ best: 5, worst: 5, of: 5 })
  })

  it('are counted from the other end where high is best', () => {
    expect(placesOf(rows, 'b', false, 5)).toEqual({ best: 3, worst: 4, of: 5 })
    expect(placesOf(rows, 'e', false, 5)).toEqual({ best: 1, worst: 1, of: 5 })
  })

  it('are not told without an interval, or when most municipalities have none', () => {
    expect(placesOf(rows, 'z', true, 5)).toBeNull()
    expect(placesOf(rows, 'b', true, 11)).toBeNull()
  })
})

describe('the places in the API', () => {
  // Of 1001 young people in each municipality one more than in the one before is without work: 100, 101, 102 …
  const persons = [
    ...ofMunicipalities('00', '2024', () => 1001),
    ...ofMunicipalities('10', '2024', (index) => 100 + index),
  ]
  let app: ReturnType<typeof testApp>['app']
  let faults: Error[]
  const ask = async (query: string, id = 'neet') => {
    const response = await app.request(`/api/v1/indicators/${id}/verdicts${query}`)
    expect(response.status).toBe(200)
    return VerdictsInFull.parse(await response.json())
  }
  beforeAll(async () => {
    const older = ofMunicipalities('00', '2023', () => 500)
    const rate = ofMunicipalities('BFK', '2024', (index) => 70 + index / 10)
    const warehouse = await memoryWarehouse({
      '2026-01-01': { 'statbank-neet3-personer': older },
      '2026-02-01': { 'statbank-neet3-personer': [...older, ...persons], 'statbank-ras200': rate },
    })
    ;({ app, faults } = testApp(warehouse))
  })

  it('are worked out from the intervals that were stored with every municipality', async () => {
    const [first] = municipalities
    const { chance, places } = await ask(`?area=${first?.code ?? ''}`)
    expect(chance).toMatchObject({ period: '2024', numerator: 100, denominator: 1001 })
    // Wilson's interval of 100 of 1001: 8.28 to 12.00 per cent.
    expect(chance?.low).toBeCloseTo(8.28, 2)
    expect(chance?.high).toBeCloseTo(12.0, 2)
    // Of 140 it begins at 11.97, of 141 at 12.07: those with 141 and more are surely behind.
    expect(places).toEqual({ best: 1, worst: 41, of: municipalities.length })
  })

  it('are bounded on both sides in the middle of the field', async () => {
    const { places } = await ask(`?area=${municipalities[49]?.code ?? ''}`)
    // 149 of 1001 is 12.81 to 17.22: 100 to 107 end below, 196 and 197 begin above.
    expect(places).toEqual({ best: 9, worst: 96, of: municipalities.length })
    expect(faults).toEqual([])
  })

  it('are null for a data version without shares, for the country, and where no persons are known', async () => {
    expect((await ask('?vintage=2026-01-01')).places).toBeNull()
    expect((await ask('?area=000')).places).toBeNull()
    expect((await ask('', 'beskaeftigelsesfrekvens')).places).toBeNull()
  })
})
