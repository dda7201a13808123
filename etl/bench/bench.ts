/**
 * Measures the pipeline with large BULK bodies: `npm run bench:etl [-- [--again] ROWS …]`, 2 and 20 million rows unless
 * told otherwise. Beside it stands bare `read_csv` into the same table, in a file as DuckDB would store it by itself and in
 * one stored as the warehouse is. With --again the same table comes a second time, each hundredth of its figures revised.
 */
import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { z } from 'zod'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import { benchTable, describeTable, writeBody, type BenchTable } from './table.ts'

const Measured = z.object({
  seconds: z.number(),
  cpu: z.number(),
  peak: z.number(),
  figures: z.int(),
})
type Measured = z.infer<typeof Measured>

const say = (line: string) => process.stdout.write(`${line}\n`)

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

const described = ({ seconds, cpu, peak }: Measured): string =>
  `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), ${peak.toFixed(0)} MiB at most`

/** A folder that is gone afterwards. */
async function within<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pejling-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const ratio = (a: number, b: number) => (a / b).toFixed(2)
const ratios = (of: Measured, to: Measured): string =>
  `${ratio(of.seconds, to.seconds)} of the time, ${ratio(of.cpu, to.cpu)} of the processor`

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

/** @returns what the pipeline took for how many rows */
const compare = (wanted: number, again: boolean) =>
  within(async (folder) => {
    const table = benchTable(readCatalogue(), wanted)
    const body = join(folder, 'body.csv')
    const rows = await writeBody(body, table)
    const { size } = await stat(body)
    say(`${(rows / 1e6).toFixed(1)} million rows, ${(size / 1e6).toFixed(0)} MB`)
    const bare = await measure('bare', String(wanted), folder)
    say(`  bare read_csv  ${described(bare)}`)
    const stored = await measure('stored', String(wanted), folder)
    say(`  stored as ours ${described(stored)}`)
    const whole = await pull('pipeline', wanted, folder, table)
    say(`  pipeline       ${described(whole)}, ${String(whole.figures)} figures`)
    say(`  ratio          ${ratios(whole, bare)}; stored as ours ${ratios(whole, stored)}`)
    if (again) {
      await writeBody(body, table, true)
      const second = await pull('again', wanted, folder, table)
      say(`  again, revised ${described(second)}`)
      say(`  ratio          ${ratios(second, bare)}; to the first ${ratios(second, whole)}`)
    }
    return { rows, whole }
  })

const { values, positionals } = parseArgs({
  options: { again: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [2e6, 20e6]
const results: { rows: number; whole: Measured }[] = []
for (const size of sizes) results.push(await compare(size, values.again))
const [first, last] = [results[0], results.at(-1)]
if (first && last && first !== last) {
  const rows = (last.rows / first.rows).toFixed(1)
  say(`${rows} times the rows took ${ratios(last.whole, first.whole)}.`)
}
