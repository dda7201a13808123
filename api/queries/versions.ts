/** The versions of the strategy, and what each has changed against an older one. */
import { diffOfVersions } from '../../data/strategy/diff.ts'
import { goalsOf, type WholeVersion } from '../../data/strategy/strategy.ts'
import type * as contract from '../contract.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'

export function versionSummary({ themes, ...version }: WholeVersion): contract.StrategyVersion {
  const goals = goalsOf({ themes }).map(({ goal }) => goal)
  return {
    ...version,
    themes: themes.length,
    goals: goals.length,
    indicators: new Set(goals.flatMap(({ indicators }) => indicators)).size,
  }
}

/** The version in force. */
export function currentVersion({ strategy }: Scene): contract.StrategyVersion {
  const current = strategy.versions.find((version) => version.current)
  if (!current) throw new Error('The strategy has no version in force.')
  return versionSummary(current)
}

/** @throws {ProblemError} 404 for a version that is not there, 400 when `to` is not the newer one */
export function diff(scene: Scene, from: string, to: string): contract.StrategyDiff {
  const { strategy, catalogue, lease } = scene
  const [older, newer] = [from, to].map((id) => versionOf(scene, id))
  if (!older || !newer) throw new Error('Both versions were looked up.')
  if (strategy.versions.indexOf(older) >= strategy.versions.indexOf(newer)) {
    throw problem(400, `"from" names the older version and "to" the newer one; turn them round.`)
  }
  return {
    vintage: lease.vintage,
    from: versionSummary(older),
    to: versionSummary(newer),
    changes: diffOfVersions(strategy, older, newer).map((change) =>
      'indicator' in change
        ? {
            ...change,
            name: catalogue.indicators.get(change.indicator)?.name ?? {
              da: change.indicator,
              en: change.indicator,
            },
          }
        : change,
    ),
  }
}

function versionOf({ strategy: { versions } }: Scene, id: string): WholeVersion {
  const found = versions.find((version) => version.id === id)
  if (found) return found
  const known = versions.map((version) => version.id).join(', ')
  throw problem(404, `There is no version "${id}" of the strategy; the versions are ${known}.`)
}
