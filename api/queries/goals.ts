/** The strategy's goals with their indicators, targets, actions and statuses. */
import { goalsOf } from '../../data/strategy/strategy.ts'
import type * as contract from '../contract.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'
import { actionsOf } from './actions.ts'
import { indicatorSummaries } from './indicators.ts'
import type { Comparisons } from './since.ts'
import { statusesOf } from './statuses.ts'
import { currentVersion } from './versions.ts'

export function strategy(scene: Scene): contract.Strategy {
  const { strategy: adopted, catalogue, lease } = scene
  const { title, municipality, home, homeName, region, country, baseline, lead } = adopted
  return {
    title,
    municipality,
    home,
    homeName,
    region,
    country,
    group: catalogue.areas.get(home)?.group ?? null,
    baseline,
    lead,
    version: currentVersion(scene),
    vintage: lease.vintage,
    themes: adopted.themes.map((theme) => ({
      id: theme.id,
      title: theme.title,
      goals: theme.goals.map((goal) => ({
        id: goal.id,
        title: goal.title,
        indicators: goal.indicators,
      })),
    })),
  }
}

export const goals = async (scene: Scene): Promise<contract.GoalSummary[]> =>
  summaries(scene, await indicatorSummaries(scene))

function summaries(scene: Scene, indicators: contract.IndicatorSummary[]): contract.GoalSummary[] {
  return goalsOf(scene.strategy).map(({ theme, goal }) => {
    const own = indicators.filter(({ id }) => goal.indicators.includes(id))
    const having = (coverage: contract.IndicatorSummary['coverage']) =>
      own.filter((indicator) => indicator.coverage === coverage).length
    return {
      id: goal.id,
      theme: {
        id: theme.id,
        title: theme.title,
        number: scene.strategy.themes.indexOf(theme) + 1,
      },
      title: goal.title,
      aim: goal.aim,
      indicators: goal.indicators,
      coverage: { home: having('home'), elsewhere: having('elsewhere'), none: having('none') },
    }
  })
}

/** @throws {ProblemError} 404 */
export async function goalInFull(
  scene: Scene,
  comparisons: Comparisons,
  id: string,
): Promise<contract.Goal> {
  const all = await indicatorSummaries(scene)
  const found = summaries(scene, all).find((goal) => goal.id === id)
  if (!found) {
    const known = goalsOf(scene.strategy)
      .map(({ goal }) => goal.id)
      .join(', ')
    throw problem(404, `There is no goal "${id}"; the goals are ${known}.`)
  }
  const { indicators: ids, ...goal } = found
  return {
    ...goal,
    vintage: scene.lease.vintage,
    indicators: ids.flatMap((one) => all.find((indicator) => indicator.id === one) ?? []),
    targets: scene.strategy.targets
      .filter((target) => target.goal === id)
      .map(({ goal: _, ...target }) => target),
    actions: actionsOf(scene, id),
    statuses: await statusesOf(scene, comparisons, id),
  }
}
