/** `npm run fuzz [-- REQUESTS BODIES SEED]`: 100,000 requests and 10,000 answers, files and strategy files unless told otherwise; ends with 1 when one of them was more than refused. */
import { fuzzAnswers } from './answers.ts'
import { fuzzExports, fuzzStrategy } from './files.ts'
import { seeded } from './mutate.ts'
import { fuzzRequests } from './requests.ts'
import { newTally, type Tally } from './tally.ts'

const [requests = 100_000, bodies = 10_000, seed = 20261125] = process.argv.slice(2).map(Number)
const random = seeded(seed)
let crashes = 0

async function tell(what: string, work: (tally: Tally) => unknown): Promise<void> {
  const begun = performance.now()
  const tally = newTally()
  await work(tally)
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  process.stdout.write(
    `${what}: ${String(tally.taken)} taken, ${String(tally.refused)} refused, ${String(tally.crashes.length)} crashes, ${seconds} s\n`,
  )
  for (const crash of [...new Set(tally.crashes)].slice(0, 20)) process.stdout.write(`  ${crash}\n`)
  crashes += tally.crashes.length
}

await tell('answers of publishers', (tally) => fuzzAnswers(Math.ceil(bodies / 2), random, tally))
await tell('exported files', (tally) => fuzzExports(Math.ceil(bodies / 4), random, tally))
await tell('strategy files', (tally) => {
  fuzzStrategy(Math.ceil(bodies / 4), random, tally)
})
await tell('requests', async (tally) => {
  if (!(await fuzzRequests(requests, seed, tally)))
    tally.crash('the warehouse', 'A figure changed.')
})
process.exitCode = crashes > 0 ? 1 : 0
