/** `npm run soak [-- MINUTES REQUESTS]`: so many requests a second for so long, a new data version every minute; 30 minutes and 500 unless told otherwise. Ends with 1 when a request failed, a figure was wrong, or the memory grew. */
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { startWatching } from './memory.ts'
import { figuresOf, startStream } from './readers.ts'
import { startReplica } from './replica.ts'
import { judge, newStage, publish } from './stage.ts'

const [minutes = 30, perSecond = 500] = process.argv.slice(2).map(Number)
const say = (line: string) => process.stdout.write(`${line}\n`)
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const stage = await newStage()
const replica = await startReplica(stage.dataDir)
const stream = startStream(perSecond, [replica], await figuresOf(replica.address()))
const watching = startWatching([replica])
const begun = performance.now()
let refused = 0
for (let minute = 1; minute <= minutes; minute++) {
  if ((await publish(stage)) !== 0) refused++
  const { requests, failures } = stream.seen
  process.stderr.write(
    `minute ${String(minute)}: ${String(requests)} requests, ${String(failures.length)} failures, ${watching.now().toFixed(0)} MiB\n`,
  )
  await sleep(Math.max(0, begun + minute * 60_000 - performance.now()))
}
await stream.stop()
const seconds = (performance.now() - begun) / 1000
const memory = watching.stop()
await replica.stop()
await stage.publisher.close()
await rm(stage.dataDir, { recursive: true })
const { seen } = stream
judge(seen, stage.truth)
const took = seen.took.toSorted((a, b) => a - b)
const ms = (share: number) => (took[Math.floor(share * took.length)] ?? NaN).toFixed(0)
const growth = memory.late / memory.early
say(
  `${String(seen.requests)} requests in ${seconds.toFixed(0)} s (${(seen.requests / seconds).toFixed(0)} a second), ${String(availableParallelism())} processors`,
)
say(
  `${String(stage.truth.size - 1)} data versions published, ${String(refused)} runs ended otherwise; answers were of ${String(seen.states.size)}`,
)
say(`p50 ${ms(0.5)} ms, p99 ${ms(0.99)} ms, slowest ${ms(1 - 1 / took.length)} ms`)
say(
  `${memory.early.toFixed(0)} MiB at most in the first quarter, ${memory.late.toFixed(0)} in the last (${growth.toFixed(2)} times)`,
)
say(
  `${String(seen.failures.length)} failures, ${String(seen.passedOn)} asked again, ${String(seen.wrong.length)} wrong figures`,
)
for (const [fault, times] of seen.broke) say(`  ${String(times)} × ${fault}`)
for (const line of [...seen.failures, ...seen.wrong].slice(0, 30)) say(`  ${line}`)
const well =
  seen.failures.length + seen.passedOn + seen.wrong.length + refused === 0 && growth <= 1.15
process.exitCode = well ? 0 : 1
