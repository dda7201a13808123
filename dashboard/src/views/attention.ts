/** What needs attention: where an indicator of the home area stands, the worst first. */
import type { IndicatorSummary, Reading } from '../../../api/contract.ts'
import type { Totals } from '../sentences/totals.ts'

/** In the order of attention. */
export const standings = [
  'worse',
  'target',
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

/** Where the indicator stands; an indicator with no figure for the home area is `elsewhere`. */
export function standingOf(indicator: IndicatorSummary): Standing {
  const { moving, target } = indicator.verdicts
  if (indicator.coverage !== 'home' || moving.reason === 'no-figures') return 'elsewhere'
  if (indicator.direction === 'none') return 'described'
  if (moving.result === 'changing' && moving.good === false) return 'worse'
  if (endangered.includes(target.result)) return 'target'
  if (moving.result === 'changing') return 'better'
  if (moving.result === 'signs') return moving.good === false ? 'signsWorse' : 'signsBetter'
  return moving.result === 'no-change' ? 'still' : 'unknown'
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

/** How many of the home area's figures move which way; a target in danger is counted by how its figure moves. */
export function totalsOf(indicators: readonly IndicatorSummary[]): Totals {
  const totals = { better: 0, worse: 0, signsBetter: 0, signsWorse: 0, still: 0, unknown: 0 }
  for (const indicator of indicators) {
    const { verdicts } = indicator
    const target = { ...verdicts.target, result: 'no-target' as const }
    const standing = standingOf({ ...indicator, verdicts: { ...verdicts, target } })
    if (standing in totals) totals[keyOf(standing)] += 1
  }
  return totals
}

function keyOf(standing: Standing): keyof Totals {
  switch (standing) {
    case 'better':
    case 'worse':
    case 'signsBetter':
    case 'signsWorse':
    case 'still':
      return standing
    default:
      return 'unknown'
  }
}
