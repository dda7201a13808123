/** The CSV files as another library reads them, by their description (W3C CSV on the Web) alone. */
import { execFileSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testPython } from '../support/python.ts'
import { type Served, startServer } from '../support/served.ts'

const python = testPython()

let server: Served
beforeAll(async () => {
  server = await startServer()
}, 120_000)
afterAll(() => server.stop())

/** Reads the description, and by it the CSV; its decoder of utf-8 leaves the mark that Excel wants where it is. */
const read = `
import json, sys
from csvw import CSVW
read = CSVW(sys.argv[1], validate='dialect=da' not in sys.argv[1])
[table] = read.tables
if 'dialect=da' in sys.argv[1]:
    table.dialect.encoding = 'utf-8-sig'
rows = [dict(row) for row in table]
columns = [column.name for column in table.tableSchema.columns]
print(json.dumps({'valid': read.is_valid, 'columns': columns, 'rows': rows}, default=float))
`

const Read = z.object({
  valid: z.boolean(),
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
})

const lines = (text: string, delimiter: string): string[][] =>
  z.array(z.array(z.string())).parse(parse(text, { bom: true, delimiter }))

describe.skipIf(python === null)(
  'the csvw of Python (needs the Python that "npm test" sees to)',
  () => {
    it.each([
      ['ledighed/observations', ''],
      ['ledighed/observations', 'area=municipalities&lang=en'],
      ['neet/observations', 'area=787,791'],
      ['konkurser/observations', ''],
      ['beskaeftigelsesfrekvens/observations', 'dialect=da'],
    ])('reads %s?%s as the rows that are in it', async (name, query) => {
      const base = `${server.address}/api/v1/indicators/${name}`
      const answer = await fetch(`${base}.csv?${query}`)
      expect(answer.status).toBe(200)
      const danish = query === 'dialect=da'
      const [head = [], ...body] = lines(await answer.text(), danish ? ';' : ',')
      const about = `${base}.csv-metadata.json?${query}`
      const text = execFileSync(python ?? '', ['-c', read, about], { encoding: 'utf8' })
      const { valid, columns, rows } = Read.parse(JSON.parse(text))
      expect(rows.length).toBeGreaterThan(1)
      expect(valid).toBe(true)
      if (!danish) expect(columns).toEqual(head)
      const told = body.map((cells) =>
        Object.fromEntries<string | number | null>(
          cells.map((cell, i): [string, string | number | null] => {
            const column = columns[i] ?? ''
            if (column !== 'value') return [column, cell === '' ? null : cell]
            return [column, cell === '' ? null : Number(cell.replace(',', '.'))]
          }),
        ),
      )
      expect(rows).toEqual(told)
    })
  },
)
