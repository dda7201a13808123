import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Dataset } from '../../../data/catalogue/schema.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { converse, record, y25i01Dataset } from '../../support/jobindsats-datasets.ts'
import { describeTable } from '../../support/jobindsats-table.ts'
import { y25i01 } from '../../support/jobindsats-tables.ts'
import { emulatedAreas } from '../../support/statbank-areas.ts'

const file = join(import.meta.dirname, '../../fixtures/jobindsats/y25i01.data.json')
const Figures = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) })
type Figures = z.infer<typeof Figures>
const good = Figures.parse(JSON.parse(readFileSync(file, 'utf8')))

const description = describeTable(y25i01({ periods: { M: ['2026M06', '2026M07'] } }))
const twoAreas = new Map([...emulatedAreas].filter(([code]) => ['000', '791'].includes(code)))

const read = (body: unknown, dataset: Dataset = y25i01Dataset, areas = twoAreas) =>
  converse(dataset, [answerOf(description), answerOf(body)], areas).reading

const faultOf = async (body: unknown, dataset?: Dataset, areas?: typeof twoAreas) => {
  const error = await sourceErrorOf(() => read(body, dataset, areas))
  expect(error.message).toMatch(/^Jobindsats' figures of y25i01 .*\.$/s)
  return `${error.fault}: ${error.message}`
}

/** The answer with another cell in its first row. */
const withCell = (column: number, cell: unknown): Figures => ({
  ...good,
  rows: good.rows.map((row, index) => (index === 0 ? row.with(column, cell) : row)),
})

const withHeading = (column: number, heading: string): Figures => ({
  ...good,
  columns: good.columns.with(column, heading),
})

const without = (column: number, cell: string): Figures => ({
  ...good,
  rows: good.rows.filter((row) => row[column] !== cell),
})

describe('rows that are not as asked for', () => {
  test.each([
    [
      'a month outside the question',
      withCell(0, '2026M05'),
      'have the period 2026M05 in row 1, which was not asked for',
    ],
    ['no period at all', withCell(0, null), 'have the period null in row 1'],
    [
      'a strange area',
      withCell(1, 'Region Midtjylland'),
      'have the area Region Midtjylland in row 1, which the catalogue does not know',
    ],
    ['an area of no name', withCell(1, null), 'have the area null in row 1'],
    [
      'a strange member',
      withCell(2, 'Revalidering'),
      'have no column with the members of _ygrpi09 alone',
    ],
    [
      'a word for a number',
      withCell(3, 'mange'),
      'have "mange" in row 1, which is neither a number nor a mark',
    ],
    ['a point that could mean thousands', withCell(3, '89.907'), 'have "89.907" in row 1'],
    ['an empty text', withCell(3, ''), 'have "" in row 1'],
    ['true', withCell(3, true), 'have another shape: rows.0.3'],
    [
      'the same place twice',
      { ...good, rows: [...good.rows, ...good.rows.slice(-1)] },
      'have kontanthjaelp-persons of Viborg in 2026M07 a second time in row 13',
    ],
    [
      'too few cells',
      { ...good, rows: [...good.rows, ['2026M07']] },
      'have 1 cells in row 13 where there are 5 columns',
    ],
    ['no rows', { ...good, rows: [] }, 'have no rows'],
    ['no body', {}, 'have another shape: columns'],
  ])('are refused: %s', async (_, body, words) => {
    expect(await faultOf(body)).toContain(
      `unexpected-shape: Jobindsats' figures of y25i01 ${words}`,
    )
  })

  test.each([
    ['area', without(1, 'Viborg'), 'the area Viborg'],
    ['measure', without(2, 'A-dagpenge mv.'), 'the measure dagpenge-persons'],
    ['month', without(0, '2026M07'), 'the period 2026-07'],
  ])('are not made up where a whole %s is missing', async (_, body, what) => {
    expect(await faultOf(body)).toBe(
      `failed-check: Jobindsats' figures of y25i01 have no row for ${what}.`,
    )
  })

  test('are no table when one of 98 municipalities has come and not the others', async () => {
    const answer = await faultOf(good, y25i01Dataset, emulatedAreas)
    expect(answer).toContain('failed-check')
    expect(answer).toContain('have no row for the area København')
  })

  test('make a single absent figure missing, not zero and not suppressed', () => {
    const body = { ...good, rows: good.rows.slice(0, -1) }
    const { observations } = read(body)
    expect(observations).toHaveLength(24)
    expect(observations.filter(({ value }) => value === null)).toEqual(
      ['kontanthjaelp-pct', 'kontanthjaelp-persons'].map((measure) => ({
        measure,
        area: '791',
        period: '2026-07',
        value: null,
        status: 'missing',
        flag: null,
        url: null,
      })),
    )
  })
})

describe('columns that are not as asked for', () => {
  test.each([
    ['period', withHeading(0, 'Måned'), 'have no column Periode; it has Måned, Område'],
    ['area', withHeading(1, 'Kommune'), 'have no column Område; it has Periode, Kommune'],
    ['measure', withHeading(3, 'Antal'), 'have no column Antal ledige fuldtidspersoner; it has'],
    [
      'one of several spellings',
      withHeading(4, 'Pct.'),
      'i pct. af arbejdsstyrken 16-66 år; it has',
    ],
    ['heading of its own', withHeading(2, 'Område'), 'have the column Område twice'],
  ])('are refused: no %s', async (_, body, words) => {
    expect(await faultOf(body)).toContain(words)
  })

  test('are refused when they split the rows by something else', async () => {
    const body = {
      columns: [...good.columns, 'Køn'],
      rows: good.rows.map((row) => [...row, 'Mænd']),
    }
    expect(await faultOf(body)).toContain('are split by a column Køn that was not asked for')
  })

  test('are refused when two could be the same hierarchy', async () => {
    const body = {
      columns: [...good.columns, 'Ydelse'],
      rows: good.rows.map((row) => [...row, row[2]]),
    }
    expect(await faultOf(body)).toContain(
      'do not say of _ygrpi09 which of the columns Ydelsesgrupper, Ydelse it is',
    )
  })

  test('are told from each other by their members, whatever the heading and the order', () => {
    const order = [4, 2, 0, 3, 1]
    const turned = {
      columns: order.map((column) => good.columns[column]?.replace('Ydelsesgrupper', 'X')),
      rows: good.rows.map((row) => order.map((column) => row[column])),
    }
    expect(read(turned)).toEqual(read(good))
  })

  test('may leave out a hierarchy of which only the total was asked for', () => {
    const heading = 'Antal ledige fuldtidspersoner'
    const dataset = record('y25i01', {
      hierarchies: { _ygrpi09: ['/'] },
      measures: { persons: { column: heading } },
    })
    const total = good.rows.filter((row) => row[2] === 'Ydelsesgrupper i alt')
    const short = {
      columns: ['Periode', 'Område', heading],
      rows: total.map((row) => [row[0], row[1], row[3]]),
    }
    expect(read(short, dataset)).toEqual(read({ ...good, rows: total }, dataset))
  })
})
