/** The answers where there are no figures to judge. */
import type { GapVerdict, RuleAnswers, NoReading, Reason, TargetVerdict } from './verdict.ts'

export const noReading = (reason: Reason, years = 0, needed = 0): NoReading => ({
  test: 'none',
  result: 'not-judged',
  direction: null,
  good: null,
  reason,
  stretch: null,
  from: null,
  to: null,
  filled: [],
  preliminary: 0,
  years,
  needed,
})

export const noTarget: TargetVerdict = {
  result: 'no-target',
  reason: null,
  target: null,
  latest: null,
  latestPeriod: null,
  distance: null,
  yearsLeft: null,
  need: null,
  slope: null,
  low: null,
  high: null,
  points: 0,
  values: [],
}

export const noGap = (reason: Reason): GapVerdict => ({
  result: 'cannot-tell',
  level: null,
  reason,
  comparator: null,
  kind: null,
  members: null,
  measure: null,
  latest: null,
  readings: null,
})

export const noAnswers: RuleAnswers = {
  moving: noReading('no-figures'),
  target: noTarget,
  targets: [],
  gap: noGap('no-figures'),
  gaps: [],
  chance: null,
}
