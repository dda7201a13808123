/** The level test: does the latest year stand out from the years before it, as the series usually swings? */
import { factors } from '../../data/rule.ts'

/** Full years that the test uses at most, and at least. */
export const mostYears = 8
export const fewestYears = 3

/** The swing around one shape. */
export type Spread = {
  slope: number
  squares: number
  variance: number
  correlation: [number, number, number]
  inertia: number
  error: number
}

export type LevelTest = {
  /** k */
  years: number
  recent: number
  before: number
  /** m, quarters in `before`. */
  beforeQuarters: number
  D: number
  season: number[]
  line: Spread
  step: Spread
  /** null when k = 3 */
  limit: number | null
  signLimit: number
}

/** k for so many quarters: full years, at most eight. */
export const fullYears = (quarters: number): number => Math.min(mostYears, Math.floor(quarters / 4))

/** Means of three months, counted back from the latest; months that are left over at the start are dropped. */
export function quartersOf(months: ArrayLike<number>): Float64Array {
  const count = Math.floor(months.length / 3)
  const skip = months.length - count * 3
  return Float64Array.from({ length: count }, (_, i) => {
    const at = skip + i * 3
    return (valueAt(months, at) + valueAt(months, at + 1) + valueAt(months, at + 2)) / 3
  })
}

const valueAt = (values: ArrayLike<number>, index: number): number => values[index] ?? NaN

export function meanOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += valueAt(values, i)
  return sum / (to - from)
}

/**
 * @param quarters at least 12; the latest 4k are used
 * @param unit one unit of the last published decimal, 0 if unknown
 * @param months in a quarter's value: 3 for monthly figures, 1 for quarterly
 */
export function levelTest(quarters: ArrayLike<number>, unit: number, months: 1 | 3): LevelTest {
  const years = fullYears(quarters.length)
  const factor = factors[years]
  if (!factor) throw new RangeError(`The level test needs three full years; there are ${years}.`)
  const n = 4 * years
  const z = lastOf(quarters, n)
  const beforeQuarters = Math.min(12, n - 4)
  const recent = meanOf(z, n - 4, n)
  const before = meanOf(z, n - 4 - beforeQuarters, n - 4)
  const season = seasonOf(z, years)
  const u = new Float64Array(n)
  for (let i = 0; i < n; i++) u[i] = valueAt(z, i) - valueAt(season, i % 4)
  const floor = (unit * unit) / (12 * months)
  const width = 1 / 4 + 1 / beforeQuarters
  const still = nothing * productsOf(z, 0)
  const spread = (shape: Shape) => spreadAround(u, shape, still, floor, width)
  const line = spread(shapes.line(years))
  const step = spread(shapes.step(years))
  const { limit: c1 } = factor.line
  const { limit: c2 } = factor.step
  return {
    years,
    recent,
    before,
    beforeQuarters,
    D: recent - before,
    season: [...season],
    line,
    step,
    limit: c1 === null || c2 === null ? null : Math.min(c1 * line.error, c2 * step.error),
    signLimit: Math.min(factor.line.sign * line.error, factor.step.sign * step.error),
  }
}

function lastOf(values: ArrayLike<number>, count: number): Float64Array {
  const last = new Float64Array(count)
  for (let i = 0; i < count; i++) last[i] = valueAt(values, values.length - count + i)
  return last
}

/** s_j: the mean of each of the four quarters over the years. */
function seasonOf(z: Float64Array, years: number): Float64Array {
  const season = new Float64Array(4)
  for (let i = 0; i < z.length; i++) season[i % 4] = valueAt(season, i % 4) + valueAt(z, i)
  for (let j = 0; j < 4; j++) season[j] = valueAt(season, j) / years
  return season
}

/** A shape around its mean, by year: c, and Σ c² over the quarters. */
type Shape = { c: Float64Array; length: number }

function shapeOf(values: number[]): Shape {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const c = Float64Array.from(values, (value) => value - mean)
  return { c, length: 4 * c.reduce((sum, value) => sum + value * value, 0) }
}

const byYears = (value: (year: number, years: number) => number) => {
  const known = Array.from({ length: mostYears + 1 }, (_, years) =>
    shapeOf(Array.from({ length: years }, (__, year) => value(year, years))),
  )
  return (years: number): Shape => known[years] ?? shapeOf([])
}

/** A line, and a step a year ago. */
const shapes = {
  line: byYears((year) => year),
  step: byYears((year, years) => (year === years - 1 ? 1 : 0)),
}

/**
 * A swing of under a millionth of a millionth of the level is left over from double precision: nothing varies then,
 * and what is left over must not be taken for inertia.
 */
const nothing = 1e-24

const unrelated: Spread['correlation'] = [0, 0, 0]

/** The swing of u around b times a shape that is constant within a year. */
function spreadAround(
  u: Float64Array,
  { c, length }: Shape,
  still: number,
  floor: number,
  width: number,
): Spread {
  let along = 0
  for (let i = 0; i < u.length; i++) along += valueAt(c, i >> 2) * valueAt(u, i)
  const slope = along / length
  const e = new Float64Array(u.length)
  for (let i = 0; i < u.length; i++) e[i] = valueAt(u, i) - slope * valueAt(c, i >> 2)
  const sum = productsOf(e, 0)
  const squares = sum <= still ? 0 : sum
  const variance = Math.max(squares / (u.length - 5), floor)
  const correlation = squares === 0 ? unrelated : autocorrelation(e)
  const inertia = inertiaOf(correlation)
  const error = Math.sqrt(variance * inertia * width)
  return { slope, squares, variance, correlation, inertia, error }
}

/** Σ e_i e_(i−lag) */
function productsOf(e: Float64Array, lag: number): number {
  let sum = 0
  for (let i = lag; i < e.length; i++) sum += valueAt(e, i) * valueAt(e, i - lag)
  return sum
}

/** r₁, r₂ and r₃ of residuals; 0 when nothing varies. */
export function autocorrelation(e: Float64Array): [number, number, number] {
  const squares = productsOf(e, 0)
  const at = (lag: number) => (squares === 0 ? 0 : productsOf(e, lag) / squares)
  return [at(1), at(2), at(3)]
}

/** f: the factor on the variance of a mean by Newey and West's weights at three lags, never under 1. */
export const inertiaOf = ([r1, r2, r3]: [number, number, number]): number =>
  Math.max(1, 1 + 2 * ((3 / 4) * r1 + (1 / 2) * r2 + (1 / 4) * r3))
