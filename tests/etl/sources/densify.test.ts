/** Publishers leave cells out; what is read has every cell of the cross product, and no figure more or less. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonStat } from '../../../etl/sources/jsonstat.ts'
import { body, header, readRows, twoMonths, withPeriods } from '../../support/statbank-aup02.ts'

const months = ['2025M04', '2025M05', '2025M06', '2025M07', '2025M08', '2025M09']
const areas = ['000', '791']
const keys = months.flatMap((month) => areas.map((area) => ({ month, area })))

/** What stands in a cell: tenths of a per cent, a mark, or no row at all. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 999 }) },
  { weight: 1, arbitrary: fc.constant('..' as const) },
  { weight: 3, arbitrary: fc.constant(null) },
)
/** Any subset of the cells, the first one of the newest month always among them: without it the answer is refused. */
const cells = fc
  .array(cell, { minLength: keys.length, maxLength: keys.length })
  .map((all) => all.with(-2, all.at(-2) ?? 7))

describe('a BULK answer with any of its rows left out', () => {
  it.each([
    ['0', 0, 'normal', null],
    ['..', null, 'missing', '..'],
  ] as const)(
    'has every cell once, those left out as "%s" says, and the sum of its rows',
    async (suppressedDataValue, value, status, flag) => {
      const info = { ...withPeriods(twoMonths, ...months), suppressedDataValue }
      await fc.assert(
        fc.asyncProperty(cells, async (contents) => {
          const written = keys.flatMap(({ month, area }, nth) => {
            const content = contents[nth] ?? null
            if (content === null) return []
            const text = content === '..' ? content : String(content / 10).replace('.', ',')
            return [`${area};TOT;TOT;${month};${text}`]
          })
          const read = await readRows(body(header, ...written), info)
          const expected = keys.map(({ month, area }, nth) => {
            const content = contents[nth] ?? null
            const rest =
              content === null
                ? { value, status, flag }
                : content === '..'
                  ? { value: null, status: 'missing', flag: '..' }
                  : { value: content / 10, status: 'normal', flag: null }
            return { area, period: month.replace('M', '-'), ...rest }
          })
          const inOrder = expected.toSorted((a, b) =>
            `${a.area} ${a.period}` < `${b.area} ${b.period}` ? -1 : 1,
          )
          expect(read).toMatchObject(inOrder)
          expect(read).toHaveLength(keys.length)
          const tenths = (numbers: (number | null)[]) =>
            numbers.reduce<number>((sum, number) => sum + Math.round((number ?? 0) * 10), 0)
          const sent = contents.reduce<number>(
            (sum, content) => sum + (typeof content === 'number' ? content : 0),
            0,
          )
          expect(tenths(read.map((one) => one.value))).toBe(sent)
        }),
        { numRuns: 40 },
      )
    },
    60_000,
  )
})

describe('a JSON-stat answer with any of its cells left out', () => {
  const dimension = (codes: string[]) => ({
    category: { index: codes, label: Object.fromEntries(codes.map((code) => [code, code])) },
  })
  const answer = (value: Record<string, number>, sizes: [number, number]) => {
    const [rows, columns] = sizes.map((size, axis) =>
      Array.from({ length: size }, (_, nth) => `${'rc'[axis] ?? ''}${nth}`),
    )
    return {
      version: '2.0',
      class: 'dataset',
      id: ['row', 'column'],
      size: sizes,
      dimension: { row: dimension(rows ?? []), column: dimension(columns ?? []) },
      value,
    }
  }

  it('has every cell once in its order, with the sum of what was sent', () => {
    const size = fc.integer({ min: 1, max: 6 })
    const cube = fc.tuple(size, size).chain(([rows, columns]) =>
      fc.record({
        sizes: fc.constant<[number, number]>([rows, columns]),
        sparse: fc.dictionary(
          fc.integer({ min: 0, max: rows * columns - 1 }).map(String),
          fc.integer({ min: -999, max: 999 }),
        ),
      }),
    )
    fc.assert(
      fc.property(cube, ({ sizes, sparse }) => {
        const { cells: walked } = readJsonStat(answer(sparse, sizes))
        const read = [...walked]
        expect(read).toHaveLength(sizes[0] * sizes[1])
        expect(new Set(read.map(({ codes }) => codes.join(' '))).size).toBe(read.length)
        expect(read.map(({ value }) => value)).toEqual(
          read.map((_, place) => sparse[String(place)] ?? null),
        )
        const sum = (numbers: (number | null)[]) =>
          numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
        expect(sum(read.map(({ value }) => value))).toBe(sum(Object.values(sparse)))
      }),
    )
  })
})
