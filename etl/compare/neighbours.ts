/** How alike municipalities are, by stated variables and weights. */
import type { NeighbourVariable } from '../../data/catalogue/neighbour-rule.ts'

export type Weighted = Pick<NeighbourVariable, 'scale' | 'weight'>

/** @param values of one variable, by area; all above 0 where the scale is a logarithm */
export function standardised(
  values: ReadonlyMap<string, number>,
  scale: Weighted['scale'],
): Map<string, number> {
  const scaled = [...values].map(([area, value]): [string, number] => [
    area,
    scale === 'logarithm' ? Math.log(value) : value,
  ])
  const mean = scaled.reduce((sum, [, value]) => sum + value, 0) / scaled.length
  const squares = scaled.reduce((sum, [, value]) => sum + (value - mean) ** 2, 0)
  const spread = Math.sqrt(squares / scaled.length)
  return new Map(scaled.map(([area, value]) => [area, spread === 0 ? 0 : (value - mean) / spread]))
}

/** The root of the weighted mean of the squared differences. */
export function distanceOf(
  one: readonly number[],
  other: readonly number[],
  weights: readonly number[],
): number {
  let sum = 0
  let whole = 0
  for (const [i, weight] of weights.entries()) {
    sum += weight * ((one[i] ?? 0) - (other[i] ?? 0)) ** 2
    whole += weight
  }
  return Math.sqrt(sum / whole)
}

export type Neighbour = { area: string; neighbour: string; position: number; distance: number }

/**
 * @param standards by area, a standardised value for each variable in their order
 * @returns the nearest of every area, the nearest first; equals in the order of their codes
 */
export function nearestOf(
  standards: ReadonlyMap<string, readonly number[]>,
  weights: readonly number[],
  count: number,
): Neighbour[] {
  return [...standards].flatMap(([area, own]) =>
    [...standards]
      .filter(([other]) => other !== area)
      .map(([neighbour, theirs]) => ({ neighbour, distance: distanceOf(own, theirs, weights) }))
      .sort((a, b) => a.distance - b.distance || a.neighbour.localeCompare(b.neighbour))
      .slice(0, count)
      .map((found, index) => ({ area, position: index + 1, ...found })),
  )
}
