/**
 * Turns the pages of an answer without losing a row or taking one twice, whether pages are counted from 1 or from 0.
 *
 * Clients that work disagree: some begin at 1, others at 0. So it is not assumed but seen.
 * Pages 1, 2, 3 … are asked for until one is empty. Then page 0 is asked for too, unless it is certain that there is
 * none before page 1: when page 1 had rows although all rows of the cube fit on one page.
 * - Counted from 0, page 0 has rows that were not seen: it is put in front.
 * - Counted from 1, page 0 is page 1 over again, or empty, or refused with 400: it is left out.
 *
 * A publisher that does not know its last page may also send it again for ever. A page of nothing but rows seen before
 * therefore ends the answer, if it is short. A full one might as well mean that the page number was not read and the
 * rest was never sent, so it is a fault.
 */
import { SourceError, type Answer, type Request } from '../source.ts'
import { readJson } from './uddannelsesstatistik-answer.ts'
import { readRows, type Row } from './uddannelsesstatistik-rows.ts'

/** More pages than any answer has: 10 million rows of 100,000 to a page. */
const mostPages = 100

/** An answer of several pages. */
export type Book = {
  ask: (page: number) => Request
  pageSize: number
  /** No answer has more rows than this; null when it is not known. */
  mostRows: number | null
  /** Columns that each row must have, and those that it may have. */
  columns: { always: string[]; sometimes: string[] }
  /** The cube's name, for messages. */
  cube: string
  dataset: string
}

/**
 * All rows in the publisher's order, pages counted from 0 or from 1.
 * @throws {SourceError} as readJson and readRows do; failed-check when there is no row;
 * unexpected-shape when pages do not end or a page repeats part of another
 */
export function* readPages(book: Book): Generator<Request, Row[], Answer> {
  const later = yield* readFromOne(book)
  const most = book.mostRows ?? Infinity
  const isWhole = later.length > 0 && later.length <= most && most <= book.pageSize
  const before = isWhole ? [] : readZero(book, yield book.ask(0), later.length > 0)
  const seen = new Set(later.map(keyOf))
  const rows = takeNew(book, before, seen).concat(later)
  if (rows.length > 0) return rows
  throw new SourceError(
    'failed-check',
    book.dataset,
    `Uddannelsesstatistik.dk has no rows of ${book.cube} for this selection; look in /skema whether the cube has moved.`,
  )
}

function* readFromOne(book: Book): Generator<Request, Row[], Answer> {
  const rows: Row[] = []
  const seen = new Set<string>()
  for (let page = 1; page <= mostPages; page++) {
    const found = readPage(book, yield book.ask(page))
    const fresh = takeNew(book, found, seen)
    if (fresh.length === 0) {
      if (found.length >= book.pageSize) throw fault(book, `sends page ${String(page - 1)} again`)
      return rows
    }
    rows.push(...fresh)
    for (const row of fresh) seen.add(keyOf(row))
  }
  throw fault(book, `has no end after ${String(mostPages)} pages`)
}

/** A page's rows if none was seen before, none if all were; anything between means that the order of rows has changed. */
function takeNew(book: Book, rows: Row[], seen: Set<string>): Row[] {
  const fresh = rows.filter((row) => !seen.has(keyOf(row)))
  if (fresh.length === 0 || fresh.length === rows.length) return fresh
  throw fault(book, 'has pages that overlap in part, so that rows may be missing')
}

const readPage = (book: Book, answer: Answer): Row[] =>
  readRows(readJson(answer, `figures of ${book.cube}`, book.dataset), book)

// Only when page 1 was right can a 400 mean that there is no page 0: the rest of the question is the same.
const readZero = (book: Book, answer: Answer, oneHadRows: boolean): Row[] =>
  answer.status === 400 && oneHadRows ? [] : readPage(book, answer)

const keyOf = (row: Row): string => JSON.stringify(Object.entries(row).sort())

const fault = (book: Book, what: string) =>
  new SourceError(
    'unexpected-shape',
    book.dataset,
    `Uddannelsesstatistik.dk's answer for ${book.cube} ${what}.`,
  )
