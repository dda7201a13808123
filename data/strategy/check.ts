/** Whether a strategy's files hold together: with each other and with the catalogue. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { actionProblems } from './checks/actions.ts'
import type { Known } from './checks/known.ts'
import { statusProblems } from './checks/statuses.ts'
import { targetProblems } from './checks/targets.ts'
import { versionProblems } from './checks/versions.ts'
import { focusAreaProblems } from './checks/focus-areas.ts'
import type { StrategyFiles } from './files.ts'

/** @returns a sentence for each mistake: file, line, field and what is wrong */
export function checkStrategy(files: StrategyFiles, catalogue: Catalogue): string[] {
  const known = { catalogue, goals: goalsOfAll(files) }
  return [
    ...versionProblems(files, catalogue),
    ...targetProblems(files.targets, known),
    ...actionProblems(files.actions, known),
    ...statusProblems(files.statuses, known),
    ...focusAreaProblems(files.focusAreas),
  ]
}

function goalsOfAll({ strategy, versions }: StrategyFiles): Known['goals'] {
  const goals: Known['goals'] = new Map()
  const all = [strategy.value, ...versions.map(({ value }) => value)]
  for (const goal of all.flatMap(({ themes }) => themes.flatMap((theme) => theme.goals))) {
    goals.set(goal.id, new Set([...(goals.get(goal.id) ?? []), ...goal.indicators]))
  }
  return goals
}
