/** Reads a page: a JSON list of flat objects, every value a text. */
import { z } from 'zod'
import { SourceError } from '../source.ts'
import { firstMisfit } from './answer-text.ts'

/** Columns by their key in the answer; values are texts as the publisher wrote them. */
export type Row = Record<string, string>

// A cell of a figure that is hidden while others of its row are not has been described both as null and as empty.
const Page = z.array(
  z.record(
    z.string(),
    z
      .string()
      .nullable()
      .transform((text) => text ?? ''),
  ),
)

/** The key of a detail in the rows: `[År].[År]` comes back as `[År].[År].[År]`, its last level said twice. */
export const columnOf = (detail: string): string =>
  `${detail}.${detail.slice(detail.lastIndexOf('['))}`

/**
 * The rows in the order of the page; an empty page has none.
 * @param wanted the columns that every row must have and those that it may have, in no order
 * @throws {SourceError} unexpected-shape when the body is no such list or a row has other columns
 */
export function readRows(
  body: unknown,
  wanted: { columns: { always: string[]; sometimes: string[] }; cube: string; dataset: string },
): Row[] {
  const fail = (what: string) =>
    new SourceError(
      'unexpected-shape',
      wanted.dataset,
      `Uddannelsesstatistik.dk's figures of ${wanted.cube} ${what}.`,
    )
  const result = Page.safeParse(body)
  if (!result.success) {
    throw fail(`are no list of texts: ${firstMisfit(result.error)}`)
  }
  const { always, sometimes } = wanted.columns
  const known = new Set([...always, ...sometimes])
  for (const [index, row] of result.data.entries()) {
    const place = `in row ${String(index + 1)} of a page`
    const missing = always.find((column) => !Object.hasOwn(row, column))
    if (missing !== undefined) throw fail(`have no ${missing} ${place}`)
    const extra = Object.keys(row).find((column) => !known.has(column))
    if (extra !== undefined) throw fail(`have ${extra} ${place}, which was not asked for`)
  }
  return result.data
}
