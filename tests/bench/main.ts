/** `npm run bench`: every bench in its quick form, one table of what each came to beside what it is held against. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { z } from 'zod'

/** The words that make a bench quick, by the name of its script; all others are run as they are. */
const quick = new Map([
  ['bench:etl', ['500000']],
  ['bench:verdicts', ['--quick']],
  ['bench:pages', ['--runs', '1']],
])

/** Lines of a bench's output that hold it against something: a ratio, a budget, a study. */
const comparing = /ratio|×|\bmet\b|NOT MET|of the study|times the (rows|time)|per cent|%/i

type Ran = { name: string; seconds: number; held: boolean; lines: string[] }

function run(name: string): Promise<Ran> {
  const begun = performance.now()
  process.stderr.write(`${name} …\n`)
  const words = ['run', '--silent', name, '--', ...(quick.get(name) ?? [])]
  const child = spawn('npm', words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const lines = text.split('\n').filter((line) => comparing.test(line))
      resolve({ name, seconds: (performance.now() - begun) / 1000, held: code === 0, lines })
    })
  })
}

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const all = Object.keys(scripts).filter((name) => name.startsWith('bench:'))
const ran: Ran[] = []
// One after the other: two at once would measure each other.
for (const name of all) ran.push(await run(name))

const day = new Date().toISOString().slice(0, 10)
const [processor] = cpus()
process.stdout.write(`${day}, ${String(cpus().length)} × ${processor?.model.trim() ?? 'unknown'}\n`)
for (const { name, seconds, held, lines } of ran) {
  process.stdout.write(
    `\n${name.padEnd(16)} ${held ? 'held' : 'NOT HELD'}   ${seconds.toFixed(0)} s\n`,
  )
  for (const line of lines) process.stdout.write(`  ${line.trimEnd()}\n`)
}
process.exitCode = ran.every(({ held }) => held) ? 0 : 1
