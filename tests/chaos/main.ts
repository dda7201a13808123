/** `npm run chaos [-- SECONDS [READERS]]`: faults for so long, three minutes and 20 readers unless told otherwise; ends with 1 when a request failed or a figure was wrong. */
import { chaos } from './chaos.ts'

const [seconds = 180, readers = 20] = process.argv.slice(2).map(Number)
const say = (line: string) => process.stdout.write(`${line}\n`)

const begun = performance.now()
const outcome = await chaos(seconds, readers, 20261125, (event) => {
  process.stderr.write(
    `${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s ${event}\n`,
  )
})
for (const [name, times] of outcome.events) say(`${String(times).padStart(5)} × ${name}`)
const took = (performance.now() - begun) / 1000
say(`${String(outcome.published)} data versions published in ${took.toFixed(0)} s`)
say(
  `${String(outcome.requests)} requests (${(outcome.requests / took).toFixed(0)} a second), ${String(outcome.passedOn)} passed on to the other server`,
)
say(
  `${outcome.memory.early.toFixed(0)} MiB of memory at first, ${outcome.memory.late.toFixed(0)} MiB at last`,
)
say(
  `${String(outcome.failures.length)} failures, ${String(outcome.wrong.length)} wrong figures, ${String(outcome.faults.length)} faults in the logs`,
)
for (const line of [...outcome.failures, ...outcome.wrong, ...outcome.faults].slice(0, 30))
  say(`  ${line}`)
process.exitCode =
  outcome.failures.length + outcome.wrong.length + outcome.faults.length > 0 ? 1 : 0
