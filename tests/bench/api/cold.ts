/** A program of its own: how long a series takes that nobody has asked for yet, beside DuckDB's own time for its rows. */
import { DuckDBInstance } from '@duckdb/node-api'
import { z } from 'zod'
import { app, warehouse } from '../../../api/instance.ts'

const path = '/api/v1/indicators/beskaeftigelsesfrekvens/observations.json'
const runs = 300

const sql = `SELECT area, period, value, status, dataset, flag, url FROM figure
  WHERE indicator = $1 AND series = $2 AND list_contains(string_split($3, ','), area)
  ORDER BY area, period`

/** Milliseconds, the lower quartile: what else runs on the machine only ever adds. */
async function quartile(work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    await work(run)
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[runs >> 2] ?? NaN
}

async function question(area: string) {
  const lease = await warehouse.lease()
  if (lease?.file == null) throw new Error('There are no figures: run "npm run etl -- publish".')
  const Code = z.object({ code: z.string() })
  const codes =
    area === 'municipalities'
      ? (await lease.select(Code, "SELECT code FROM area WHERE kind = 'municipality'")).map(
          ({ code }) => code,
        )
      : area.split(',')
  const Series = z.object({ series: z.string() })
  const [found] = await lease.select(
    Series,
    "SELECT series FROM series WHERE indicator = 'beskaeftigelsesfrekvens' AND position = 1",
  )
  lease.release()
  return {
    file: lease.file,
    values: ['beskaeftigelsesfrekvens', found?.series ?? '', codes.join(',')],
  }
}

async function measure(area: string) {
  // Every host is another answer to keep, so that none is found.
  const ask = async (host: string) => {
    const response = await app.fetch(new Request(`http://${host}${path}?area=${area}`))
    if (response.status !== 200) throw new Error(await response.text())
    return response.arrayBuffer()
  }
  const { file, values } = await question(area)
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY', threads: '2' })
  const connection = await instance.connect()
  const own = async () => (await connection.runAndReadAll(sql, values)).getRowObjectsJson()
  await quartile((run) => ask(`warm-${String(run)}`))
  await quartile(own)
  return {
    area,
    rows: (await own()).length,
    api: await quartile((run) => ask(`cold-${String(run)}`)),
    duckdb: await quartile(own),
  }
}

const measured = []
for (const area of ['000,791', 'municipalities']) measured.push(await measure(area))
process.stdout.write(`${JSON.stringify(measured)}\n`)
warehouse.close()
process.exit(0)
