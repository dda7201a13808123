/** The three lines of the data page, taken from the page and run against the server that it came from. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Indicator, Observations } from '../../api/contract.ts'
import { testPython } from '../support/python.ts'
import { type Served, startServer } from '../support/served.ts'

const python = testPython()
const hasR = spawnSync('Rscript', ['--version']).status === 0

const Row = z.object({ series: z.string(), period: z.string(), value: z.number().nullable() })
type Row = z.infer<typeof Row>

let server: Served
let folder: string
/** The lines by language, the file that they ask for, and the same file on disk. */
let lines: Map<string, string>
let address: string
let file: string
/** What the API itself says, in the order of the lines' answer. */
let said: Row[]

const sorted = (rows: Row[]): Row[] => {
  const key = ({ series, period }: Row) => `${series} ${period}`
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

async function answersOf(id: string, area: string): Promise<Row[]> {
  const base = `${server.address}/api/v1/indicators/${id}`
  const ask = async (path: string): Promise<unknown> => (await fetch(base + path)).json()
  const { allSeries } = Indicator.parse(await ask(''))
  const all = await Promise.all(
    allSeries.map(async ({ id: series }) => {
      const query = `?area=${area}&series=${series}`
      const { observations } = Observations.parse(await ask(`/observations.json${query}`))
      return observations.map(({ period, value }) => ({ series, period, value }))
    }),
  )
  return sorted(all.flat())
}

beforeAll(async () => {
  server = await startServer()
  folder = mkdtempSync(join(tmpdir(), 'pejling-lines-'))
  const { document } = parseHTML(await (await fetch(`${server.address}/data`)).text())
  lines = new Map(
    [...document.querySelectorAll('.queries > div')].map((one) => [
      one.querySelector('h3')?.textContent ?? '',
      one.querySelector('code')?.textContent ?? '',
    ]),
  )
  const [, found = '', id = '', area = ''] =
    /'(http[^']*)'[^']*'([^']*)'[^']*'([^']*)'/.exec(lines.get('DuckDB') ?? '') ?? []
  address = found
  file = join(folder, 'all.parquet')
  writeFileSync(file, new Uint8Array(await (await fetch(address)).arrayBuffer()))
  said = await answersOf(id, area)
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

async function inDuckDB(sql: string) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(sql)
  const rows = reader.getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

/** Runs lines and prints what the last of them comes to. */
const inPython = `
import ast, sys
*before, last = ast.parse(sys.stdin.read()).body
names = {}
exec(compile(ast.Module(before, []), 'the page', 'exec'), names)
print(eval(compile(ast.Expression(last.value), 'the page', 'eval'), names).to_json(orient='records'))
`

/** The same in R, whose package of Parquet is built from source for half an hour: its reader is given the same rows as CSV. */
const inR = `
library <- function(...) NULL
read_parquet <- function(address) {
  stopifnot(address == Sys.getenv('ADDRESS'))
  read.csv(Sys.getenv('ROWS'), colClasses = 'character', na.strings = '')
}
for (line in parse(file('stdin'))) rows <- eval(line)
write.csv(rows[, c('series', 'period', 'value')], row.names = FALSE, na = '')
`

describe('the lines on the data page', () => {
  it('are there in three languages, and ask this server for its whole data version', () => {
    expect([...lines.keys()]).toEqual(['DuckDB', 'Python', 'R'])
    expect(address.startsWith(`${server.address}/api/v1/vintages/`)).toBe(true)
    for (const code of lines.values()) expect(code).toContain(address)
    expect(said.length).toBeGreaterThan(20)
  })

  // Over http DuckDB takes an extension from its makers' server; here the file is read from disk.
  it('give in DuckDB what the API says', async () => {
    const sql = (lines.get('DuckDB') ?? '').replace(address, file)
    expect(await inDuckDB(sql)).toEqual(said)
  })

  it.skipIf(python === null)(
    'give in Python what the API says, asked over http (needs the Python that "npm test" sees to)',
    () => {
      const input = lines.get('Python') ?? ''
      const text = execFileSync(python ?? '', ['-c', inPython], { input, encoding: 'utf8' })
      expect(sorted(z.array(Row).parse(JSON.parse(text)))).toEqual(said)
    },
    60_000,
  )

  it.skipIf(!hasR)('give in R what the API says (needs Rscript)', async () => {
    const rows = join(folder, 'all.csv')
    await inDuckDB(`COPY (FROM '${file}') TO '${rows}'`)
    const script = join(folder, 'lines.R')
    writeFileSync(script, inR)
    const text = execFileSync('Rscript', ['--vanilla', script], {
      input: lines.get('R') ?? '',
      encoding: 'utf8',
      env: { ...process.env, ADDRESS: address, ROWS: rows },
    })
    const csv = join(folder, 'of-r.csv')
    writeFileSync(csv, text)
    const read = `SELECT series, period, value::DOUBLE AS value FROM read_csv('${csv}', all_varchar = true)`
    expect(sorted(z.array(Row).parse(await inDuckDB(read)))).toEqual(said)
  })
})
