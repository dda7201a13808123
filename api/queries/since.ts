/** What has happened to indicators since an earlier data version. */
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { ObservationStatus } from '../../data/vocabulary.ts'
import type * as contract from '../contract.ts'
import type { Scene } from '../house.ts'
import { ruleSaid } from './rule-said.ts'

const Value = z.number().nullable()
const Row = z.object({
  indicator: z.string(),
  series: z.string(),
  period: z.string(),
  then_value: Value,
  then_status: ObservationStatus.nullable(),
  now_value: Value,
  now_status: ObservationStatus.nullable(),
})
type Row = z.infer<typeof Row>

/** Every figure of the home area, as it was in vintage $2 and as it is; null where one of them has none. */
const both = `
  WITH before AS (SELECT * FROM figure_as_of($2) WHERE area = $1),
    after AS (SELECT * FROM figure WHERE area = $1)
  SELECT indicator, series, period, b.value AS then_value, b.status AS then_status,
    a.value AS now_value, a.status AS now_status
  FROM before b FULL JOIN after a USING (indicator, series, period)
  ORDER BY indicator, series, period`

/** The figures of the home area in vintage `number` beside those in force. */
export type Comparisons = (scene: Scene, number: number) => Promise<Row[]>

/** An older data version costs a third of a second to put together and never changes: the last of them are kept. */
export function keptComparisons(): Comparisons {
  const kept = new LRUCache<string, Row[]>({ max: 24 })
  return async ({ lease, strategy }, number) => {
    const key = `${lease.catalogue} ${lease.vintage} ${String(number)}`
    const rows = kept.get(key) ?? (await lease.select(Row, both, [strategy.home, number]))
    kept.set(key, rows)
    return rows
  }
}

export type Since = Omit<contract.SinceStatus, 'disagrees'>

/** @returns one for each indicator, in their order; null when the data version is not kept here */
export async function sinceVintage(
  scene: Scene,
  comparisons: Comparisons,
  vintage: string,
  indicators: string[],
): Promise<Since[] | null> {
  const { lease } = scene
  const [found] = await lease.select(
    z.object({ number: z.int() }),
    'SELECT number FROM vintage WHERE id = $1 AND number <= $2',
    [vintage, lease.number],
  )
  if (!found) return null
  const rows = await comparisons(scene, found.number)
  const then = await ruleSaid(scene, { id: vintage, number: found.number })
  const now = await ruleSaid(scene, { id: lease.vintage, number: lease.number })
  return indicators.map((indicator) => {
    const own = leading(scene, indicator, rows)
    const series = own[0]?.series ?? ''
    return {
      indicator,
      ...changesIn(own),
      ruleThen: then(indicator, series),
      ruleNow: now(indicator, series),
    }
  })
}

/** The rows of the first series that has any. */
function leading({ catalogue }: Scene, id: string, rows: Row[]): Row[] {
  const own = rows.filter(({ indicator }) => indicator === id)
  const series = catalogue.indicators.get(id)?.series ?? []
  const first = series.find((one) => own.some((row) => row.series === one.id))
  return own.filter((row) => row.series === first?.id)
}

function changesIn(rows: Row[]) {
  const then = rows.findLast((row) => row.then_value !== null)
  const now = rows.findLast((row) => row.now_value !== null)
  return {
    then: then ? point(then.period, then.then_value, then.then_status) : null,
    thenNow: then ? point(then.period, then.now_value, then.now_status) : null,
    now: now ? point(now.period, now.now_value, now.now_status) : null,
    revised: rows.filter(
      (row) =>
        row.then_status !== null &&
        (row.then_status !== row.now_status || row.then_value !== row.now_value),
    ).length,
    added: rows.filter((row) => row.then_status === null).length,
  }
}

const point = (
  period: string,
  value: number | null,
  status: ObservationStatus | null,
): contract.Point | null => status && { period, value, status }
