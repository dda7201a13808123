/** Question 3: is it us or the economy? */
import { noGap } from '../../data/no-verdict.ts'
import { periodOf } from '../../data/period-number.ts'
import type { GapVerdict, Reading } from '../../data/verdict.ts'
import type { Line } from './line.ts'
import { movement, type Better } from './movement.ts'
import { stretchOf, yearsOf } from './stretch.ts'

/** The country, or the mean of the other municipalities in the group. */
export type Comparator = {
  kind: 'country' | 'group'
  code: string
  members: number | null
  line: Line
}

export function gapVerdict(own: Line, comparator: Comparator, better: Better): GapVerdict {
  const { kind, code, members } = comparator
  const [ours, theirs] = together(own, comparator.line)
  if (ours.values.length === 0)
    return { ...noGap('no-comparator'), comparator: code, kind, members }
  const measure = positive(ours) && positive(theirs) ? 'index' : 'difference'
  const gap = gapLine(ours, theirs, measure)
  const readings = {
    own: movement(ours, better),
    comparator: movement(theirs, better),
    gap: movement(gap, better),
  }
  const answer = gapAnswer(readings.own, readings.gap, readings.comparator)
  return {
    ...answer,
    reason: silent(readings.gap) ? readings.gap.reason : null,
    comparator: code,
    kind,
    members,
    measure,
    latest: latestOf(ours, theirs, gap),
    readings,
  }
}

/** Both lines over the stretch that they share: the same periods, the same breaks. */
function together(own: Line, other: Line): [Line, Line] {
  const breaks = [...own.breaks, ...other.breaks]
  const known = {
    ...own,
    breaks,
    values: own.values.map((v, i) => pair(v, at(other, own.first + i))),
  }
  const wanted = wantedPeriods(known)
  return [only(own, wanted, breaks), only(other, wanted, breaks)]
}

const pair = (value: number | null, other: number | null): number | null =>
  value === null || other === null ? null : 1

const at = ({ first, values }: Line, period: number): number | null =>
  values[period - first] ?? null

/** The periods of the shared stretch: years that both have, or all months from its first to its last. */
function wantedPeriods(known: Line): number[] {
  if (known.frequency === 'annual') return yearsOf(known).years
  const { first, values } = stretchOf(known)
  return values.map((_, index) => first + index)
}

function only(line: Line, wanted: readonly number[], breaks: readonly number[]): Line {
  const [first = 0] = wanted
  const length = wanted.length === 0 ? 0 : (wanted.at(-1) ?? 0) - first + 1
  const keep = new Set(wanted)
  const periods = Array.from({ length }, (_, index) => first + index)
  return {
    ...line,
    first,
    values: periods.map((period) => (keep.has(period) ? at(line, period) : null)),
    preliminary: periods.map((period) => line.preliminary[period - line.first] ?? false),
    breaks,
  }
}

const positive = ({ values }: Line): boolean => values.every((value) => value === null || value > 0)

function gapLine(own: Line, other: Line, measure: 'index' | 'difference'): Line {
  return {
    ...own,
    unit: measure === 'index' ? 0 : own.unit,
    values: own.values.map((value, index) => {
      const against = other.values[index] ?? null
      if (value === null || against === null) return null
      return measure === 'index' ? (100 * value) / against : value - against
    }),
    preliminary: own.preliminary.map((one, index) => one || (other.preliminary[index] ?? false)),
  }
}

function latestOf(own: Line, other: Line, gap: Line): GapVerdict['latest'] {
  const index = gap.values.findLastIndex((value) => value !== null)
  const [ours, theirs, between] = [own.values[index], other.values[index], gap.values[index]]
  if (typeof ours !== 'number' || typeof theirs !== 'number' || typeof between !== 'number')
    return null
  return {
    period: periodOf(gap.first + index, gap.frequency),
    own: ours,
    comparator: theirs,
    gap: between,
  }
}

type Answer = Pick<GapVerdict, 'result' | 'level'>
type Told = Pick<Reading, 'result' | 'direction'>

/** The answer table, read with level 1 alone, then with signs counted as called. */
export function gapAnswer(own: Told, gap: Told, comparator: Told): Answer {
  if (silent(gap)) return { result: 'cannot-tell', level: null }
  const first = row(own, gap, comparator, ['changing'])
  if (five.has(first)) return { result: first, level: 'changing' }
  const second = row(own, gap, comparator, ['changing', 'signs'])
  return five.has(second) ? { result: second, level: 'signs' } : { result: first, level: null }
}

const silent = ({ result }: Told): boolean => result === 'cannot-tell' || result === 'not-judged'

/** The answers that say something. */
const five = new Set<GapVerdict['result']>([
  'mostly-us',
  'both',
  'follows',
  'follows-less',
  'differs',
])

/** The first row of the table that fits. */
function row(
  own: Told,
  gap: Told,
  comparator: Told,
  calls: Reading['result'][],
): GapVerdict['result'] {
  const [ours, between, theirs] = [own, gap, comparator].map(({ result, direction }) =>
    calls.includes(result) ? direction : null,
  )
  if (ours && between === ours && !theirs) return 'mostly-us'
  if (ours && between === ours && theirs === ours) return 'both'
  if (ours && !between && theirs === ours) return 'follows'
  if (ours && between && between !== ours) return 'follows-less'
  if (between) return 'differs'
  return !ours && !theirs ? 'no-difference' : 'cannot-tell'
}
