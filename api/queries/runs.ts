/** How the newest runs of the ETL went. */
import type { RunReport } from '../../data/layout.ts'
import type { Run } from '../contract.ts'
import type { Scene } from '../house.ts'

/** @returns newest first, at most `limit`; of the datasets those that the publisher was asked for or that have news */
export async function runs(scene: Scene, limit: number): Promise<Run[]> {
  const reports = await scene.reports()
  return reports.slice(0, limit).map((report) => ({
    ...report,
    milliseconds: Date.parse(report.ended) - Date.parse(report.started),
    datasets: report.datasets.map((entry) => ({
      ...entry,
      changes: entry.changes ?? {},
      requests: entry.requests ?? null,
      milliseconds: entry.milliseconds ?? null,
      table: tableOf(scene, entry.dataset),
    })),
    checks: (report.checks ?? []).map((one) => ({ ...one, table: tableOf(scene, one.dataset) })),
    overdue: (report.overdue ?? []).map((late) => ({
      ...late,
      table: tableOf(scene, late.dataset),
    })),
    notConfigured: report.notConfigured ?? [],
    killed: report.killed ?? null,
  }))
}

/** The publisher's table; the dataset's own id when the catalogue no longer has it. */
const tableOf = ({ catalogue }: Scene, dataset: RunReport['datasets'][number]['dataset']): string =>
  catalogue.datasets.get(dataset)?.table ?? dataset
