/** The measured pages as text: a table, ratios to the baseline, and budgets. */
import { alone, times, type BenchRow } from '../row.ts'
import { held, type Result } from './budgets.ts'
import type { Measured } from './measure.ts'

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`
const ms = (time: number): string => `${Math.round(time)} ms`

const columns: { what: keyof Measured; head: string; say: (value: number) => string }[] = [
  { what: 'bytes', head: 'bytes', say: kib },
  { what: 'script', head: 'script', say: kib },
  { what: 'requests', head: 'requests', say: String },
  { what: 'server', head: 'server', say: ms },
  { what: 'firstPaint', head: 'first paint', say: ms },
  { what: 'largestPaint', head: 'largest paint', say: ms },
  { what: 'chart', head: 'chart there', say: ms },
  { what: 'shift', head: 'shift', say: (value) => value.toFixed(3) },
  { what: 'blocked', head: 'blocked', say: ms },
]
const wide = 15

const told = (value: number | null, say: (value: number) => string): string =>
  value === null ? '–' : say(value)

const line = (name: string, cells: string[]): string =>
  `${name.padEnd(22)}${cells.map((cell) => cell.padStart(wide)).join('')}\n`

const ratio = (one: number | null, other: number | null): string =>
  one === null || !other ? '–' : `${(one / other).toFixed(2)} ×`

export function tableOf(results: Result[], runs: number): string {
  const baseline = results.find(({ name }) => name === 'baseline')
  const ours = results.filter((result) => result !== baseline)
  const head = `Median of ${runs} runs: processor 4 × slower, 1.6 Mbit/s, 150 ms, nothing kept.\n\n`
  const rows = results.map((result) =>
    line(
      result.name,
      columns.map(({ what, say }) => told(result[what], say)),
    ),
  )
  const ratios = ours.map((result) =>
    line(
      `${result.name} : baseline`,
      columns.map(({ what }) => ratio(result[what], baseline?.[what] ?? null)),
    ),
  )
  const heads = line(
    '',
    columns.map(({ head: name }) => name),
  )
  return [head, heads, ...rows, '\n', ...ratios].join('')
}

export function budgetLines(results: Result[]): string {
  const lines = held(results).map(({ page, what, most, measured, met }) => {
    const column = columns.find((one) => one.what === what)
    const say = column?.say ?? String
    const head = column?.head ?? what
    return `${met ? 'met    ' : 'NOT MET'}  ${page}: ${head} ${say(measured)} of at most ${say(most)}\n`
  })
  return lines.join('')
}

/** What every budget came to, and what the pages send beside the one that is drawn in the browser. */
export function rowsOf(results: Result[]): BenchRow[] {
  const budgeted = held(results).map(({ page, what, most, measured, met }): BenchRow => {
    const column = columns.find((one) => one.what === what)
    const say = column?.say ?? String
    const told = { what: `${page}: ${column?.head ?? what}`, ours: say(measured) }
    return alone(told, measured, { words: `≤ ${say(most)}`, isMetBy: () => met })
  })
  const baseline = results.find(({ name }) => name === 'baseline')
  const beside = results.flatMap(({ name, bytes, chart }) => {
    if (!baseline || name === 'baseline') return []
    const rows = [
      times(
        {
          what: `${name} beside a page drawn in the browser: bytes`,
          ours: kib(bytes),
          beside: kib(baseline.bytes),
        },
        bytes / baseline.bytes,
      ),
    ]
    if (chart !== null && baseline.chart !== null) {
      const what = `${name} beside a page drawn in the browser: chart there`
      rows.push(
        times({ what, ours: ms(chart), beside: ms(baseline.chart) }, chart / baseline.chart),
      )
    }
    return rows
  })
  return [...budgeted, ...beside]
}
