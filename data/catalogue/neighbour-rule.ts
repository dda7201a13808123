/** Reads by what municipalities are said to resemble one another, checked against the catalogue. */
import { join } from 'node:path'
import { z } from 'zod'
import { DataError, readYaml } from '../read-yaml.ts'
import { Text } from '../vocabulary.ts'
import type { Catalogue } from './catalogue.ts'
import { Id } from './id.ts'

const NeighbourVariable = z.strictObject({
  id: Id,
  name: Text,
  indicator: Id,
  series: Id,
  scale: z.enum(['value', 'logarithm']),
  weight: z.number().positive(),
})
export type NeighbourVariable = z.infer<typeof NeighbourVariable>

const NeighbourRule = z.strictObject({
  /** How many neighbours are told. */
  count: z.int().min(1).max(97),
  variables: z.array(NeighbourVariable).min(1),
})
export type NeighbourRule = z.infer<typeof NeighbourRule>

/** @throws {DataError} with every mistake, each by file, line and field */
export function readNeighbourRule(
  catalogue: Pick<Catalogue, 'indicators'>,
  folder = import.meta.dirname,
): NeighbourRule {
  const { value, at } = readYaml(join(folder, 'neighbours.yaml'), 'neighbours.yaml', NeighbourRule)
  const problems = value.variables.flatMap(({ indicator, series }, i) => {
    const known = catalogue.indicators.get(indicator)
    if (!known) return [`${at(['variables', i, 'indicator'])}: no indicator "${indicator}"`]
    return known.series.some(({ id }) => id === series)
      ? []
      : [`${at(['variables', i, 'series'])}: ${indicator} has no series "${series}"`]
  })
  if (problems.length > 0) throw new DataError(problems)
  return value
}
