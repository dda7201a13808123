/** What the API answers, as schemas: the routes validate by them, openapi.json is made of them, the pages read by them. */

// The pages know this file alone.
export { Chance } from './contract-chance.ts'
export type { ChanceInterval } from './contract-chance.ts'
export type { Reform } from './contract-reforms.ts'
export {
  Change,
  Changes,
  Expected,
  KnownError,
  Vintages,
  VintageSummary,
  Withdrawn,
} from './contract-changes.ts'
export type { Latest, Origin, Point, Rank, Unit } from './contract-parts.ts'
export { Calendar, Release } from './contract-calendar.ts'
export { OEmbed } from './contract-embed.ts'
export { Run, RunDataset, Runs } from './contract-runs.ts'
export { FocusAreas } from './contract-strategy.ts'
export { VerdictsInFull } from './contract-verdicts.ts'
export type {
  Action,
  Aim,
  FocusArea,
  RuleSays,
  SinceStatus,
  Status,
  StrategyChange,
  StrategyDiff,
  StrategyVersion,
  Target,
  TargetRevision,
} from './contract-strategy.ts'
export * from './contract-neighbours.ts'
export type * from './contract-rule.ts'
export type * from './contract-verdicts.ts'
export * from './contract-figures.ts'
export * from './contract-goals.ts'
export * from './contract-indicators.ts'
export * from './contract-problem.ts'
export * from './contract-sources.ts'
