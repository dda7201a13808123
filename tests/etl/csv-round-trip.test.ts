/** What is written as CSV is read back as it was, whatever marks stand in it. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../api/formats/csv.ts'
import type { Column } from '../../api/formats/table.ts'
import { readShipped } from '../../etl/sources/shipped.ts'
import { openGrid } from '../../etl/sources/statbank-grid.ts'

/** Texts that are hard on CSV: quotes, separators, line breaks, Danish letters, leading zeros. */
const hard = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', '\r', '\t', "'", ' ', 'æøå', '007', '=1'),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''))

/** Columns of texts. */
const named = (names: string[]): Column[] =>
  names.map((name) => ({ name, title: name, type: 'text', description: name }))

/** Nobody's spreadsheet is to run a text: such a one comes back with an apostrophe in front. */
const runs = (text: string) => /^[=+\-@\t\r]/.test(text)

describe('a table as CSV', () => {
  it.each(['rfc4180', 'da'] as const)('comes back cell by cell (%s)', (dialect) => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(hard, { minLength: width, maxLength: width }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const names = (rows[0] ?? []).map((_, index) => `column ${index}`)
        // A row of one empty cell is an empty line, which no reader can tell from none.
        const told = rows.filter((row) => row.length > 1 || row[0] !== '')
        const text = csv({ columns: named(names), rows: told }, dialect)
        const delimiter = dialect === 'da' ? ';' : ','
        const read: unknown = parse(text, { bom: true, delimiter, skip_empty_lines: true })
        expect(read).toEqual([
          names,
          ...told.map((row) => row.map((cell) => (runs(cell) ? `'${cell}` : cell))),
        ])
      }),
    )
  })

  it('comes back figure by figure through the reader of the shipped figures', async () => {
    const value = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
      fc.constant(null),
    )
    const figure = fc.record({
      measure: hard.filter((text) => text !== '' && !runs(text)),
      area: fc.constantFrom('000', '082', '791'),
      period: fc.constantFrom('2026', '2026-Q3', '2026-07'),
      value,
      flag: fc.oneof(
        hard.filter((text) => text !== '' && !runs(text)),
        fc.constant(null),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 1 }), async (figures) => {
        const columns = ['measure', 'area', 'period', 'value', 'status', 'flag', 'url']
        const statusOf = (number: number | null) => (number === null ? 'missing' : 'normal')
        const rows = figures.map((o) => [
          o.measure,
          o.area,
          o.period,
          o.value,
          statusOf(o.value),
          o.flag,
          null,
        ])
        const text = csv({ columns: named(columns), rows })
        const read = await Promise.resolve(readShipped(Buffer.from(text), 'a-dataset'))
        expect(read).toEqual(
          figures.map((o) => ({
            ...o,
            value: o.value === null ? null : o.value + 0,
            status: statusOf(o.value),
            url: null,
          })),
        )
      }),
    )
  })
})

describe('an export of statistikbanken.dk', () => {
  const inSpace = (text: string) => text.normalize().trim()
  it.each([';', '\t', ','])('comes back cell by cell when "%s" parts the cells', async (mark) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const rows = fc.array(fc.tuple(hard, hard, hard), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        // The first line decides which mark parts the cells, so it is a plain one.
        const lines = [['område', 'tid', 'indhold'], ...cells]
        const text = lines.map((row) => row.map(quoted).join(mark)).join('\r\n')
        const { rows: read } = await openGrid('eksport.csv', Buffer.from(text), 'a-dataset')
        expect(read.map((row) => row.map((cell) => cell.text))).toEqual(
          lines.map((row) => row.map(inSpace)),
        )
      }),
    )
  })
})
