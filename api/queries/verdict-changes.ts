/** How many answers on the home municipality the vintage in force changed. */
import { z } from 'zod'
import type { Scene } from '../house.ts'

const Row = z.object({ moving: z.int(), target: z.int(), gap: z.int() })

/** Every answer of this vintage beside the one that it took the place of; a first answer is no change. */
const changed = `
  SELECT
    count(*) FILTER ((n.moving, n.direction) IS DISTINCT FROM (o.moving, o.direction))::INTEGER AS moving,
    count(*) FILTER (n.target IS DISTINCT FROM o.target)::INTEGER AS target,
    count(*) FILTER ((n.gap, n.gap_level) IS DISTINCT FROM (o.gap, o.gap_level))::INTEGER AS gap
  FROM (FROM verdict WHERE area = $1 AND first_vintage = $2) n
  JOIN (FROM verdict WHERE area = $1 AND until_vintage = $2) o USING (indicator, series)`

export async function verdictChanges({ lease, strategy }: Scene): Promise<z.infer<typeof Row>> {
  const [row] = await lease.select(Row, changed, [strategy.home, lease.number])
  return row ?? { moving: 0, target: 0, gap: 0 }
}
