/** One pull as a program of its own, so that a run that breaks down or runs out of memory takes nothing with it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { RunReport } from '../data/layout.ts'
import type { Ended } from './watch.ts'

const program = join(import.meta.dirname, 'main.ts')

/** Runs `pull --json`; a stop is passed on, and waited for. */
export function pullInChild(stop: AbortSignal): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'pull', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let complaint = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    // Only how it ends is wanted, and a run may say much.
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4000)
    })
    const pass = () => child.kill('SIGTERM')
    if (stop.aborted) pass()
    stop.addEventListener('abort', pass)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      stop.removeEventListener('abort', pass)
      resolve(endOf(out, complaint, signal ?? `exit code ${String(code)}`, code === 0))
    })
  })
}

/** @param how how the program ended, for when it has nothing to say */
export function endOf(out: string, complaint: string, how: string, done: boolean): Ended {
  const report = reportOf(out)
  if (!report) {
    // The lines of a stack are indented.
    const last = complaint.split('\n').findLast((text) => /^\S/.test(text))
    return { done: false, line: `failed: ${last || how}` }
  }
  const { vintage, datasets } = report
  const faults = datasets.flatMap(({ outcome, dataset, message }) =>
    outcome === 'failed' ? [`${dataset}: ${message ?? ''}`] : [],
  )
  const fresh = datasets.filter(({ outcome }) => outcome === 'new-figures').length
  const news =
    vintage === null
      ? `no figure is new in ${String(datasets.length)} datasets`
      : `published ${vintage}, ${String(fresh)} of ${String(datasets.length)} datasets have new figures`
  return { done, line: [news, ...foldFaults(faults)].join('; ') }
}

/** When a publisher is away all its datasets fail alike, and one line need not say it of each. */
const namedFaults = 3

function foldFaults(faults: string[]): string[] {
  if (faults.length === 0) return []
  const more = faults.length - namedFaults
  return [
    `${String(faults.length)} failed`,
    ...faults.slice(0, namedFaults),
    ...(more > 0 ? [`and ${String(more)} more, see "etl status"`] : []),
  ]
}

/** null when the program ended before it could report. */
function reportOf(out: string): RunReport | null {
  try {
    return RunReport.parse(JSON.parse(out))
  } catch {
    return null
  }
}
