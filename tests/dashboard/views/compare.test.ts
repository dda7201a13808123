import { describe, expect, it } from 'vitest'
import type { Area, Point } from '../../../api/contract.ts'
import { choiceAddress, readChoice } from '../../../dashboard/src/views/compare-choice.ts'
import {
  afterBreak,
  commonPeriods,
  gaps,
  indexed,
  within,
} from '../../../dashboard/src/views/compare-lines.ts'

const area = (code: string, da: string, en: string, kind: Area['kind'] = 'municipality'): Area => ({
  code,
  kind,
  name: { da, en },
  parent: null,
  group: null,
})
const areas = new Map(
  [
    area('000', 'Hele landet', 'All Denmark', 'country'),
    area('10', 'Vestjylland', 'Province Vestjylland', 'province'),
    area('615', 'Horsens', 'Horsens'),
    area('661', 'Holstebro', 'Holstebro'),
    area('791', 'Viborg', 'Viborg'),
    ...['1', '2', '3', '4'].map((n) => area(`80${n}`, `By ${n}`, `Town ${n}`)),
  ].map((one) => [one.code, one]),
)
const read = (query: string, lang: 'da' | 'en' = 'da') =>
  readChoice(new URLSearchParams(query), {
    indicators: new Set(['ledighed', 'neet']),
    areas,
    lead: 'ledighed',
    standard: ['791', '000'],
    lang,
  })

describe('the address of a comparison', () => {
  it('is read and written back the same', () => {
    const query = 'indikator=neet&omraade=791,615,661&fra=2019&til=2024&visning=indeks'
    const { choice, faults } = read(query)
    expect(faults).toEqual([])
    expect(choice).toEqual({
      indicator: 'neet',
      areas: ['791', '615', '661'],
      from: '2019',
      to: '2024',
      view: 'indeks',
    })
    expect(choiceAddress(choice)).toBe(`/sammenlign?${query}`)
  })

  it('shows the home area and the country where nothing is asked for', () => {
    const { choice, faults } = read('')
    expect(faults).toEqual([])
    expect(choiceAddress(choice)).toBe('/sammenlign?indikator=ledighed&omraade=791,000')
  })

  it('takes names in either language, several times and with commas, each area once', () => {
    const { choice, faults } = read('omraade=791&omraade=horsens, Viborg Kommune,All Denmark&fra=')
    expect(faults).toEqual([])
    expect(choice.areas).toEqual(['791', '615', '000'])
  })

  it.each([
    ['omraade=791,Atlantis', /»Atlantis« er ikke et område.*navnet på en kommune/],
    ['omraade=10', /»10« er ikke et område/],
    ['indikator=vejr', /»vejr« er ikke en indikator her\. Vælg en på listen/],
    ['fra=i+går', /»fra=i går« er ikke et årstal.*fra=2021/],
    ['til=20211', /»til=20211« er ikke et årstal/],
    ['fra=2024&til=2020', /begynder i 2024 og slutter i 2020/],
    ['visning=lagkage', /»lagkage« findes ikke\. Mulige er: tal, indeks, afstand/],
    ['omraade=000,615,661,791,801,802,803', /Højst 6 områder/],
  ])('says of %s what is wrong and what is possible', (query, sentence) => {
    const { choice, faults } = read(query)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(sentence)
    expect(choice.areas.length).toBeGreaterThan(0)
    expect(choice.areas.length).toBeLessThanOrEqual(6)
    expect(read(query, 'en').faults).toHaveLength(1)
    expect(read(query, 'en').faults).not.toEqual(faults)
  })
})

const points = (values: Record<string, number | null>): Point[] =>
  Object.entries(values).map(([period, value]) => ({
    period,
    value,
    status: value === null ? 'missing' : 'normal',
  }))
const seen = (all: readonly Point[]) =>
  Object.fromEntries(all.map(({ period, value }) => [period, value]))
const pair = (a: Record<string, number | null>, b: Record<string, number | null>) => [
  { area: 'a', points: points(a) },
  { area: 'b', points: points(b) },
]

describe('the figures of a comparison', () => {
  it('are of the years from and to, both included', () => {
    const all = points({ '2020-12': 1, '2021-01': 2, '2022-12': 3, '2023-01': 4 })
    expect(seen(within(all, '2021', '2022'))).toEqual({ '2021-01': 2, '2022-12': 3 })
    expect(within(all, null, null)).toHaveLength(4)
  })

  it('share the periods in which each has a figure', () => {
    expect(commonPeriods(pair({ y1: 1, y2: null, y3: 3 }, { y2: 2, y3: 3, y4: 4 }))).toEqual(['y3'])
    expect(commonPeriods([])).toEqual([])
  })

  it('are 100 in the first common period, and a gap stays a gap', () => {
    const made = indexed(pair({ '1': 9, '2': 4, '3': null, '4': 5 }, { '2': 8, '3': 6, '4': 10 }))
    expect(made?.base).toBe('2')
    expect(made?.all.map((one) => seen(one.points))).toEqual([
      { '2': 100, '3': null, '4': 125 },
      { '2': 100, '3': 75, '4': 125 },
    ])
  })

  it('have no index where they share no period above zero', () => {
    expect(indexed(pair({ '1': 1 }, { '2': 1 }))).toBeNull()
    expect(indexed(pair({ '1': 0 }, { '1': 5 }))).toBeNull()
    expect(indexed(pair({ '1': 0, '2': 2 }, { '1': 5, '2': 5 }))?.base).toBe('2')
  })

  it('are held against the country by the rounded figures that a reader subtracts', () => {
    const [a, b] = gaps(
      pair({ '1': 2.44, '2': 3 }, { '1': 2.46, '2': null }),
      points({ '1': 2.36 }),
      1,
    )
    expect(seen(a?.points ?? [])).toEqual({ '1': 0, '2': null })
    expect(seen(b?.points ?? [])).toEqual({ '1': 0.1, '2': null })
  })

  it('are counted from the last break among them, and a break before all is none', () => {
    const all = pair({ '2019': 1, '2020': 2, '2021': 3 }, { '2019': 1, '2021': 2 })
    const cut = afterBreak(all, ['2018', '2019', '2020', '2024'])
    expect(cut.map((one) => seen(one.points))).toEqual([{ '2020': 2, '2021': 3 }, { '2021': 2 }])
    expect(afterBreak(all, ['2019'])).toEqual(all)
  })
})
