import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JsonStatError } from '../../../etl/sources/jsonstat-shape.ts'
import { readJsonStat, type JsonStatCell } from '../../../etl/sources/jsonstat.ts'

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/eurostat', name), 'utf8'))

const category = (...codes: string[]) => ({
  category: { index: Object.fromEntries(codes.map((code, place) => [code, place])) },
})

/** Two areas by two years; the first dimension runs slowest. */
const small = {
  version: '2.0',
  class: 'dataset',
  updated: '2026-09-10T23:00:00+0200',
  id: ['geo', 'time'],
  size: [2, 2],
  dimension: { geo: category('DK', 'DK04'), time: category('2024', '2025') },
  value: [1, 2, 3, 4],
}

/** Cells in short: codes, value, status. */
const cellsOf = (value: unknown): string[] =>
  [...readJsonStat(value).cells].map(({ codes, value: number, status }) =>
    [...codes, number, status].join(' '),
  )

const plain = ['DK 2024 1 ', 'DK 2025 2 ', 'DK04 2024 3 ', 'DK04 2025 4 ']

describe('a cube in JSON-stat', () => {
  test('runs through its last dimension fastest', () => {
    expect(cellsOf(small)).toEqual(plain)
    expect(readJsonStat(small)).toMatchObject({
      dimensions: [
        { id: 'geo', codes: ['DK', 'DK04'] },
        { id: 'time', codes: ['2024', '2025'] },
      ],
      updated: '2026-09-10T23:00:00+0200',
    })
  })

  test('can be run through twice', () => {
    const { cells } = readJsonStat(small)
    expect([...cells]).toEqual([...cells])
  })

  test('is the same with codes as a list, and with numbers that say another order than the object', () => {
    const listed = { category: { index: ['DK', 'DK04'] } }
    const turned = { category: { index: { '2025': 1, '2024': 0 } } }
    expect(cellsOf({ ...small, dimension: { geo: listed, time: turned } })).toEqual(plain)
  })

  test('names a single code by its label alone', () => {
    const dimension = {
      geo: { category: { label: { DK: 'Denmark' } } },
      time: small.dimension.time,
    }
    expect(cellsOf({ ...small, size: [1, 2], dimension, value: [1, 2] })).toEqual(plain.slice(0, 2))
  })

  test('has no number where a sparse list has none, which is not zero', () => {
    expect(cellsOf({ ...small, value: { 3: 4, 0: 0 }, status: { 1: 'c', 3: 'b' } })).toEqual([
      'DK 2024 0 ',
      'DK 2025  c',
      'DK04 2024  ',
      'DK04 2025 4 b',
    ])
  })

  test('takes one mark for all cells, and a mark for each', () => {
    expect(cellsOf({ ...small, status: 'p' })).toEqual(plain.map((cell) => `${cell}p`))
    const marks = ['b', null, null, 'u']
    expect(cellsOf({ ...small, status: marks })).toEqual(
      plain.map((cell, place) => cell + (marks[place] ?? '')),
    )
  })

  test('has no minus zero', () => {
    expect([...readJsonStat({ ...small, value: { 0: -0 } }).cells][0]?.value).toBe(0)
  })

  test.each([
    ['jsonstat_FOLK1A_2026K3.json', ['101', 'FOLK1A', '2026K3'], 670389, '2026-08-10T06:00:00Z'],
    ['data_straf42_json.json', ['00', 'STRAF42', '2023'], 233454, '2025-03-25T07:00:00Z'],
  ])('is read from the bundle of version 1 as recorded: %s', (name, codes, value, updated) => {
    const cube = readJsonStat(fixture(name))
    expect([...cube.cells]).toEqual([{ codes, value, status: null }])
    expect(cube.updated).toBe(updated)
    expect(cube.dimensions.map(({ id }) => id).slice(1)).toEqual(['ContentsCode', 'Tid'])
  })
})

/** A way of writing the same cube down. */
type Style = { version: 1 | 2; sparse: boolean; listed: boolean }

function write(dimensions: string[][], cells: JsonStatCell[], style: Style): unknown {
  const list = <T>(read: (cell: JsonStatCell) => T | null) =>
    style.sparse
      ? Object.fromEntries(
          cells.flatMap((cell, place) => (read(cell) === null ? [] : [[place, read(cell)]])),
        )
      : cells.map(read)
  const content = { value: list(({ value }) => value), status: list(({ status }) => status) }
  const places = {
    id: dimensions.map((_, place) => `D${place}`),
    size: dimensions.map(({ length }) => length),
  }
  const dimension = Object.fromEntries(
    dimensions.map((codes, place) => [
      `D${place}`,
      style.listed ? { category: { index: codes } } : category(...codes),
    ]),
  )
  return style.version === 1
    ? { dataset: { dimension: { ...dimension, ...places, role: {} }, ...content } }
    : { version: '2.0', class: 'dataset', dimension, ...places, ...content }
}

test('any cube that is written comes back as it was, in every way of writing it', () => {
  const code = fc.stringMatching(/^[A-Z0-9]{1,3}$/)
  const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 4 })
  const cube = fc.array(codes, { minLength: 1, maxLength: 4 })
  const style = fc.record<Style>({
    version: fc.constantFrom<1 | 2>(1, 2),
    sparse: fc.boolean(),
    listed: fc.boolean(),
  })
  const content = fc.record({
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)),
    status: fc.option(fc.constantFrom('b', 'u', 'bu', 'c')),
  })
  fc.assert(
    fc.property(
      cube,
      style,
      fc.array(content, { minLength: 1, maxLength: 50 }),
      (dimensions, how, contents) => {
        const ways = dimensions.reduce<string[][]>(
          (all, next) => all.flatMap((way) => next.map((one) => [...way, one])),
          [[]],
        )
        const cells = ways.map((way, place) => {
          const { value, status } = contents[place % contents.length] ?? {
            value: null,
            status: null,
          }
          return { codes: way, value, status }
        })
        const text = JSON.stringify(write(dimensions, cells, how))
        const read = readJsonStat(JSON.parse(text))
        expect(read.dimensions.map((dimension) => dimension.codes)).toEqual(dimensions)
        expect([...read.cells]).toEqual(cells)
      },
    ),
    { seed: 42, numRuns: 200 },
  )
})

describe('a cube that does not fit together is refused:', () => {
  const geo = (given: unknown) => ({ ...small, dimension: { ...small.dimension, geo: given } })
  const cases: [string, unknown, string][] = [
    ['nothing', null, 'is not JSON-stat: the body'],
    ['a list', [], 'is not JSON-stat'],
    ['another class', { ...small, class: 'collection' }, 'is not JSON-stat: class'],
    ['no version', { ...small, version: undefined }, 'is not JSON-stat: version'],
    ['a bundle without dimensions', { dataset: { value: [] } }, 'is not JSON-stat: dataset'],
    ['a text for a number', { ...small, value: ['1', 2, 3, 4] }, 'is not JSON-stat: value'],
    ['no values', { ...small, value: undefined }, 'is not JSON-stat: value'],
    ['a size that is none', { ...small, size: [2, 1.5] }, 'is not JSON-stat: size.1'],
    ['a size too few', { ...small, size: [4] }, 'has 1 sizes for 2 dimensions'],
    ['a dimension twice', { ...small, id: ['geo', 'geo'] }, 'has a dimension twice'],
    [
      'a dimension unknown',
      { ...small, id: ['geo', 'toString'] },
      'not describe its dimension toS',
    ],
    [
      'a value too few',
      { ...small, value: [1, 2, 3] },
      'has 3 values, where its dimensions make 4',
    ],
    ['a mark too many', { ...small, status: ['b', 'b', 'b', 'b', 'b'] }, 'has 5 statuses'],
    ['a place outside', { ...small, value: { 4: 1 } }, 'has values at "4"'],
    ['a place that is none', { ...small, status: { '01': 'b' } }, 'has statuses at "01"'],
    ['a code too few', geo(category('DK')), 'has 1 codes in geo, where its size is 2'],
    ['a code twice', geo({ category: { index: ['DK', 'DK'] } }), 'has a code twice in geo'],
    ['a gap in the order', geo({ category: { index: { DK: 0, DK04: 2 } } }), 'without gaps'],
    ['a place twice', geo({ category: { index: { DK: 0, DK04: 0 } } }), 'without gaps'],
    [
      'no order',
      geo({ category: { label: { DK: '', DK04: '' } } }),
      'in which order the codes of geo',
    ],
    ['no category', geo({}), 'is not JSON-stat: dimension.geo.category'],
    [
      'an empty dimension',
      { ...small, size: [0, 2], dimension: { ...small.dimension, geo: category() }, value: [] },
      'has no codes in geo',
    ],
  ]
  test.each(cases)('%s', (_, value, words) => {
    expect(() => readJsonStat(value)).toThrow(JsonStatError)
    expect(() => readJsonStat(value)).toThrow(words)
  })

  test('one that would be larger than any answer, before a cell is read', () => {
    const codes = Array.from({ length: 400 }, (_, place) => String(place))
    const huge = {
      ...small,
      id: ['a', 'b', 'c'],
      size: [400, 400, 400],
      dimension: { a: category(...codes), b: category(...codes), c: category(...codes) },
      value: {},
    }
    expect(() => readJsonStat(huge)).toThrow('has 64000000 cells, more than the 50000000')
  })
})
