/** Who is responsible for actions, by role, and which indicators those actions should move. */
import type { Goal } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'

/** A role as it stands in the address, and as it is called. */
export type Responsible = { id: string; name: string }

/** Every role once, in the order of the alphabet; empty where no action is decided. */
export function responsiblesOf(goals: readonly Goal[], lang: Language): Responsible[] {
  const roles = new Map(
    goals.flatMap(({ actions }) =>
      actions.map(({ responsible }): [string, string] => [responsible.da, responsible[lang]]),
    ),
  )
  return [...roles]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, lang))
}

/** Whether an action of the goal that the role answers for should move the indicator: all of the goal's where it names none. */
export const answersFor = (role: string | null, { actions }: Goal, indicator: string): boolean =>
  role === null ||
  actions.some(
    ({ responsible, indicators }) =>
      responsible.da === role && (indicators.length === 0 || indicators.includes(indicator)),
  )
