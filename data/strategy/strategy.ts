/** Reads the strategy with its versions, targets, actions, statuses and focus areas, checked against the catalogue. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { DataError } from '../read-yaml.ts'
import { checkStrategy } from './check.ts'
import { readStrategyFiles, type StrategyFiles } from './files.ts'
import { startOf } from './iso-date.ts'
import {
  withoutDrafts,
  type Action,
  type FocusArea,
  type Plan,
  type StatusRecord,
} from './plan-schema.ts'
import type { Goal, Strategy, Theme, Version } from './schema.ts'
import { targetsInForce, type Target } from './target.ts'

/** A version with what it says. */
export type WholeVersion = Version & { current: boolean; themes: Theme[] }

/** A status that somebody has adopted: nothing of it is open. */
export type Status = Omit<
  StatusRecord,
  'state' | 'text' | 'adopted' | 'adoptedBy' | 'vintage' | 'rule'
> & { [K in 'text' | 'adopted' | 'adoptedBy' | 'vintage' | 'rule']: NonNullable<StatusRecord[K]> }

/** What readers may see of a strategy; drafts are left out. */
export type AdoptedStrategy = Strategy & {
  /** Oldest first. */
  versions: WholeVersion[]
  targets: Target[]
  actions: Action[]
  statuses: Status[]
  focusAreas: FocusArea[]
  /** The same as it is written in the files. */
  plan: Plan
}

/**
 * @param folder where strategy.yaml and the files beside it lie
 * @throws {DataError} with every mistake, each by file, line and field
 */
export function readStrategy(catalogue: Catalogue, folder = import.meta.dirname): AdoptedStrategy {
  const files = readStrategyFiles(folder)
  const problems = checkStrategy(files, catalogue)
  if (problems.length > 0) throw new DataError(problems)
  return adoptedOf(files)
}

/** What of the files is adopted. */
export function adoptedOf(files: StrategyFiles): AdoptedStrategy {
  const plan = withoutDrafts(planOf(files))
  return {
    ...files.strategy.value,
    versions: versionsOf(files),
    targets: targetsInForce(plan.targets),
    actions: plan.actions,
    statuses: plan.statuses.flatMap(adoptedStatus),
    focusAreas: files.focusAreas.value.focusAreas,
    plan,
  }
}

/** The plan with its drafts. */
export const planOf = ({ targets, actions, statuses }: StrategyFiles): Plan => ({
  targets: targets.value.targets,
  actions: actions.value.actions,
  statuses: statuses.value.statuses,
})

/** Every version, oldest first. */
export function versionsOf({ strategy, versions }: StrategyFiles): WholeVersion[] {
  const { version, themes } = strategy.value
  return [
    ...versions.map(({ value }) => ({ ...value.version, current: false, themes: value.themes })),
    { ...version, current: true, themes },
  ].sort((a, b) => startOf(a).localeCompare(startOf(b)))
}

function adoptedStatus({ state, ...record }: StatusRecord): Status[] {
  const { text, adopted, adoptedBy, vintage, rule } = record
  const open = !text || adopted === null || !adoptedBy || vintage === null || rule === null
  return state === 'draft' || open ? [] : [{ ...record, text, adopted, adoptedBy, vintage, rule }]
}

/** Every goal with its theme, in the order of the strategy. */
export const goalsOf = (strategy: { themes: Theme[] }): { theme: Theme; goal: Goal }[] =>
  strategy.themes.flatMap((theme) => theme.goals.map((goal) => ({ theme, goal })))
