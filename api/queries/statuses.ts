/** The adopted statuses of a goal, and what has happened to its figures since. */
import { lastDay } from '../../data/strategy/iso-date.ts'
import { goalsOf, type Status } from '../../data/strategy/strategy.ts'
import type * as contract from '../contract.ts'
import type { Scene } from '../house.ts'
import { disagrees } from './rule-said.ts'
import { sinceVintage, type Comparisons } from './since.ts'

/** Newest first. */
export async function statusesOf(
  scene: Scene,
  comparisons: Comparisons,
  goal: string,
): Promise<contract.Status[]> {
  const own = scene.strategy.statuses
    .filter((status) => status.goal === goal)
    .sort((a, b) => lastDay(b.adopted).localeCompare(lastDay(a.adopted)) || b.year - a.year)
  return Promise.all(own.map((status) => told(scene, comparisons, status)))
}

async function told(
  scene: Scene,
  comparisons: Comparisons,
  { goal, ...status }: Status,
): Promise<contract.Status> {
  const covered = status.indicator === null ? indicatorsOf(scene, goal) : [status.indicator]
  const since = await sinceVintage(scene, comparisons, status.vintage, covered)
  const direction = (id: string) => scene.catalogue.indicators.get(id)?.direction ?? 'none'
  return {
    ...status,
    vintageKnown: since !== null,
    since: (since ?? []).map((one) => ({
      ...one,
      disagrees: disagrees(status.judgement, one.ruleThen, direction(one.indicator)),
    })),
  }
}

const indicatorsOf = ({ strategy }: Scene, id: string): string[] =>
  goalsOf(strategy).find(({ goal }) => goal.id === id)?.goal.indicators ?? []
