/** The figures of a comparison as they are, as an index, or as the gap to the country. */
import type { Point } from '../../../api/contract.ts'
import { rounded } from '../format.ts'

/** The figures of one area, in order of time. */
export type AreaPoints = { area: string; points: Point[] }

/** Whether a period lies in the years from and to, both included; null is no limit. */
export function isWithin(period: string, from: string | null, to: string | null): boolean {
  const year = period.slice(0, 4)
  return (from === null || year >= from) && (to === null || year <= to)
}

/** Points of the years from and to. */
export const within = (points: readonly Point[], from: string | null, to: string | null): Point[] =>
  points.filter(({ period }) => isWithin(period, from, to))

const valuesAt = (all: readonly AreaPoints[], period: string): (number | null)[] =>
  all.map(({ points }) => points.find((point) => point.period === period)?.value ?? null)

/** Periods in which every area has a figure, in order of time. */
export function commonPeriods(all: readonly AreaPoints[]): string[] {
  const [first] = all
  if (!first) return []
  return first.points
    .map(({ period }) => period)
    .filter((period) => valuesAt(all, period).every((value) => value !== null))
}

/** The figures after the last break among them: nothing may be counted across a break. */
export function afterBreak(all: readonly AreaPoints[], breaks: readonly string[]): AreaPoints[] {
  const periods = all.flatMap(({ points }) => points.map(({ period }) => period)).sort()
  const [first, last] = [periods[0] ?? '', periods.at(-1) ?? '']
  const start = breaks
    .filter((one) => one > first && one <= last)
    .sort()
    .at(-1)
  if (start === undefined) return [...all]
  return all.map(({ area, points }) => ({
    area,
    points: points.filter(({ period }) => period >= start),
  }))
}

/** Each area's figures in per cent of its own in the first common period above zero; null where there is none. */
export function indexed(all: readonly AreaPoints[]): { base: string; all: AreaPoints[] } | null {
  const base = commonPeriods(all).find((period) =>
    valuesAt(all, period).every((value) => value !== null && value > 0),
  )
  if (base === undefined) return null
  return { base, all: indexedAt(base, all) }
}

/** Each area's figures from a period on, in per cent of its own there; an area without a figure above zero there has none. */
export function indexedAt(base: string, all: readonly AreaPoints[]): AreaPoints[] {
  return all.map(({ area, points }) => {
    const found = points.find(({ period }) => period === base)?.value ?? null
    const hundred = found !== null && found > 0 ? found : null
    return {
      area,
      points: points
        .filter(({ period }) => period >= base)
        .map((point) => ({
          ...point,
          value: point.value === null || hundred === null ? null : (point.value / hundred) * 100,
        })),
    }
  })
}

/** Each area less the country, from the rounded figures that a reader can subtract. */
export function gaps(
  all: readonly AreaPoints[],
  country: readonly Point[],
  decimals: number,
): AreaPoints[] {
  const whole = new Map(country.map(({ period, value }) => [period, value]))
  return all.map(({ area, points }) => ({
    area,
    points: points.map((point) => {
      const other = whole.get(point.period) ?? null
      const value =
        point.value === null || other === null
          ? null
          : rounded(rounded(point.value, decimals) - rounded(other, decimals), decimals)
      return { ...point, value }
    }),
  }))
}
