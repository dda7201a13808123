/** What needs attention: where an indicator of the home area stands, the worst first. */
import type { IndicatorSummary, Reading } from '../../../api/contract.ts'
import type { Totals } from '../sentences/totals.ts'

/** In the order of attention. */
export const standings = [
  'worse',
  'target',
  'losing',
  'signsWorse',
  'still',
  'unknown',
  'signsBetter',
  'better',
  'described',
  'elsewhere',
] as const
export type Standing = (typeof standings)[number]

const endangered = ['not-reached', 'needs-more', 'moving-away']

/** Where the home area's own figure stands by question 1 alone. */
function movementOf({ verdicts, coverage, direction }: IndicatorSummary): Standing {
  const { moving } = verdicts
  if (coverage !== 'home' || moving.reason === 'no-figures') return 'elsewhere'
  if (direction === 'none') return 'described'
  if (moving.result === 'changing') return moving.good === false ? 'worse' : 'better'
  if (moving.result === 'signs') return moving.good === false ? 'signsWorse' : 'signsBetter'
  return moving.result === 'no-change' ? 'still' : 'unknown'
}

/** Whether we demonstrably move the wrong way beside the others. */
const loses = ({ verdicts: { gap } }: IndicatorSummary): boolean =>
  gap.level === 'changing' && gap.readings?.gap.good === false

/** Where the indicator stands; an indicator with no figure for the home area is `elsewhere`. */
export function standingOf(indicator: IndicatorSummary): Standing {
  const movement = movementOf(indicator)
  if (movement === 'worse' || movement === 'described' || movement === 'elsewhere') return movement
  if (endangered.includes(indicator.verdicts.target.result)) return 'target'
  return loses(indicator) ? 'losing' : movement
}

/** How far beyond its limit a figure has moved; 1 is just at it, 0 where nothing is measured. */
export function strengthOf(reading: Reading): number {
  if (reading.test === 'none') return 0
  if (reading.test === 'pairs') return Math.abs(reading.S) / reading.critical
  const limit = reading.limit ?? reading.signLimit
  return limit > 0 ? Math.abs(reading.D) / limit : 0
}

const fitnessOrder = { direct: 0, proxy: 1, context: 2 }

/** The worst first; alike by how well they measure the goal, then by how far they have moved. */
export function byAttention(a: IndicatorSummary, b: IndicatorSummary): number {
  return (
    standings.indexOf(standingOf(a)) - standings.indexOf(standingOf(b)) ||
    fitnessOrder[a.fitness] - fitnessOrder[b.fitness] ||
    strengthOf(b.verdicts.moving) - strengthOf(a.verdicts.moving)
  )
}

/** How many of the home area's figures move which way; the three questions are not mixed. */
export function totalsOf(indicators: readonly IndicatorSummary[]): Totals {
  const count = (standing: Standing) =>
    indicators.filter((indicator) => movementOf(indicator) === standing).length
  return {
    better: count('better'),
    worse: count('worse'),
    signsBetter: count('signsBetter'),
    signsWorse: count('signsWorse'),
    still: count('still'),
    unknown: count('unknown'),
  }
}
