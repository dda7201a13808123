/** `npm run bench:verdicts`: how often the rule is wrong on flat series, beside what the study measured. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { alone, giveRows } from '../row.ts'
import { summaryOf, summaryText } from './chance.ts'
import { measure } from './measure.ts'
import { tableOf, valuesOf } from './table.ts'

const help = `npm run bench:verdicts -- [--quick] [--series N] [--seed N] [--write]

Simulates flat series of every kind in the study's tables, judges each at the updates of a year,
and prints how often "changing" and "signs or more" are said all the same: at a random date / at
least once in a year / verdict other than a year before. Exits with 1 when a value is more than a
percentage point, and more than chance in the study's own 6,000 series explains, from the study's.

  --quick     3,000 series a row instead of 24,000, and three points of tolerance
  --series N  so many series a row
  --seed N    other random numbers
  --write     keeps the table in data/test-vectors/error-rates.json, which the method page shows
`

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    series: { type: 'string' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    rows: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const say = (text: string) => process.stdout.write(text)
const whole = (name: string, text: string): number => {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  process.stderr.write(`--${name} needs a whole number above 0, not "${text}".\n`)
  process.exit(2)
}

if (values.help) {
  say(help)
  process.exit(0)
}
const series = whole('series', values.series ?? (values.quick ? '3000' : '24000'))
const seed = whole('seed', values.seed)
/** Percentage points; the quick run's own chance is larger than the study's. */
const tolerance = values.quick ? 3 : 1
const began = performance.now()
const rows = await measure(series, seed, (done, of) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} rows`)
})
const seconds = Math.round((performance.now() - began) / 1000)
const { user } = process.cpuUsage()
const compared = valuesOf(rows)
const far = compared.filter(({ difference }) => Math.abs(difference) > tolerance)
const unexplained = far.filter(({ study, difference }) => {
  const chance = Math.sqrt((study * (100 - study)) / 6000)
  return Math.abs(difference) > tolerance + 2 * chance
})
const within = compared.length - far.length
if (values.rows) {
  const near = `within ${tolerance} percentage point${tolerance > 1 ? 's' : ''} of the study, ${series} series a row`
  const words = 'the others by chance'
  const goal = { words, isMetBy: () => unexplained.length === 0 }
  giveRows(
    [
      alone(
        { what: `shares of wrong verdicts ${near}`, ours: `${within} of ${compared.length}` },
        within,
        goal,
      ),
    ],
    true,
  )
  process.exit()
}
say(tableOf(rows))
say(
  `\n${series} series a row, seed ${seed}, ${seconds} s (${Math.round(user / 1e6)} s of processor time). ${compared.length} values compared: ` +
    `${within} within ${tolerance} percentage point${tolerance > 1 ? 's' : ''} of the study, ` +
    `${far.length} not, ${unexplained.length} of them further than the study's own chance (6,000 series) explains.\n`,
)
for (const one of far) {
  say(
    `  ${one.place}: study ${one.study}, measured ${one.measured.toFixed(2)}, ${one.difference.toFixed(2)} apart\n`,
  )
}
const summary = summaryOf(compared, series, tolerance)
say(summaryText(compared, summary, tolerance))
if (values.write) {
  const date = new Date().toISOString().slice(0, 10)
  const kept = { rule: 1, date, series, seed, against: summary, rows }
  writeFileSync('data/test-vectors/error-rates.json', `${JSON.stringify(kept, rounded, 1)}\n`)
}
process.exit(unexplained.length > 0 ? 1 : 0)

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value
}
