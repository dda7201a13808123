/** All three questions about one line. */
import { noGap } from '../../data/no-verdict.ts'
import type { GapSteps, GapVerdict, LevelSteps, Reading, RuleAnswers } from '../../data/verdict.ts'
import { gapVerdict, type Comparator } from './gap.ts'
import type { Line } from './line.ts'
import { movement, type Better } from './movement.ts'
import { targetVerdict, type AdoptedTarget } from './target.ts'

/** The three answers, and the inner steps of the third. */
export type Judgement = { answers: RuleAnswers; steps: GapSteps }

/**
 * @param targets of this area by the indicator's own definition, by year
 * @param comparators the country first
 */
export function judgeLine(
  line: Line,
  better: Better,
  targets: readonly AdoptedTarget[],
  comparators: readonly Comparator[],
): Judgement {
  const moving = movement(line, better)
  const found = comparators.map((comparator) => gapVerdict(line, comparator, better))
  const gaps = found.map(withoutSteps)
  const verdicts = targets.map((target) => targetVerdict(line, better, target))
  const upcoming = verdicts.find(({ yearsLeft }) => yearsLeft !== null && yearsLeft > 0)
  const answers = {
    moving,
    target: upcoming ?? verdicts.at(-1) ?? targetVerdict(line, better, null),
    targets: verdicts,
    gap: gaps[0] ?? noGap('no-comparator'),
    gaps,
    chance: null,
  }
  return { answers, steps: found.map(stepsOf) }
}

/** Null unless all three were tested by their level. */
function stepsOf({ readings }: GapVerdict): GapSteps[number] {
  if (readings === null) return null
  const own = levelSteps(readings.own)
  const comparator = levelSteps(readings.comparator)
  const gap = levelSteps(readings.gap)
  return own && comparator && gap ? { own, comparator, gap } : null
}

const levelSteps = (reading: Reading): LevelSteps | null =>
  reading.test === 'level' ? reading.working : null

/** They are stored apart: lists of indicators do without. */
function withoutSteps(verdict: GapVerdict): GapVerdict {
  if (verdict.readings === null) return verdict
  const { own, comparator, gap } = verdict.readings
  const plain = (reading: Reading): Reading =>
    reading.test === 'none' ? reading : { ...reading, working: null }
  return {
    ...verdict,
    readings: { own: plain(own), comparator: plain(comparator), gap: plain(gap) },
  }
}
