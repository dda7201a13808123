/** The municipalities that resemble one. */
import { z } from 'zod'
import { readNeighbourRule } from '../../data/catalogue/neighbour-rule.ts'
import type { Neighbours } from '../contract-neighbours.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'

const Value = z.object({
  area: z.string(),
  variable: z.string(),
  period: z.string(),
  value: z.number(),
  standard: z.number(),
})
const Near = z.object({ neighbour: z.string(), distance: z.number() })

/** @throws {ProblemError} 404 for what is no municipality, or one whose variables are not all known */
export async function neighboursOf(scene: Scene, code: string): Promise<Neighbours> {
  const { areas } = scene.catalogue
  if (areas.get(code)?.kind !== 'municipality') {
    throw problem(404, `"${code}" is no municipality; /api/v1/areas lists those there are.`)
  }
  const near = await scene.lease.select(
    Near,
    'SELECT neighbour, distance FROM neighbour WHERE area = $1 ORDER BY position',
    [code],
  )
  if (near.length === 0) {
    throw problem(404, `Not all that ${code} would be compared by is known.`)
  }
  const values = await scene.lease.select(
    Value,
    `SELECT area, variable, period, value, standard FROM neighbour_value
     WHERE area = $1 OR area IN (SELECT neighbour FROM neighbour WHERE area = $1)`,
    [code],
  )
  const of = (area: string, variable: string) =>
    values.find((one) => one.area === area && one.variable === variable)
  const { variables } = readNeighbourRule(scene.catalogue)
  return {
    vintage: scene.lease.vintage,
    area: code,
    variables: variables.flatMap((variable) => {
      const own = of(code, variable.id)
      if (!own) return []
      const { period, value, standard } = own
      return [{ ...variable, period, value, standard }]
    }),
    neighbours: near.flatMap(({ neighbour, distance }) => {
      const area = areas.get(neighbour)
      if (!area) return []
      const theirs = variables.flatMap(({ id }) => of(neighbour, id)?.value ?? [])
      return [{ area: neighbour, name: area.name, distance, values: theirs }]
    }),
  }
}
