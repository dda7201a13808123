/** The rule's formulas line by line, as a reader works them out: no code of the program's. */

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0)
const mean = (numbers: number[]): number => sum(numbers) / numbers.length
const at = (numbers: number[], index: number): number => numbers[index] ?? NaN

/** Means of three months. */
export const quartersByHand = (months: number[]): number[] =>
  months.flatMap((_, i) => (i % 3 === 2 ? [mean(months.slice(i - 2, i + 1))] : []))

/**
 * @param z whole years of quarters, latest last
 * @param shape x: a number for each year
 */
export function standardErrorByHand(z: number[], shape: number[], unit: number): number {
  const years = z.length / 4
  const season = [0, 1, 2, 3].map((j) => mean(z.filter((_, i) => i % 4 === j)))
  const u = z.map((value, i) => value - at(season, i % 4))
  const c = z.map((_, i) => at(shape, Math.floor(i / 4)) - mean(shape))
  const b = sum(c.map((ci, i) => ci * at(u, i))) / sum(c.map((ci) => ci ** 2))
  const e = u.map((value, i) => value - b * at(c, i))
  const squares = sum(e.map((value) => value ** 2))
  const variance = Math.max(squares / (z.length - 5), unit ** 2 / (12 * 3))
  const r = (lag: number) => sum(e.slice(lag).map((value, i) => value * at(e, i))) / squares
  const f = Math.max(1, 1 + 2 * ((3 / 4) * r(1) + (1 / 2) * r(2) + (1 / 4) * r(3)))
  const quartersBefore = Math.min(12, 4 * years - 4)
  return Math.sqrt(variance * f * (1 / 4 + 1 / quartersBefore))
}

/** For each year how many earlier ones are lower, less how many are higher. */
export const countsByHand = (values: number[]): number[] =>
  values.slice(1).map((value, i) => {
    const earlier = values.slice(0, i + 1)
    return earlier.filter((one) => one < value).length - earlier.filter((one) => one > value).length
  })
