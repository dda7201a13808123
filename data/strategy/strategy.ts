/** Reads the strategy and its targets, checked against the catalogue. */
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { DataError, readYaml } from '../read-yaml.ts'
import { type Goal, Strategy, type Target, Targets, type Theme } from './schema.ts'

export type AdoptedStrategy = Strategy & { targets: Target[] }

/**
 * @param folder where strategy.yaml and targets.yaml lie
 * @throws {DataError} with every mistake, each by file, line and field
 */
export function readStrategy(catalogue: Catalogue, folder = import.meta.dirname): AdoptedStrategy {
  const strategy = readYaml(join(folder, 'strategy.yaml'), 'strategy.yaml', Strategy)
  const targets = readYaml(join(folder, 'targets.yaml'), 'targets.yaml', Targets)
  const problems: string[] = []
  for (const field of ['home', 'region', 'country'] as const) {
    const code = strategy.value[field]
    if (!catalogue.areas.has(code)) {
      problems.push(`${strategy.at([field])}: no area "${code}" in areas.csv`)
    }
  }
  const { themes } = strategy.value
  themes.forEach((theme, i) => {
    theme.goals.forEach((goal, j) => {
      goal.indicators.forEach((id, k) => {
        if (!catalogue.indicators.has(id)) {
          const place = strategy.at(['themes', i, 'goals', j, 'indicators', k])
          problems.push(`${place}: no indicator "${id}" in the catalogue`)
        }
      })
    })
  })
  if (!catalogue.indicators.has(strategy.value.lead)) {
    problems.push(`${strategy.at(['lead'])}: no indicator "${strategy.value.lead}"`)
  }
  const goals = new Set(goalsOf(strategy.value).map(({ goal }) => goal.id))
  targets.value.targets.forEach((target, i) => {
    if (!goals.has(target.goal)) {
      problems.push(`${targets.at(['targets', i, 'goal'])}: no goal "${target.goal}"`)
    }
    if (target.indicator !== null && !catalogue.indicators.has(target.indicator)) {
      problems.push(
        `${targets.at(['targets', i, 'indicator'])}: no indicator "${target.indicator}"`,
      )
    }
  })
  if (problems.length > 0) throw new DataError(problems)
  return { ...strategy.value, targets: targets.value.targets }
}

/** Every goal with its theme, in the order of the strategy. */
export const goalsOf = (strategy: Strategy): { theme: Theme; goal: Goal }[] =>
  strategy.themes.flatMap((theme) => theme.goals.map((goal) => ({ theme, goal })))
