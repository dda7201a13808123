/** The figures of one area in one series, period by period, as the judgement rule takes them. */
import { numberOf } from '../../data/period-number.ts'
import type { Frequency } from '../../data/vocabulary.ts'

/** Every period from the first to the last, none left out. */
export type Line = {
  frequency: Frequency
  /** The number of the first period, see `numberOf`. */
  first: number
  /** Null where the figure is missing or suppressed. */
  values: readonly (number | null)[]
  /** Whether the figure of the same place is preliminary. */
  preliminary: readonly boolean[]
  /** One unit of the last published decimal; 0 if unknown. */
  unit: number
  /** Numbers of the periods from which figures are not comparable with those before. */
  breaks: readonly number[]
}

export type Point = { period: string; value: number | null; preliminary?: boolean }

/**
 * @param points in time order, each period once; periods between them that are left out count as missing
 * @throws {RangeError} when they are not: the rule does not guess which of two figures is meant
 */
export function lineOf(
  points: readonly Point[],
  { frequency, unit, breaks }: { frequency: Frequency; unit: number; breaks: readonly string[] },
): Line {
  const numbers = points.map(({ period }) => numberOf(period, frequency))
  const [first = 0] = numbers
  const values: (number | null)[] = []
  const preliminary: boolean[] = []
  for (const [index, point] of points.entries()) {
    const place = (numbers[index] ?? 0) - first
    if (place < values.length) {
      throw new RangeError(
        `${point.period} comes after ${points[index - 1]?.period ?? ''}: periods must be in order, each once.`,
      )
    }
    while (values.length < place) {
      values.push(null)
      preliminary.push(false)
    }
    values.push(point.value)
    preliminary.push(point.preliminary ?? false)
  }
  return {
    frequency,
    first,
    values,
    preliminary,
    unit,
    breaks: breaks.map((period) => numberOf(period, frequency)),
  }
}
