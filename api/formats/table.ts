/** Rows with named and typed columns: what every file format is written from. */

export type Cell = string | number | null

export type Column = {
  /** Stable, for programs: `area`. */
  name: string
  /** For people, in the reader's language: `Område`. */
  title: string
  type: 'text' | 'number'
  description: string
}

/** Cells stand in the order of the columns. */
export type Table = { columns: Column[]; rows: Cell[][] }

/** The same rows with these columns alone, in this order. */
export function select({ columns, rows }: Table, names: readonly string[]): Table {
  const places = names.flatMap((name) => {
    const place = columns.findIndex((column) => column.name === name)
    return place < 0 ? [] : [place]
  })
  return {
    columns: places.flatMap((place) => columns[place] ?? []),
    rows: rows.map((row) => places.map((place) => row[place] ?? null)),
  }
}

/** All cells of one column. */
export const cellsOf = ({ rows }: Table, place: number): Cell[] =>
  rows.map((row) => row[place] ?? null)

/** A column of numbers; anything else becomes null. */
export const numbersOf = (table: Table, place: number): (number | null)[] =>
  cellsOf(table, place).map((cell) => (typeof cell === 'number' ? cell : null))

/** A column of texts; anything else becomes null. */
export const textsOf = (table: Table, place: number): (string | null)[] =>
  cellsOf(table, place).map((cell) => (typeof cell === 'string' ? cell : null))
