/** Keeps the reports of runs, one file each, the newest hundred. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunReport } from '../data/layout.ts'
import type { House } from './house.ts'
import { writeWhole } from './raw.ts'

const keptReports = 100

export async function keepReport(house: House, report: RunReport): Promise<void> {
  const folder = house.layout.runs
  await mkdir(folder, { recursive: true })
  const name = `${report.started.replaceAll(':', '-')}-${report.verb}.json`
  await writeWhole(join(folder, name), `${JSON.stringify(report, null, 2)}\n`)
  const names = (await readdir(folder)).filter((entry) => entry.endsWith('.json')).sort()
  for (const old of names.slice(0, -keptReports)) await rm(join(folder, old), { force: true })
}
