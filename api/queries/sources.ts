/** The publishers, their datasets, how old the figures are and how the last attempt went. */
import { z } from 'zod'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { datasetsOf } from '../../data/catalogue/series-part.ts'
import type { RunReport } from '../../data/layout.ts'
import { expectedNext } from '../../data/overdue.ts'
import type * as contract from '../contract.ts'
import type { Scene } from '../house.ts'
import { originOf, provenances, type Provenance } from './origin.ts'

export async function sources(scene: Scene): Promise<contract.Source[]> {
  const provenance = await provenances(scene, null)
  const reports = await scene.reports()
  return [...scene.catalogue.sources.values()].map(({ id, name, page, licence }) => ({
    id,
    name,
    page,
    licence,
    configured: isConfigured(id, reports),
    datasets: [...scene.catalogue.datasets.values()]
      .filter((dataset) => dataset.source === id)
      .map((dataset) => sourceDataset(scene, dataset, provenance, reports)),
  }))
}

function sourceDataset(
  scene: Scene,
  dataset: Dataset,
  provenance: Map<string, Provenance>,
  reports: RunReport[],
): contract.SourceDataset {
  const known = provenance.get(dataset.id)
  return {
    ...originOf(scene, dataset, provenance),
    frequency: dataset.frequency,
    delivery: known?.delivery ?? null,
    live: dataset.live,
    covers: dataset.covers,
    latestPeriod: known?.latest ?? null,
    next: expectedNext(dataset, known?.latest ?? null, scene.today(), nextUpdate(dataset, reports)),
    indicators: [...scene.catalogue.indicators.values()]
      .filter(
        (indicator) =>
          indicator.expectation?.dataset === dataset.id ||
          indicator.series.some((series) =>
            series.parts.some((part) => datasetsOf(part).includes(dataset.id)),
          ),
      )
      .map(({ id }) => id),
    lastAttempt: lastAttempt(dataset, reports),
  }
}

/** As the newest run that was to ask it has it; null where none was. */
function isConfigured(source: string, reports: RunReport[]): boolean | null {
  for (const { notConfigured, datasets } of reports) {
    if (notConfigured?.includes(source)) return false
    if (datasets.some((one) => one.source === source && one.delivery === 'live')) return true
  }
  return null
}

/** The day that the publisher has named for its next update, when it was asked last. */
function nextUpdate({ id }: Dataset, reports: RunReport[]): string | null {
  const asked = reports
    .flatMap(({ datasets }) => datasets)
    .find(({ dataset, requests }) => dataset === id && requests !== undefined)
  return asked?.nextUpdate ?? null
}

/** The newest time that the publisher was asked; looking at the shipped figures is no attempt. */
function lastAttempt(dataset: Dataset, reports: RunReport[]): contract.Attempt | null {
  for (const report of reports) {
    const found = report.datasets.find(
      (entry) => entry.dataset === dataset.id && entry.delivery !== 'shipped',
    )
    if (found) return { at: report.started, outcome: found.outcome, message: found.message }
  }
  return null
}

const AgeRow = z.object({
  dataset: z.string(),
  retrieved: z.string().nullable(),
  latest: z.string().nullable(),
})

/** How old the figures are by source: the newest day of retrieval and the newest period. */
export async function ages({ lease, catalogue }: Scene) {
  const rows = await lease.select(
    AgeRow,
    `SELECT p.dataset, max(p.retrieved) AS retrieved, max(o.period) AS latest
     FROM provenance p JOIN observation o ON o.dataset = p.dataset AND o.until_vintage IS NULL
     GROUP BY p.dataset`,
  )
  const newest = (values: (string | null)[]): string | null =>
    values
      .filter((value) => value !== null)
      .sort()
      .at(-1) ?? null
  return [...catalogue.sources.keys()].map((id) => {
    const own = rows.filter((row) => catalogue.datasets.get(row.dataset)?.source === id)
    return {
      id,
      retrieved: newest(own.map(({ retrieved }) => retrieved)),
      latestPeriod: newest(own.map(({ latest }) => latest)),
    }
  })
}
