/** The data versions, and what each of them changed. */
import { z } from 'zod'
import { ObservationStatus } from '../../data/vocabulary.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'

const VintageRow = z.object({
  id: z.string(),
  number: z.int(),
  published: z.string(),
  added: z.int(),
  revised: z.int(),
  withdrawn: z.int(),
})

// A key that is ended and begun in one vintage was revised; only begun, added; only ended, withdrawn.
const changes = `
  SELECT coalesce(n.vintage, o.vintage) AS vintage,
    dataset, measure, area, period,
    o.value AS old_value, o.status AS old_status, n.value AS new_value, n.status AS new_status,
    CASE WHEN o.status IS NULL THEN 'added' WHEN n.status IS NULL THEN 'withdrawn' ELSE 'revised' END AS kind
  FROM (SELECT first_vintage AS vintage, * FROM observation) n
  FULL JOIN (SELECT until_vintage AS vintage, * FROM observation WHERE until_vintage IS NOT NULL) o
  USING (vintage, dataset, measure, area, period)`

/** @returns newest first */
export async function vintages({ lease }: Scene) {
  const rows = await lease.select(
    VintageRow,
    `SELECT v.id, v.number, strftime(v.published, '%Y-%m-%dT%H:%M:%SZ') AS published,
       (count(*) FILTER (c.kind = 'added'))::INTEGER AS added,
       (count(*) FILTER (c.kind = 'revised'))::INTEGER AS revised,
       (count(*) FILTER (c.kind = 'withdrawn'))::INTEGER AS withdrawn
     FROM vintage v LEFT JOIN (${changes}) c ON c.vintage = v.number
     GROUP BY ALL ORDER BY v.number DESC`,
  )
  return rows.map(({ id, number, published, added, revised, withdrawn }) => ({
    id,
    number,
    published,
    current: number === lease.number,
    changes: { added, revised, withdrawn },
  }))
}

/**
 * The number of a vintage that the caller names; null for the one in force.
 * @throws {ProblemError} 404 when there is none of that name
 */
export async function vintageNumber(scene: Scene, id: string | undefined): Promise<number | null> {
  if (id === undefined || id === scene.lease.vintage) return null
  const rows = await scene.lease.select(
    z.object({ number: z.int() }),
    'SELECT number FROM vintage WHERE id = $1',
    [id],
  )
  const [found] = rows
  if (!found) throw noVintage(id)
  return found.number
}

const Published = z.object({ id: z.string(), number: z.int(), published: z.string() })

/**
 * A vintage with the moment of its publication, ISO in UTC.
 * @throws {ProblemError} 404 when there is none of that name
 */
export async function vintageOf({ lease }: Scene, id: string): Promise<z.infer<typeof Published>> {
  const [found] = await lease.select(
    Published,
    `SELECT id, number, strftime(published, '%Y-%m-%dT%H:%M:%SZ') AS published
     FROM vintage WHERE id = $1`,
    [id],
  )
  if (!found) throw noVintage(id)
  return found
}

const noVintage = (id: string) =>
  problem(404, `There is no data version "${id}"; /api/v1/vintages lists those there are.`)

const ChangeRow = z.object({
  dataset: z.string(),
  measure: z.string(),
  area: z.string(),
  period: z.string(),
  kind: z.enum(['added', 'revised', 'withdrawn']),
  old_value: z.number().nullable(),
  old_status: ObservationStatus.nullable(),
  new_value: z.number().nullable(),
  new_status: ObservationStatus.nullable(),
})

/** One page of what a vintage changed, ordered by dataset, measure, area, period. */
export async function changesOf(scene: Scene, id: string, limit: number, offset: number) {
  const number = (await vintageNumber(scene, id)) ?? scene.lease.number
  const of = `(SELECT * FROM (${changes}) WHERE vintage = $1)`
  const [count] = await scene.lease.select(
    z.object({ total: z.int() }),
    `SELECT count(*)::INTEGER AS total FROM ${of}`,
    [number],
  )
  const rows = await scene.lease.select(
    ChangeRow,
    `SELECT * FROM ${of} ORDER BY dataset, measure, area, period LIMIT $2 OFFSET $3`,
    [number, limit, offset],
  )
  return {
    vintage: id,
    total: count?.total ?? 0,
    limit,
    offset,
    changes: rows.map(({ old_value, old_status, new_value, new_status, ...change }) => ({
      ...change,
      old: old_status && { value: old_value, status: old_status },
      new: new_status && { value: new_value, status: new_status },
    })),
  }
}
