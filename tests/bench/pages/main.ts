/** `npm run bench:pages`: what a phone far from the mast waits for, beside a page that is drawn in the browser. */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { startSite } from '../../support/site.ts'
import { startBaseline } from './baseline.ts'
import { missed } from './budgets.ts'
import { measure, median } from './measure.ts'
import { giveRows } from '../row.ts'
import { budgetLines, rowsOf, tableOf } from './table.ts'

const help = `npm run bench:pages -- [--runs N] [--json]

Opens the scorecard, an indicator and a meeting of five indicators in Chromium as a phone does: a
processor four times slower, 1.6 Mbit/s, 150 ms for every request's round trip, nothing kept from
before. Each page has been asked for once before, so that the server has its figures at hand. In
the same run it opens a baseline: a page that loads D3 and Observable Plot and the whole JSON of 98
municipalities from our API and draws them in the browser. Prints the median of the runs, ratios
to the baseline and each budget as met or not. Exits with 1 when a budget is not met.

The browser's throttling does not count how a connection is set up (DNS, TCP, TLS), for no page.

  --runs N  so many runs of every page (5)
  --json    the same as JSON
`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    rows: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const say = (text: string) => process.stdout.write(text)
if (values.help) {
  say(help)
  process.exit(0)
}
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) {
  process.stderr.write(`--runs needs a whole number above 0, not "${values.runs}".\n`)
  process.exit(2)
}

execFileSync(process.execPath, ['dashboard/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] })
const site = await startSite()
const baseline = await startBaseline(site.address)
const agenda = 'ledighed,forventet-ungdomsuddannelse,overgang,kontanthjaelp,neet'
const pages = [
  { name: 'scorecard', url: `${site.address}/` },
  { name: 'indicator', url: `${site.address}/indikator/ledighed` },
  { name: 'meeting', url: `${site.address}/moede?dagsorden=${agenda}` },
  { name: 'baseline', url: baseline.address },
]
try {
  const results = []
  for (const { name, url } of pages) {
    await (await fetch(url)).text()
    const all = []
    for (let run = 0; run < runs; run += 1) all.push(await measure(site.browser, url))
    results.push({ name, ...median(all) })
  }
  const misses = missed(results)
  if (values.rows) giveRows(rowsOf(results), true)
  else if (values.json) say(`${JSON.stringify({ runs, results, misses }, null, 2)}\n`)
  else say(`${tableOf(results, runs)}\n${budgetLines(results)}`)
  process.exitCode = misses.length > 0 ? 1 : 0
} finally {
  await baseline.stop()
  await site.stop()
}
