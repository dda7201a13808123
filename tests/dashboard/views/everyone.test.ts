import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RankingRow } from '../../../api/contract.ts'
import { equalArea, municipalityMap } from '../../../dashboard/src/charts/map.ts'
import { type Boundary, boundariesOf, clockwise } from '../../../dashboard/src/charts/topology.ts'
import { classText, missingText } from '../../../dashboard/src/sentences/classes.ts'
import { classesOf, classNumber } from '../../../dashboard/src/views/classes.ts'
import { sorted, sortOf } from '../../../dashboard/src/views/everyone-choice.ts'
import { catalogue } from '../../support/warehouse.ts'

const file = 'data/geo/kommuner.topojson'

describe('the classes of a map', () => {
  it('hold as nearly as many each, and never part equal figures', () => {
    const values = [1, 1, 1, 2, 3, 4, 5, 6, 7, 8]
    expect(classesOf(values, 0, 5)).toEqual([
      { from: 1, to: 1, count: 3 },
      { from: 2, to: 3, count: 2 },
      { from: 4, to: 5, count: 2 },
      { from: 6, to: 7, count: 2 },
      { from: 8, to: 8, count: 1 },
    ])
  })

  it('are made of the figures that the reader sees', () => {
    expect(classesOf([2.04, 1.96, 2.2], 1, 5)).toEqual([
      { from: 2, to: 2, count: 2 },
      { from: 2.2, to: 2.2, count: 1 },
    ])
    expect(classesOf([], 1, 5)).toEqual([])
    expect(classesOf([7, 7, 7], 0, 5)).toEqual([{ from: 7, to: 7, count: 3 }])
  })

  it('give every figure its class, and a missing one none', () => {
    const classes = classesOf([1, 2, 3, 4, 5], 0, 5)
    expect([1, 3.2, 5, null].map((value) => classNumber(value, 0, classes))).toEqual([
      1,
      3,
      5,
      null,
    ])
  })

  it('are told in words', () => {
    const suffix = { da: 'pct.', en: 'per cent' }
    const unit = { id: 'pct', kind: 'share' as const, suffix, difference: suffix }
    const da = { unit, decimals: 1, lang: 'da' as const }
    expect(classText({ from: 1.2, to: 2, count: 21 }, da)).toBe('1,2–2,0 pct.: 21 kommuner')
    expect(classText({ from: 2, to: 2, count: 1 }, { ...da, lang: 'en' })).toBe(
      '2.0 per cent: 1 municipality',
    )
    expect(missingText(0, 'da')).toBe('')
    expect(missingText(4, 'da')).toBe('Uden tal: 4.')
  })
})

const row = (name: string, place: number | null, value: number | null): RankingRow => ({
  place,
  area: name,
  name,
  value,
  status: value === null ? 'suppressed' : 'normal',
  dataset: 'd',
})
const rows = [
  row('Ærø', 1, 9),
  row('Aabenraa', null, null),
  row('Viborg', 2, 3),
  row('Østerby', 2, 3),
  row('Billund', 4, 1),
]
const names = (sort: 'plads' | 'navn' | 'tal') => sorted(rows, sort).map(({ name }) => name)

describe('the list of all municipalities', () => {
  it('is in the order of the Danish alphabet, where aa is å', () => {
    expect(names('navn')).toEqual(['Billund', 'Viborg', 'Ærø', 'Østerby', 'Aabenraa'])
  })

  it('is by place or by figure, and has those without a figure last', () => {
    expect(names('plads')).toEqual(['Ærø', 'Viborg', 'Østerby', 'Billund', 'Aabenraa'])
    expect(names('tal')).toEqual(['Billund', 'Viborg', 'Østerby', 'Ærø', 'Aabenraa'])
  })

  it('is by place where the address asks for nothing or for what there is not, and by name where counts have no places', () => {
    expect([sortOf(null, true), sortOf('x', true), sortOf('tal', true)]).toEqual([
      'plads',
      'plads',
      'tal',
    ])
    expect([sortOf(null, false), sortOf('plads', false)]).toEqual(['navn', 'navn'])
  })
})

describe('the boundaries', () => {
  it('are read from arcs that are steps, also backwards', () => {
    const text = JSON.stringify({
      transform: { scale: [0.5, 1], translate: [8, 50] },
      arcs: [
        [
          [0, 0],
          [2, 0],
          [0, 1],
        ],
        [
          [0, 0],
          [0, 1],
          [2, 0],
        ],
      ],
      objects: {
        kommuner: { geometries: [{ id: '791', type: 'Polygon', arcs: [[0, -2]] }] },
      },
    })
    expect(boundariesOf(text)[0]?.geometry.coordinates).toEqual([
      [
        [
          [8, 50],
          [8, 51],
          [9, 51],
          [9, 50],
          [8, 50],
        ],
      ],
    ])
    expect(() => boundariesOf('{"arcs":[]}')).toThrow()
  })

  it('enclose the land that they should: Viborg 1,419 km² and the country 42,900', () => {
    const size = ({ geometry }: Boundary) =>
      geometry.coordinates
        .flat()
        .reduce((sum, ring) => sum + (clockwise(ring.map(equalArea)) / 2) * 6371 ** 2, 0)
    const all = boundariesOf(readFileSync(file, 'utf8'))
    const viborg = all.filter(({ properties }) => properties.area === '791').map(size)[0] ?? 0
    const country = all.map(size).reduce((sum, one) => sum + one, 0)
    expect(Math.abs(viborg / 1419 - 1)).toBeLessThan(0.04)
    expect(Math.abs(country / 42_900 - 1)).toBeLessThan(0.02)
  })

  it('run with the clock around land', () => {
    const all = boundariesOf(readFileSync(file, 'utf8')).flatMap(({ geometry }) =>
      geometry.coordinates.flatMap(([outer]) => (outer ? [clockwise(outer)] : [])),
    )
    expect(all.length).toBeGreaterThan(97)
    expect(all.filter((area) => area <= 0)).toEqual([])
  })

  it('weigh under 60 KB and are of every municipality of the catalogue, each once', () => {
    expect(statSync(file).size).toBeLessThan(60_000)
    const codes = [...catalogue.areas.values()]
      .filter(({ kind }) => kind === 'municipality')
      .map(({ code }) => code)
    const drawn = boundariesOf(readFileSync(file, 'utf8')).map(({ properties }) => properties.area)
    expect(drawn.toSorted()).toEqual(codes.toSorted())
    expect(drawn).toHaveLength(98)
  })
})

describe('the map', () => {
  const boundaries = boundariesOf(readFileSync(file, 'utf8'))
  const drawn = municipalityMap({
    id: 'kort',
    width: 600,
    boundaries,
    classOf: (area) => (area === '741' ? null : area === '791' ? 5 : 1),
    textOf: (area) => `Kommune ${area}`,
    home: { area: '791', name: 'Viborg' },
    title: 'Kort',
    description: 'Viborg 2,4 pct.',
  })

  it('gives equal areas of the globe equal areas of paper, in the south as in the north', () => {
    const strip = (from: number) => equalArea([10, from + 1])[1] - equalArea([10, from])[1]
    const onGlobe = (from: number) => Math.cos(((from + 0.5) * Math.PI) / 180)
    expect(strip(54) / strip(57)).toBeCloseTo(onGlobe(54) / onGlobe(57), 6)
  })

  it('draws a municipality as a small part of the picture', () => {
    const path = /fill="var\(--k5\)"[^>]*d="([^"]*)"|d="([^"]*)"[^>]*fill="var\(--k5\)"/.exec(drawn)
    const across = [...(path?.[1] ?? path?.[2] ?? '').matchAll(/[ML]([\d.]+),/g)].map(([, x]) =>
      Number(x),
    )
    expect(across.length).toBeGreaterThan(20)
    expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(30)
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan(150)
  })

  it('fills each municipality by its class, hatches the missing one and marks the home area', () => {
    expect(drawn.match(/fill="var\(--k1\)"/g)).toHaveLength(96)
    expect(drawn.match(/fill="var\(--k5\)"/g)).toHaveLength(1)
    expect(drawn.match(/fill="url\(#kort-600-skravering\)"/g)).toHaveLength(1)
    expect(drawn).toMatch(/<pattern[^>]*id="kort-600-skravering"/)
    expect(drawn.match(/stroke="var\(--v\)"/g)).toHaveLength(1)
    expect(drawn).toContain('Viborg 2,4 pct.')
    expect(drawn).not.toContain('NaN')
  })
})
