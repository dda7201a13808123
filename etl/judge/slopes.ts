/** The pace of a series (Theil–Sen): the median slope of all pairs of points, and its interval. */

/** @returns the slopes of all pairs, in increasing order */
export function pairSlopes(at: readonly number[], values: readonly number[]): number[] {
  const slopes: number[] = []
  for (const [later, x] of at.entries()) {
    for (const [earlier, x0] of at.slice(0, later).entries()) {
      slopes.push(((values[later] ?? NaN) - (values[earlier] ?? NaN)) / (x - x0))
    }
  }
  return slopes.sort((a, b) => a - b)
}

/** @param sorted in increasing order, at least one */
export function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/**
 * The slopes that the pair count would not reject: those between number cut + 1 and number M − cut.
 * @param sorted in increasing order
 * @param criticalS the |S| from which a pair count is called
 */
export function slopeInterval(
  sorted: readonly number[],
  criticalS: number,
): { low: number; high: number } {
  const cut = Math.floor((sorted.length - criticalS) / 2)
  return { low: sorted[cut] ?? NaN, high: sorted[sorted.length - cut - 1] ?? NaN }
}
