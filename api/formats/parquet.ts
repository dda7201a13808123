/** Tables as a Parquet file, with what the figures are in its key-value metadata. */
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Download } from './download.ts'
import { numbersOf, type Table, textsOf } from './table.ts'

export function parquet(table: Table, download: Download): Uint8Array<ArrayBuffer> {
  const { vintage, citation, address, unit, lang } = download
  const said = { title: download.title, unit: unit.suffix[lang], vintage, citation, address }
  const buffer = parquetWriteBuffer({
    columnData: table.columns.map(({ name, type }, i) =>
      type === 'number'
        ? { name, type: 'DOUBLE', data: numbersOf(table, i), nullable: true }
        : { name, type: 'STRING', data: textsOf(table, i), nullable: true },
    ),
    kvMetadata: Object.entries(said).map(([key, value]) => ({ key, value })),
    createdBy: 'Pejling',
  })
  return new Uint8Array(buffer)
}
