/** The pair count (Mann–Kendall): in how many pairs of years is the later one higher? */

/** Annual values are never exactly equal in floating point when they are means. */
const same = 1e-9

export const fewestPoints = 5

export type PairCount = { S: number; up: number; down: number; pairs: number }

/** @param values in time order */
export function pairCount(values: ArrayLike<number>): PairCount {
  let up = 0
  let down = 0
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const difference = (values[later] ?? NaN) - (values[earlier] ?? NaN)
      if (difference >= same) up++
      else if (difference <= -same) down++
    }
  }
  return { S: up - down, up, down, pairs: (values.length * (values.length - 1)) / 2 }
}
