/** Measures the pipeline with large BULK bodies: `npm run bench:etl [-- ROWS …]`, 2 and 20 million rows unless told otherwise. */
import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
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
    else createReadStream(body).pipe(response)
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

/** @returns the pipeline's seconds */
async function compare(wanted: number): Promise<{ rows: number; seconds: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'pejling-bench-'))
  try {
    const table = benchTable(readCatalogue(), wanted)
    const body = join(folder, 'body.csv')
    const rows = await writeBody(body, table)
    const { size } = await stat(body)
    say(`${(rows / 1e6).toFixed(1)} million rows, ${(size / 1e6).toFixed(0)} MB`)
    const bare = await measure('bare', String(wanted), folder)
    say(`  bare read_csv  ${described(bare)}`)
    const { server, url } = await serve(body, table)
    const whole = await measure('pipeline', String(wanted), folder, url)
    server.closeAllConnections()
    server.close()
    say(`  pipeline       ${described(whole)}, ${String(whole.figures)} figures`)
    const ratio = (a: number, b: number) => (a / b).toFixed(2)
    say(
      `  ratio          ${ratio(whole.seconds, bare.seconds)} of the time, ${ratio(whole.cpu, bare.cpu)} of the processor`,
    )
    return { rows, seconds: whole.seconds }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2e6, 20e6]
const results: { rows: number; seconds: number }[] = []
for (const size of sizes) results.push(await compare(size))
const [first, last] = [results[0], results.at(-1)]
if (first && last && first !== last) {
  const rows = (last.rows / first.rows).toFixed(1)
  say(`${rows} times the rows took ${(last.seconds / first.seconds).toFixed(1)} times the time.`)
}
