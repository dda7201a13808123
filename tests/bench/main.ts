/** `npm run bench`: every bench, one after the other, and one table of what each measured beside what. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { BenchRow, tableOf } from './row.ts'

const help = `npm run bench -- [--whole]

Runs every bench, one after the other, and prints the day, the machine and one table: what was
measured, what beside it in the same run, their ratio, the goal and whether it was met. Each is run
in a quick form (two minutes in all), or with --whole at full length, as README shows it (ten).
Exits with 1 when a goal was not met or a bench broke off.
`

/** The words for a bench in its quick form and at full length, by the name of its script. */
const forms: Record<string, { quick: string[]; whole: string[] }> = {
  'bench:etl': { quick: ['500000'], whole: ['--again'] },
  'bench:verdicts': { quick: ['--quick'], whole: [] },
  'bench:pages': { quick: ['--runs', '1'], whole: [] },
  'bench:api': { quick: [], whole: ['--long'] },
}

const { values } = parseArgs({
  options: {
    whole: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(help)
  process.exit(0)
}

/** @returns the bench's rows; one that says so where it gave none */
function run(name: string): Promise<BenchRow[]> {
  process.stderr.write(`${name} …\n`)
  const words = forms[name]?.[values.whole ? 'whole' : 'quick'] ?? []
  const child = spawn('npm', ['run', '--silent', name, '--', '--rows', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      const rows = rowsIn(text)
      const goal = 'a result'
      const broken = { what: 'broke off', ours: '', beside: '', ratio: '', goal, met: false }
      resolve((rows ?? [broken]).map((row) => ({ ...row, what: `${name}: ${row.what}` })))
    })
  })
}

/** Null where a bench has printed anything else. */
function rowsIn(text: string): BenchRow[] | null {
  try {
    return z.array(BenchRow).min(1).parse(JSON.parse(text))
  } catch {
    return null
  }
}

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const all = Object.keys(scripts).filter((name) => name.startsWith('bench:'))
const rows: BenchRow[] = []
// One after the other: two at once would measure each other.
for (const name of all) rows.push(...(await run(name)))

const day = new Date().toISOString().slice(0, 10)
const [processor] = cpus()
const machine = `${String(cpus().length)} × ${processor?.model.trim() ?? 'unknown'}`
process.stdout.write(`${day}, ${machine}\n\n${tableOf(rows)}`)
process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0
