/** Whether targets hold together: what they name, that each has a decision, and that each can be followed through time. */
import type { z } from 'zod'
import type { Placed } from '../../read-yaml.ts'
import { firstDay, lastDay } from '../iso-date.ts'
import type { TargetFile, TargetRecord } from '../plan-schema.ts'
import type { Known, Problem } from './known.ts'
import { followingProblems, repeatedIds } from './references.ts'

export function targetProblems(
  { value: { targets }, at }: Placed<z.infer<typeof TargetFile>>,
  known: Known,
): string[] {
  return [
    ...repeatedIds(at, ['targets'], targets, 'targets'),
    ...targets.flatMap((target, i) =>
      [
        ...namedProblems(target, known),
        ...decisionProblems(target),
        ...pathProblems(['path'], target.path, target),
        ...revisionProblems(target),
      ].map(([path, sentence]) => `${at(['targets', i, ...path])}: ${sentence}`),
    ),
    ...followingProblems(
      at,
      ['targets'],
      targets.map(({ id, replaces }) => ({ id, before: replaces })),
      { field: 'replaces', what: 'target' },
    ),
  ]
}

/** The goal, indicator, unit and area that a target names. */
function namedProblems(target: TargetRecord, { catalogue, goals }: Known): Problem[] {
  const { goal, indicator, unit, area, value } = target
  const problems: Problem[] = []
  if (!goals.has(goal)) problems.push([['goal'], `no goal "${goal}"`])
  if (indicator !== null && !catalogue.indicators.has(indicator)) {
    problems.push([['indicator'], `no indicator "${indicator}"`])
  }
  if (unit !== null && !catalogue.units.has(unit)) {
    problems.push([['unit'], `no unit "${unit}" in units.yaml`])
  }
  if (!catalogue.areas.has(area)) problems.push([['area'], `no area "${area}" in areas.csv`])
  if ((value === null) !== (unit === null)) {
    problems.push([['unit'], 'a number has a unit, and a direction without a number has none'])
  }
  return problems
}

function decisionProblems({ state, decided, decidedBy, reference }: TargetRecord): Problem[] {
  if (state === 'draft') return []
  const missing = Object.entries({ decided, decidedBy, reference }).find(([, it]) => it === null)
  return missing
    ? [
        [
          [missing[0]],
          'a target without a decision is only a draft: say when it was decided, by whom and where it can be read, or write "state: draft"',
        ],
      ]
    : []
}

function pathProblems(
  place: (string | number)[],
  path: TargetRecord['path'],
  { value, year }: Pick<TargetRecord, 'value' | 'year'>,
): Problem[] {
  if (path.length > 0 && (value === null || year === null)) {
    return [[place, 'intermediate targets need a target with a number and a year']]
  }
  return path.flatMap((point, i): Problem[] => {
    const before = path[i - 1]
    if (before && before.year >= point.year) {
      return [[[...place, i, 'year'], 'intermediate targets stand in the order of their years']]
    }
    if (year !== null && point.year >= year) {
      return [
        [
          [...place, i, 'year'],
          `an intermediate target lies before the year of the target, ${year}`,
        ],
      ]
    }
    return []
  })
}

function revisionProblems({ revisions, ...target }: TargetRecord): Problem[] {
  let { value, year, path, decided } = target
  return revisions.flatMap((revision, i): Problem[] => {
    const place = ['revisions', i]
    const problems: Problem[] = []
    if (decided !== null && lastDay(revision.decided) < firstDay(decided)) {
      problems.push([
        [...place, 'decided'],
        `it is before the decision that it changes, of ${decided}`,
      ])
    }
    if (value === revision.value && year === revision.year && revision.path === undefined) {
      problems.push([place, 'it moves neither the value nor the year'])
    }
    if ((revision.value === null) !== (target.value === null)) {
      problems.push([
        [...place, 'value'],
        'a number stays a number when it is moved, and a direction a direction; write a new target that replaces this one',
      ])
    }
    ;({ value, year, decided } = revision)
    path = revision.path ?? path
    const where = revision.path ? [...place, 'path'] : [...place, 'year']
    problems.push(...pathProblems(where, path, revision))
    return problems
  })
}
