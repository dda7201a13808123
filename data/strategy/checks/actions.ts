/** Whether actions hold together: what they name, and their days. */
import type { z } from 'zod'
import type { Placed } from '../../read-yaml.ts'
import { firstDay, lastDay } from '../iso-date.ts'
import type { Action, ActionFile } from '../plan-schema.ts'
import type { Known, Problem } from './known.ts'
import { followingProblems, repeatedIds } from './references.ts'

export function actionProblems(
  { value: { actions }, at }: Placed<z.infer<typeof ActionFile>>,
  known: Known,
): string[] {
  return [
    ...repeatedIds(at, ['actions'], actions, 'actions'),
    ...actions.flatMap((action, i) =>
      ownProblems(action, known).map(
        ([path, sentence]) => `${at(['actions', i, ...path])}: ${sentence}`,
      ),
    ),
    ...followingProblems(
      at,
      ['actions'],
      actions.map(({ id, continues }) => ({ id, before: continues })),
      { field: 'continues', what: 'action' },
    ),
  ]
}

function ownProblems({ goal, indicators, start, end }: Action, known: Known): Problem[] {
  const problems: Problem[] = []
  if (!known.goals.has(goal)) problems.push([['goal'], `no goal "${goal}"`])
  indicators.forEach((id, j) => {
    if (!known.catalogue.indicators.has(id)) {
      problems.push([['indicators', j], `no indicator "${id}"`])
    }
  })
  if (end !== null && lastDay(end) < firstDay(start)) {
    problems.push([['end'], `the action ends on ${end}, before it starts on ${start}`])
  }
  return problems
}
