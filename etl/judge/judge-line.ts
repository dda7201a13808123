/** All three questions about one line. */
import { noGap } from '../../data/no-verdict.ts'
import type { GapVerdict, Reading, RuleAnswers } from '../../data/verdict.ts'
import { gapVerdict, type Comparator } from './gap.ts'
import type { Line } from './line.ts'
import { movement, type Better } from './movement.ts'
import { targetVerdict, type AdoptedTarget } from './target.ts'

/**
 * @param targets of this area by the indicator's own definition, by year
 * @param comparators the country first
 */
export function judgeLine(
  line: Line,
  better: Better,
  targets: readonly AdoptedTarget[],
  comparators: readonly Comparator[],
): RuleAnswers {
  const moving = movement(line, better)
  const gaps = comparators.map((comparator) => withoutSteps(gapVerdict(line, comparator, better)))
  const verdicts = targets.map((target) => targetVerdict(line, better, target))
  const upcoming = verdicts.find(({ yearsLeft }) => yearsLeft !== null && yearsLeft > 0)
  return {
    moving,
    target: upcoming ?? verdicts.at(-1) ?? targetVerdict(line, better, null),
    targets: verdicts,
    gap: gaps[0] ?? noGap('no-comparator'),
    gaps,
    chance: null,
  }
}

/** Their steps follow from the figures, which are stored beside them. */
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
