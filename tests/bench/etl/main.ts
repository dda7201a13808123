/**
 * Measures the pipeline with large BULK bodies: `npm run bench:etl [-- [--again] ROWS …]`, 2 and 20 million rows unless
 * told otherwise. Beside it stands bare `read_csv` into the same table, in a file as DuckDB would store it by itself and in
 * one stored as the warehouse is. With --again the same table comes a second time, each hundredth of its figures revised. Ends with 1 when a goal is not met.
 */
import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { z } from 'zod'
import { readCatalogue } from '../../../data/catalogue/catalogue.ts'
import { alone, atMost, giveRows, times, type BenchRow, type Goal } from '../row.ts'
import { benchTable, describeTable, writeBody, type BenchTable } from './table.ts'

const Measured = z.object({
  seconds: z.number(),
  cpu: z.number(),
  peak: z.number(),
  figures: z.int(),
})
type Measured = z.infer<typeof Measured>

const say = (line: string) => process.stderr.write(`${line}\n`)

/** Answers as StatBank does, the figures straight from the file. */
async function serve(body: string, table: BenchTable): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    request.resume()
    if (request.url === '/tableinfo') response.end(JSON.stringify(describeTable(table)))
    else createReadStream(body, { highWaterMark: 1 << 20 }).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { server, url: `http://127.0.0.1:${String(port)}` }
}

async function measure(...words: string[]): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'measure.ts'),
    ...words,
  ])
  return Measured.parse(JSON.parse(stdout))
}

/** A folder that is gone afterwards. */
async function within<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pejling-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A pull of what lies in the body now. */
async function pull(kind: 'pipeline' | 'again', wanted: number, folder: string, table: BenchTable) {
  const { server, url } = await serve(join(folder, 'body.csv'), table)
  try {
    return await measure(kind, String(wanted), folder, url)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Goals are of this many rows and more: with fewer, what does not grow with them weighs too much. */
const large = 20e6
const goalOf = (rows: number, goal: Goal): Goal | null => (rows >= large ? goal : null)

const seconds = (time: number): string => `${time.toFixed(1)} s`
const mebibytes = (size: number): string => `${size.toFixed(0)} MiB`

/** Two rows: time, and processor time. @param goal of the time */
function besides(what: string, of: Measured, to: Measured, goal: Goal | null = null): BenchRow[] {
  const pair = (ours: number, theirs: number) => ({
    ours: seconds(ours),
    beside: seconds(theirs),
  })
  return [
    times({ what, ...pair(of.seconds, to.seconds) }, of.seconds / to.seconds, goal),
    times({ what: `${what}: processor`, ...pair(of.cpu, to.cpu) }, of.cpu / to.cpu),
  ]
}

const memoryOf = (what: string, rows: number, { peak }: Measured): BenchRow =>
  alone(
    { what: `${what}: peak memory`, ours: mebibytes(peak) },
    peak,
    goalOf(rows, atMost(1024, ' MiB')),
  )

type Compared = { rows: number; whole: Measured; table: BenchRow[] }

/** What the pipeline took for so many rows, beside bare `read_csv`. */
const compare = (wanted: number, again: boolean): Promise<Compared> =>
  within(async (folder) => {
    const table = benchTable(readCatalogue(), wanted)
    const body = join(folder, 'body.csv')
    const rows = await writeBody(body, table)
    const { size } = await stat(body)
    const named = `${(rows / 1e6).toFixed(1)} million rows`
    say(`${named}, ${(size / 1e6).toFixed(0)} MB …`)
    const bare = await measure('bare', String(wanted), folder)
    const stored = await measure('stored', String(wanted), folder)
    const whole = await pull('pipeline', wanted, folder, table)
    const measured = [
      ...besides(`${named} beside bare read_csv`, whole, bare, goalOf(rows, atMost(1.5))),
      ...besides(`${named} beside read_csv into a file stored as ours`, whole, stored),
      memoryOf(named, rows, whole),
    ]
    if (again) {
      say('The same again, revised …')
      await writeBody(body, table, true)
      const second = await pull('again', wanted, folder, table)
      const what = `${named} again, one figure in a hundred revised`
      measured.push(
        ...besides(`${what}, beside the first time`, second, whole),
        memoryOf(what, rows, second),
      )
    }
    return { rows, whole, table: measured }
  })

/** How the time grew beside how the rows did. */
function growth(first: Compared, last: Compared): BenchRow {
  const rows = last.rows / first.rows
  const time = last.whole.seconds / first.whole.seconds
  const what = `time beside rows, ${(first.rows / 1e6).toFixed(1)} to ${(last.rows / 1e6).toFixed(1)} million`
  const goal = goalOf(last.rows, atMost(1.1))
  return times({ what, ours: time.toFixed(1), beside: rows.toFixed(1) }, time / rows, goal)
}

const { values, positionals } = parseArgs({
  options: {
    again: { type: 'boolean', default: false },
    rows: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [2e6, large]
const results: Compared[] = []
for (const size of sizes) results.push(await compare(size, values.again))
const [first, last] = [results[0], results.at(-1)]
const rows = results.flatMap(({ table }) => table)
if (first && last && first !== last) rows.push(growth(first, last))
giveRows(rows, values.rows)
