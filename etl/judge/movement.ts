/** Question 1: does the figure move? */
import { noReading } from '../../data/no-verdict.ts'
import { periodOf } from '../../data/period-number.ts'
import { critical, factors } from '../../data/rule.ts'
import type { NoReading, Reading } from '../../data/verdict.ts'
import { fewestYears, fullYears, levelTest, quartersOf, type LevelTest } from './level-test.ts'
import type { Line } from './line.ts'
import { fewestPoints, pairCount } from './pair-count.ts'
import { medianOf, pairSlopes, slopeInterval } from './slopes.ts'
import { stretchOf, whyShort, yearsOf, type Stretch } from './stretch.ts'

/** Which way is wanted: 1 up, −1 down, 0 neither. */
export type Better = 1 | -1 | 0

export const movement = (line: Line, better: Better): Reading =>
  line.frequency === 'annual' ? byPairs(line, better) : byLevel(line, better)

function byLevel(line: Line, better: Better): Reading {
  const stretch = stretchOf(line)
  const monthly = line.frequency === 'monthly'
  const quarters = monthly ? quartersOf(stretch.values) : Float64Array.from(stretch.values)
  const years = fullYears(quarters.length)
  const perQuarter = monthly ? 3 : 1
  if (years < fewestYears) return tooShort(line, stretch, years, fewestYears * 4 * perQuarter)
  const test = levelTest(quarters, line.unit, perQuarter)
  const used = test.years * 4 * perQuarter
  const last = stretch.first + stretch.values.length - 1
  const from = last - used + 1
  const result = levelResult(test, line.unit, quarters)
  const factor = factors[years]
  if (!factor) throw new RangeError(`There is no limit for ${years} years.`)
  return {
    test: 'level',
    ...called(result, test.D, better),
    reason: result === 'cannot-tell' ? 'too-noisy' : null,
    stretch: periodOf(stretch.first, line.frequency),
    from: periodOf(from, line.frequency),
    to: periodOf(last, line.frequency),
    filled: stretch.filled
      .filter((period) => period >= from)
      .map((period) => periodOf(period, line.frequency)),
    preliminary: preliminaryIn(line, (period) => period >= from && period <= last),
    D: test.D,
    limit: test.limit,
    signLimit: test.signLimit,
    years,
    recent: test.recent,
    before: test.before,
    beforeYears: test.beforeQuarters / 4,
    unit: line.unit,
    working: {
      quarters: [...quarters.slice(-4 * years)],
      season: test.season,
      line: { ...test.line, limitFactor: factor.line.limit, signFactor: factor.line.sign },
      step: { ...test.step, limitFactor: factor.step.limit, signFactor: factor.step.sign },
    },
  }
}

/** Two means of equal figures may differ in the last digits of double precision: that is no difference. */
const none = 1e-9

function levelResult(
  test: LevelTest,
  unit: number,
  quarters: ArrayLike<number>,
): Reading['result'] {
  const { D, limit, signLimit, before, years } = test
  const size = Math.abs(D)
  const shows = size >= unit / 2 && size > none
  if (shows && limit !== null && size > limit) return 'changing'
  if (shows && size > signLimit) return 'signs'
  const share = years === fewestYears ? 0.15 : 0.2
  const used = Array.from(quarters).slice(-4 * years)
  const net = before <= 0 || used.some((value) => value < 0)
  return !net && signLimit > share * Math.abs(before) ? 'cannot-tell' : 'no-change'
}

function byPairs(line: Line, better: Better): Reading {
  const { years, values, stretch, cut, uncut } = yearsOf(line)
  const n = values.length
  const limits = critical[n]
  if (!limits) {
    const reason = uncut === 0 ? 'no-figures' : cut && uncut >= fewestPoints ? cut : 'too-few-years'
    return {
      ...noReading(reason, n, fewestPoints),
      ...ends(line, years[0] ?? null, years.at(-1) ?? null, stretch),
    }
  }
  const { S, up, down, pairs } = pairCount(values)
  const slopes = pairSlopes(years, values)
  const { low, high } = slopeInterval(slopes, limits.signs)
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const result =
    Math.abs(S) >= limits.changing
      ? 'changing'
      : Math.abs(S) >= limits.signs
        ? 'signs'
        : mean > 0 && (high - low) / 2 > 0.1 * mean
          ? 'cannot-tell'
          : 'no-change'
  return {
    test: 'pairs',
    ...called(result, S, better),
    reason: result === 'cannot-tell' ? 'too-noisy' : null,
    ...ends(line, years[0] ?? null, years.at(-1) ?? null, stretch),
    filled: [],
    preliminary: preliminaryIn(line, (year) => years.includes(year)),
    S,
    critical: limits.changing,
    signCritical: limits.signs,
    points: n,
    pairs,
    up,
    down,
    mean,
    slope: medianOf(slopes),
    signLow: low,
    signHigh: high,
    working: { years, values },
  }
}

/** A result with its direction, where there is one to say. */
function called(result: Reading['result'], change: number, better: Better) {
  const moves = result === 'changing' || result === 'signs'
  const direction: Reading['direction'] = moves ? (change > 0 ? 'up' : 'down') : null
  const good = moves && better !== 0 ? change > 0 === better > 0 : null
  return { result, direction, good }
}

const ends = (
  { frequency }: Line,
  from: number | null,
  to: number | null,
  stretch: number | null,
) => {
  const text = (number: number | null) => (number === null ? null : periodOf(number, frequency))
  return { from: text(from), to: text(to), stretch: text(stretch) }
}

function tooShort(line: Line, stretch: Stretch, years: number, needed: number): NoReading {
  const reason = whyShort(stretch, needed)
  const last = stretch.first + stretch.values.length - 1
  const any = stretch.values.length > 0
  return {
    ...noReading(reason, years, fewestYears),
    result: reason === 'no-figures' ? 'not-judged' : 'cannot-tell',
    ...ends(line, any ? stretch.first : null, any ? last : null, any ? stretch.first : null),
  }
}

const preliminaryIn = (line: Line, used: (period: number) => boolean): number =>
  line.preliminary.filter((preliminary, index) => preliminary && used(line.first + index)).length
