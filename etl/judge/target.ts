/** Question 2: can the target be reached? */
import { noTarget } from '../../data/no-verdict.ts'
import { periodOf } from '../../data/period-number.ts'
import { critical } from '../../data/rule.ts'
import type { TargetVerdict } from '../../data/verdict.ts'
import { meanOf } from './level-test.ts'
import type { Line } from './line.ts'
import type { Better } from './movement.ts'
import { fewestPoints } from './pair-count.ts'
import { medianOf, pairSlopes, slopeInterval } from './slopes.ts'
import { stretchOf, whyShort, yearsOf } from './stretch.ts'

/** A number that somebody has decided, for a year. */
export type AdoptedTarget = { id: string; value: number; year: number }

/** Annual values, each at its year; `now` is the latest one's place on the scale of target years. */
type Annual = {
  at: number[]
  values: number[]
  /** On a scale where the value of the calendar year 2030 is at 2030. */
  now: number
  latestPeriod: string
  short: TargetVerdict['reason']
}

const most = 8

export function targetVerdict(
  line: Line,
  better: Better,
  target: AdoptedTarget | null,
): TargetVerdict {
  if (target === null) return noTarget
  const annual = annualOf(line)
  const latest = annual?.values.at(-1)
  if (better === 0) return { ...noTarget, result: 'cannot-tell', reason: 'no-direction', target }
  if (annual === null || latest === undefined) {
    return { ...noTarget, result: 'cannot-tell', reason: shortOf(line), target }
  }
  const { now, values } = annual
  const distance = turned(target.value - latest, better)
  const yearsLeft = target.year - now
  const known = {
    ...noTarget,
    target,
    latest,
    latestPeriod: annual.latestPeriod,
    distance,
    yearsLeft,
    points: values.length,
    values: annual.at.map((at, index) => ({ at, value: values[index] ?? NaN })),
  }
  const pace = paceOf(annual, better)
  // A mean may miss the target that it stands on by the last digit of double precision.
  if (distance <= 1e-9) return { ...known, ...pace, result: 'reached' }
  if (yearsLeft <= 0) return { ...known, ...pace, result: 'not-reached' }
  const need = distance / yearsLeft
  if (pace === null) return { ...known, need, result: 'cannot-tell', reason: annual.short }
  const result = reach(pace, need)
  return { ...known, ...pace, need, result, reason: result === 'cannot-tell' ? 'too-noisy' : null }
}

type Pace = { slope: number; low: number; high: number }

function reach({ low, high }: Pace, need: number): TargetVerdict['result'] {
  if (high < 0) return 'moving-away'
  if (low >= need) return 'in-reach'
  return high < need ? 'needs-more' : 'cannot-tell'
}

/** Turned so that positive is the wanted way; null with fewer than five points. */
function paceOf({ at, values }: Annual, better: Better): Pace | null {
  const limits = critical[values.length]
  if (!limits) return null
  const slopes = pairSlopes(at, values)
  const { low, high } = slopeInterval(slopes, limits.changing)
  const slope = turned(medianOf(slopes), better)
  return better < 0
    ? { slope, low: turned(high, better), high: turned(low, better) }
    : { slope, low, high }
}

/** Without a negative zero, which no reader should see. */
const turned = (value: number, better: Better): number => (value === 0 ? 0 : value * better)

const shortOf = (line: Line): TargetVerdict['reason'] =>
  line.values.some((value) => value !== null) ? 'too-few-years' : 'no-figures'

function annualOf(line: Line): Annual | null {
  if (line.frequency === 'annual') {
    const { years, values, cut, uncut } = yearsOf(line)
    const now = years.at(-1)
    if (now === undefined) return null
    const short = cut !== null && uncut >= fewestPoints ? cut : 'too-few-years'
    return { at: years, values, now, latestPeriod: periodOf(now, 'annual'), short }
  }
  return yearMeansOf(line, line.frequency)
}

/** Means of whole years, counted back from the latest period. */
function yearMeansOf(line: Line, frequency: 'monthly' | 'quarterly'): Annual | null {
  const each = frequency === 'monthly' ? 12 : 4
  const stretch = stretchOf(line)
  const { values } = stretch
  const count = Math.min(most, Math.floor(values.length / each))
  if (count === 0) return null
  const start = values.length - count * each
  const last = stretch.first + values.length - 1
  return {
    at: Array.from({ length: count }, (_, i) => i),
    values: Array.from({ length: count }, (_, i) =>
      meanOf(values, start + i * each, start + (i + 1) * each),
    ),
    // A year that ends in July 2026 has seven twelfths of 2026; one that ends in December 2025 is 2025.
    now: (last + 1) / each - 1,
    latestPeriod: periodOf(last, frequency),
    short: whyShort(stretch, fewestPoints * each),
  }
}
