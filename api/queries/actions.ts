/** The actions of a goal as they stand today. */
import { firstDay, lastDay } from '../../data/strategy/iso-date.ts'
import type * as contract from '../contract.ts'
import type { Scene } from '../house.ts'

const over = new Set(['done', 'stopped'])

/** By start, then id. */
export function actionsOf({ strategy, today }: Scene, id: string): contract.Action[] {
  return strategy.actions
    .flatMap(({ goal, state, ...action }) => {
      if (goal !== id || state === 'draft') return []
      const ended = action.end !== null && lastDay(action.end) < today()
      return [{ ...action, state, pastEnd: ended && !over.has(state) }]
    })
    .sort(
      (a, b) =>
        firstDay(a.start).localeCompare(firstDay(b.start)) || a.id.localeCompare(b.id, 'da'),
    )
}
