/** Whether statuses hold together: what they judge, and that an adopted one says what it rests on. */
import type { z } from 'zod'
import type { Placed } from '../../read-yaml.ts'
import { yearOf } from '../iso-date.ts'
import type { StatusFile, StatusRecord } from '../plan-schema.ts'
import type { Known, Problem } from './known.ts'
import { repeatedIds } from './references.ts'

export function statusProblems(
  { value: { statuses }, at }: Placed<z.infer<typeof StatusFile>>,
  known: Known,
): string[] {
  return [
    ...repeatedIds(at, ['statuses'], statuses, 'statuses'),
    ...statuses.flatMap((status, i) =>
      [...namedProblems(status, known), ...adoptionProblems(status)].map(
        ([path, sentence]) => `${at(['statuses', i, ...path])}: ${sentence}`,
      ),
    ),
  ]
}

function namedProblems({ goal, indicator }: StatusRecord, { goals }: Known): Problem[] {
  const indicators = goals.get(goal)
  if (!indicators) return [[['goal'], `no goal "${goal}"`]]
  return indicator === null || indicators.has(indicator)
    ? []
    : [[['indicator'], `the goal "${goal}" has no indicator "${indicator}"`]]
}

function adoptionProblems(status: StatusRecord): Problem[] {
  const { state, year, text, adopted, adoptedBy, vintage, rule } = status
  if (state === 'draft') return []
  const missing = Object.entries({ text, adopted, adoptedBy, vintage, rule }).find(
    ([, it]) => it === null,
  )
  if (missing) {
    return [
      [
        [missing[0]],
        'an adopted status says what was judged (text), when (adopted), by whom in which role (adoptedBy), and the data version (vintage) and the version of the rule (rule) that it rests on; until then write "state: draft"',
      ],
    ]
  }
  return adopted !== null && yearOf(adopted) < year
    ? [[['adopted'], `a status for ${year} cannot have been adopted as early as ${adopted}`]]
    : []
}
