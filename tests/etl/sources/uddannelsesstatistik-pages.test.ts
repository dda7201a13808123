import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SourceError, type Answer } from '../../../etl/source.ts'
import { readPages, type Book } from '../../../etl/sources/uddannelsesstatistik-pages.ts'
import type { Row } from '../../../etl/sources/uddannelsesstatistik-rows.ts'
import { answerOf } from '../../support/conversation.ts'

const numbered = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ name: String(index) }))

const book = (pageSize: number, mostRows: number | null = null): Book => ({
  ask: (page) => ({ method: 'POST', path: '/statistik', body: String(page), purpose: '' }),
  pageSize,
  mostRows,
  columns: { always: ['name'], sometimes: [] },
  cube: 'GS/TEST/TEST',
  dataset: 'test',
})

/** The rows that are read when `turn` gives the page of a number, and the numbers that were asked for. */
function turnAll(asked: Book, turn: (page: number) => unknown): { rows: Row[]; pages: number[] } {
  const pages: number[] = []
  const conversation = readPages(asked)
  let step = conversation.next()
  while (!step.done) {
    const page = Number(step.value.body)
    pages.push(page)
    const body = turn(page)
    const answer: Answer = body === 'refused' ? answerOf('Ugyldig side', 400) : answerOf(body)
    step = conversation.next(answer)
  }
  return { rows: step.value, pages }
}

const from = (first: number, rows: Row[], size: number) => (page: number) =>
  page < first ? [] : rows.slice((page - first) * size, (page - first + 1) * size)

function faultOf(work: () => unknown): SourceError {
  try {
    work()
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
  throw new Error('No SourceError was thrown.')
}

describe('pages', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 15 }))
  const beginnings = fc.constantFrom<
    [string, (rows: Row[], size: number) => (page: number) => unknown]
  >(
    ['from 0', (rows, size) => from(0, rows, size)],
    ['from 1, page 0 empty', (rows, size) => from(1, rows, size)],
    ['from 1, page 0 as 1', (rows, size) => (page) => from(1, rows, size)(Math.max(1, page))],
    [
      'from 1, no page 0',
      (rows, size) => (page) => (page < 1 ? 'refused' : from(1, rows, size)(page)),
    ],
  )

  test('lose no row and give none twice, whatever their size and wherever they begin', () => {
    fc.assert(
      fc.property(sizes, beginnings, fc.boolean(), ([count, size], [, turns], known) => {
        const rows = numbered(count)
        const asked = book(size, known ? count : null)
        expect(turnAll(asked, turns(rows, size)).rows).toEqual(rows)
      }),
    )
  })

  test('that come again after a short last one are read once', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(0, 1), ([count, size], first) => {
        fc.pre(count % size !== 0)
        const rows = numbered(count)
        const last = first + Math.floor(count / size)
        const turn = (page: number) => from(first, rows, size)(Math.min(page, last))
        expect(turnAll(book(size), turn).rows).toEqual(rows)
      }),
    )
  })

  test('are asked for from 1 until one is empty, and then page 0', () => {
    expect(turnAll(book(2), from(1, numbered(3), 2)).pages).toEqual([1, 2, 3, 0])
    expect(turnAll(book(2), from(0, numbered(3), 2)).pages).toEqual([1, 2, 0])
  })

  test('have no page 0 to ask for when page 1 had rows and all rows fit on one', () => {
    expect(turnAll(book(5, 3), from(1, numbered(3), 5)).pages).toEqual([1, 2])
    expect(turnAll(book(5, 3), from(0, numbered(3), 5)).pages).toEqual([1, 0])
  })

  test('are looked for before page 1 when there are more rows than the publisher says', () => {
    expect(turnAll(book(2, 1), from(1, numbered(2), 2)).pages).toEqual([1, 2, 0])
  })
})

describe('an answer whose pages cannot be trusted', () => {
  test('is refused when a full page comes again', () => {
    const error = faultOf(() => turnAll(book(3), () => numbered(3)))
    expect(error.fault).toBe('unexpected-shape')
    expect(error.message).toContain('GS/TEST/TEST sends page 1 again')
  })

  test('is refused when pages overlap in part', () => {
    const error = faultOf(() => turnAll(book(3), (page) => numbered(page * 2).slice(-3)))
    expect(error.message).toContain('overlap in part, so that rows may be missing')
    const zero = (page: number) => [numbered(3), numbered(4).slice(1)][page] ?? []
    expect(faultOf(() => turnAll(book(3), zero)).message).toContain('overlap in part')
  })

  test('is refused when the pages do not end', () => {
    const error = faultOf(() => turnAll(book(1), (page) => [{ name: String(page) }]))
    expect(error.message).toContain('has no end after 100 pages')
  })

  test('is refused when there is no row on any page', () => {
    const error = faultOf(() => turnAll(book(3), () => []))
    expect(error.fault).toBe('failed-check')
    expect(error.message).toContain('no rows of GS/TEST/TEST for this selection; look in /skema')
  })

  test('is refused with the publisher’s words when page 0 is refused and page 1 was empty', () => {
    const error = faultOf(() => turnAll(book(3), (page) => (page === 0 ? 'refused' : [])))
    expect(error.fault).toBe('refused')
    expect(error.message).toContain('HTTP 400 and "Ugyldig side"')
  })
})
