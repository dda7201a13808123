/** Files turned back into rows by other people's readers. */
import { writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import JSONstat from 'jsonstat-toolkit'
import readSheet from 'read-excel-file/node'
import { z } from 'zod'

export const Row = z.object({
  area: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  status: z.string(),
})
export type Row = z.infer<typeof Row>
const Rows = z.array(Row)

export function fromCsv(text: string): Row[] {
  const Line = z.object({
    area: z.string(),
    period: z.string(),
    value: z.string(),
    status: z.string(),
  })
  return z
    .array(Line)
    .parse(parse(text, { columns: true }))
    .map((line) => ({ ...line, value: line.value === '' ? null : Number(line.value) }))
}

/** @param statuses from the words of the file to the codes */
export function fromDanishCsv(text: string, statuses: Map<string, string>): Row[] {
  return z
    .array(z.array(z.string()))
    .parse(parse(text, { delimiter: ';', bom: true, from: 2 }))
    .map(([area, , period, value, status]) =>
      Row.parse({
        area,
        period,
        value: value === '' ? null : Number(value?.replace(',', '.')),
        status: statuses.get(status ?? ''),
      }),
    )
}

export function fromArrow(bytes: Uint8Array): Row[] {
  const rows: unknown[] = tableFromIPC(bytes).toArray()
  return Rows.parse(rows.map((row) => Object.assign({}, row)))
}

export const fromParquet = async (bytes: Uint8Array): Promise<Row[]> =>
  Rows.parse(await parquetReadObjects({ file: new Uint8Array(bytes).buffer }))

/** By DuckDB, from a file. */
export async function fromParquetFile(bytes: Uint8Array, file: string): Promise<Row[]> {
  writeFileSync(file, bytes)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(
    'SELECT area, period, value, status FROM read_parquet($1)',
    [file],
  )
  const rows = Rows.parse(reader.getRowObjectsJson())
  connection.closeSync()
  return rows
}

const Sheets = z.array(z.object({ sheet: z.string(), data: z.array(z.array(z.unknown())) }))

export async function sheetsOf(bytes: Uint8Array) {
  return Sheets.parse(await readSheet(Buffer.from(bytes)))
}

/** @param statuses from the words of the file to the codes */
export async function fromXlsx(bytes: Uint8Array, statuses: Map<string, string>): Promise<Row[]> {
  const [figures] = await sheetsOf(bytes)
  return (figures?.data ?? [])
    .slice(1)
    .map(([area, , period, value, status]) =>
      Row.parse({ area, period, value, status: statuses.get(String(status)) }),
    )
}

export function fromJsonstat(text: string): Row[] {
  const cube = JSONstat(JSON.parse(text))
  const [measure] = cube.Dimension('measure').id
  return cube.Dimension('area').id.flatMap((area) =>
    cube.Dimension('period').id.flatMap((period) => {
      const { value, status } = cube.Data({ area, period, measure: measure ?? '' })
      return value === null && status === null
        ? []
        : [{ area, period, value, status: status ?? 'normal' }]
    }),
  )
}
