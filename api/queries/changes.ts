/** What a data version did to each figure: what it was, what it became, and what kind of change that is. */
import { z } from 'zod'
import { ChangeKind, countChanges, ObservationStatus } from '../../data/vocabulary.ts'
import type { Scene } from '../house.ts'
import { indicatorOf } from './observations.ts'
import { vintageNumber } from './vintages.ts'

export type AskedChanges = {
  indicator?: string | undefined
  area?: string | undefined
  kind?: ChangeKind | undefined
  limit: number
  offset: number
}

const ChangeRow = z.object({
  dataset: z.string(),
  measure: z.string(),
  area: z.string(),
  period: z.string(),
  kind: ChangeKind,
  old_value: z.number().nullable(),
  old_status: ObservationStatus.nullable(),
  new_value: z.number().nullable(),
  new_status: ObservationStatus.nullable(),
  indicators: z.array(z.string()),
})

const CountRow = z.object({ kind: ChangeKind, figures: z.int() })

/** The number is ours; what the caller asks for is bound. */
const changed = (number: number) => `
  FROM change_in(${String(number)}) c
  WHERE ($1 IS NULL OR (dataset, measure) IN (
      SELECT (dataset, measure) FROM series_measure WHERE indicator = $1))
    AND ($2 IS NULL OR list_contains(string_split($2, ','), area))`

/**
 * One page of what a vintage changed, ordered by dataset, measure, area, period.
 * @throws {ProblemError} 404 for an unknown vintage or indicator
 */
export async function changesOf(scene: Scene, id: string, asked: AskedChanges) {
  const { indicator = null, area = null, kind = null, limit, offset } = asked
  if (indicator !== null) indicatorOf(scene, indicator)
  const number = (await vintageNumber(scene, id)) ?? scene.lease.number
  const counts = await scene.lease.select(
    CountRow,
    `SELECT kind, count(*)::INTEGER AS figures ${changed(number)} GROUP BY kind`,
    [indicator, area],
  )
  const rows = await scene.lease.select(
    ChangeRow,
    `SELECT *, (
       SELECT coalesce(list_sort(list(DISTINCT s.indicator)), []) FROM series_measure s
       WHERE s.dataset = p.dataset AND s.measure = p.measure) AS indicators
     FROM (
       SELECT c.* ${changed(number)} AND ($3 IS NULL OR kind = $3)
       ORDER BY dataset, measure, area, period LIMIT $4 OFFSET $5) p
     ORDER BY dataset, measure, area, period`,
    [indicator, area, kind, limit, offset],
  )
  const wanted = counts.filter((count) => kind === null || count.kind === kind)
  return {
    vintage: id,
    total: wanted.reduce((sum, { figures }) => sum + figures, 0),
    kinds: countChanges((one) => counts.find((c) => c.kind === one)?.figures ?? 0),
    limit,
    offset,
    changes: rows.map(({ old_value, old_status, new_value, new_status, ...change }) => ({
      ...change,
      old: old_status && { value: old_value, status: old_status },
      new: new_status && { value: new_value, status: new_status },
    })),
  }
}
