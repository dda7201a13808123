/** Reads the reports that runs of the ETL have left. */
import { statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RunReport } from '../data/layout.ts'

/** How many reports are read: enough to find the last attempt at every dataset. */
const newest = 30

/** @param warn is told of a report that cannot be read; it is passed over */
export async function readReports(
  folder: string,
  warn: (sentence: string) => void,
): Promise<RunReport[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
  const reports: RunReport[] = []
  for (const name of names.sort().reverse().slice(0, newest)) {
    try {
      reports.push(RunReport.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))))
    } catch {
      warn(`The run report ${name} cannot be read and is passed over.`)
    }
  }
  return reports
}

/** Milliseconds for which no new report is looked for. */
const fresh = 500

/** @returns stands for the runs so far: gives another text when one has ended since */
export function runsSeen(folder: string): () => string {
  let seen = ''
  let looked = -Infinity
  return () => {
    const now = performance.now()
    if (now - looked > fresh) {
      looked = now
      seen = String(statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    }
    return seen
  }
}
