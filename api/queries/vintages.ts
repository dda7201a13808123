/** The data versions, and how much each of them changed. */
import { z } from 'zod'
import { ChangeKind, countChanges } from '../../data/vocabulary.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'

const VintageRow = z.object({ id: z.string(), number: z.int(), published: z.string() })
const CountRow = z.object({ vintage: z.int(), kind: ChangeKind, figures: z.int() })

/** Counts by kind; kinds that did not happen are 0. */
function byKind(rows: z.infer<typeof CountRow>[]) {
  const of = (kind: ChangeKind) =>
    rows.filter((row) => row.kind === kind).reduce((sum, { figures }) => sum + figures, 0)
  const total = (...kinds: ChangeKind[]) => kinds.reduce((sum, kind) => sum + of(kind), 0)
  return {
    added: total('new', 'new-period', 'new-area', 'reinstated'),
    revised: total('revised', 'definition-changed', 'correction'),
    withdrawn: of('withdrawn'),
    kinds: countChanges(of),
  }
}

/** @returns newest first */
export async function vintages({ lease }: Scene) {
  const counts = await lease.select(
    CountRow,
    'SELECT vintage, kind, sum(figures)::INTEGER AS figures FROM change_count GROUP BY ALL',
  )
  const rows = await lease.select(
    VintageRow,
    `SELECT id, number, strftime(published, '%Y-%m-%dT%H:%M:%SZ') AS published
     FROM vintage ORDER BY number DESC`,
  )
  return rows.map(({ id, number, published }) => ({
    id,
    number,
    published,
    current: number === lease.number,
    changes: byKind(counts.filter(({ vintage }) => vintage === number)),
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
