/** Tables for people: the codes of statuses as words. */
import type { Language } from '../../data/vocabulary.ts'
import type { Table } from './table.ts'
import { wordsOf } from './words.ts'

export function spoken({ columns, rows }: Table, lang: Language): Table {
  const words = new Map<string, string>(Object.entries(wordsOf(lang).statuses))
  const status = columns.findIndex(({ name }) => name === 'status')
  return {
    columns,
    rows: rows.map((row) =>
      row.map((cell, i) =>
        i === status && typeof cell === 'string' ? (words.get(cell) ?? cell) : cell,
      ),
    ),
  }
}
