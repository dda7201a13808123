/** Tables as an Arrow IPC file. */
import { dictionary, float64, tableFromArrays, tableToIPC, utf8 } from '@uwdata/flechette'
import { numbersOf, type Table, textsOf } from './table.ts'

/** Texts are dictionaries, numbers doubles; all may be null. */
export function arrow(table: Table): Uint8Array<ArrayBuffer> {
  const columns = table.columns.map(({ name, type }, i): [string, (string | number | null)[]] => [
    name,
    type === 'number' ? numbersOf(table, i) : textsOf(table, i),
  ])
  const types = Object.fromEntries(
    table.columns.map(({ name, type }) => [
      name,
      type === 'number' ? float64() : dictionary(utf8()),
    ]),
  )
  const bytes = tableToIPC(tableFromArrays(columns, { types }), { format: 'file' })
  if (bytes === null) throw new Error('The Arrow writer gave no bytes.')
  return new Uint8Array(bytes)
}
