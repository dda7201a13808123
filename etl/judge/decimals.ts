/** How finely a series is published, seen from its figures. */

/** More decimals than anyone publishes: the figure was calculated and counts as unrounded. */
const most = 3

/**
 * @param values figures of every area and period
 * @param least decimals that the catalogue shows the series with
 * @returns one unit of the last published decimal; 0 when the figures are not rounded
 */
export function unitOf(values: Iterable<number>, least: number): number {
  let decimals = least
  for (const value of values) {
    while (decimals <= most && !fits(value, decimals)) decimals++
    if (decimals > most) return 0
  }
  return 10 ** -decimals
}

function fits(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals
  return Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.max(1, Math.abs(scaled))
}
