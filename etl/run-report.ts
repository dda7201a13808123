/** What a report says once a run is over: which figures it changed, and which datasets are late. */
import { join } from 'node:path'
import type { Late, RunReport } from '../data/layout.ts'
import { expectedNext } from '../data/overdue.ts'
import { dayInDenmark } from '../data/today.ts'
import { ChangeKind } from '../data/vocabulary.ts'
import type { House } from './house.ts'
import { figuresInForce } from './in-force.ts'
import { currentPointer } from './pointer.ts'
import type { Manifest } from './raw.ts'
import { readWarehouse } from './warehouse-file.ts'

type Changes = RunReport['datasets'][number]['changes']

/** A report with what the warehouse in force says of the run. A dataset of which no figure changed has no new figures. */
export async function completed(house: House, report: RunReport): Promise<RunReport> {
  const changes = report.vintage === null ? new Map<string, Changes>() : await changesInForce(house)
  return {
    ...report,
    datasets: report.datasets.map((entry) => {
      if (entry.outcome !== 'new-figures') return entry
      const own = changes.get(entry.dataset)
      return own ? { ...entry, changes: own } : { ...entry, outcome: 'no-change' }
    }),
    overdue: await overdue(house),
  }
}

/** What a report says besides: whom it passed over, and the run before, where it was killed. */
export const besides = (
  house: House,
  manifests: Pick<Manifest, 'id' | 'published'>[],
): Pick<RunReport, 'killed' | 'notConfigured'> => ({
  ...(house.notConfigured?.length ? { notConfigured: house.notConfigured } : {}),
  ...killedBefore(house, manifests),
})

/** With the vintage that it had published by then. */
function killedBefore(
  { gone }: House,
  manifests: Pick<Manifest, 'id' | 'published'>[],
): Pick<RunReport, 'killed'> {
  if (!gone) return {}
  const own = manifests.findLast(({ published }) => published > gone.since)
  return { killed: { verb: gone.verb, since: gone.since, vintage: own?.id ?? null } }
}

/** What the vintage in force changed, by dataset and kind. */
async function changesInForce(house: House): Promise<Map<string, Changes>> {
  const pointer = await currentPointer(house)
  if (!pointer) return new Map()
  const rows = await readWarehouse(
    join(house.layout.warehouse, pointer.file),
    `SELECT dataset, kind, figures FROM change_count WHERE vintage = ${String(pointer.number)}`,
  )
  const found = new Map<string, Changes>()
  for (const [dataset, kind, figures] of rows) {
    const own = found.get(String(dataset)) ?? {}
    found.set(String(dataset), { ...own, [ChangeKind.parse(kind)]: Number(figures) })
  }
  return found
}

/** The datasets in force whose next figures should be out by now, in the order of the catalogue. */
export async function overdue(house: House): Promise<Late[]> {
  const inForce = await figuresInForce(house)
  const today = house.settings.PEJLING_TODAY ?? dayInDenmark(house.now())
  return [...house.catalogue.datasets.values()].flatMap((dataset) => {
    const next = expectedNext(dataset, inForce.get(dataset.id)?.latest ?? null, today)
    return next?.overdue ? [{ dataset: dataset.id, period: next.period, day: next.day }] : []
  })
}
