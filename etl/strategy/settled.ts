/** What has been decided stays: a workbook may add to it, and may not take it out or change it. */
import type { Plan } from '../../data/strategy/plan-schema.ts'
import type { Placed } from '../../data/read-yaml.ts'
import type { PlanFiles } from './plan-in-workbook.ts'
import { planLists, type PlanList } from './record-changes.ts'

const sheetOf = { targets: 'Resultatmål', actions: 'Indsatser', statuses: 'Status' } as const

/** @returns a sentence for each cell that would change what is decided, and for each such row that is gone */
export function settledProblems(old: Plan, filled: PlanFiles): string[] {
  return [
    ...planLists.flatMap((list) => goneProblems(old, filled, list)),
    ...targetProblems(old, filled),
    ...statusProblems(old, filled),
  ]
}

function goneProblems(old: Plan, filled: PlanFiles, list: PlanList): string[] {
  const now: Plan = {
    targets: filled.targets.value.targets,
    actions: filled.actions.value.actions,
    statuses: filled.statuses.value.statuses,
  }
  const left = new Set(now[list].map(({ id }) => id))
  return old[list].flatMap(({ id, state }) =>
    state === 'draft' || left.has(id)
      ? []
      : [`${sheetOf[list]}: the row of "${id}" is gone: what has been decided stays; put it back`],
  )
}

type Field = 'value' | 'year' | 'path' | 'state'

/** The first decision on a target, and every move that is there already. */
function targetProblems(old: Plan, { targets: { value, at } }: PlanFiles): string[] {
  const now = value.targets
  return old.targets.flatMap((target) => {
    const i = now.findIndex(({ id }) => id === target.id)
    const next = now[i]
    if (target.state === 'draft' || !next) return []
    const fields: Field[] = ['value', 'year', 'path', 'state']
    const changed = fields.filter((field) => differ(target[field], next[field]))
    const moves = target.revisions.flatMap((revision, j) =>
      differ(revision, next.revisions[j])
        ? [
            `${placeOf(at, ['targets', i, 'revisions', j], j < next.revisions.length)}: a move of "${target.id}" that was decided is not changed or taken out`,
          ]
        : [],
    )
    return [
      ...changed.map(
        (field) =>
          `${at(['targets', i, field])}: "${target.id}" is decided: write a move in the sheet Flyttede mål, and leave this as it was`,
      ),
      ...moves,
    ]
  })
}

/** A row that is gone is told at its target. */
const placeOf = (at: Placed<unknown>['at'], path: (string | number)[], there: boolean): string =>
  at(there ? path : path.slice(0, 2))

function statusProblems(old: Plan, { statuses: { value, at } }: PlanFiles): string[] {
  const now = value.statuses
  return old.statuses.flatMap((status) => {
    const i = now.findIndex(({ id }) => id === status.id)
    const next = new Map<string, unknown>(Object.entries(now[i] ?? {}))
    if (status.state === 'draft' || i < 0) return []
    return Object.entries(status).flatMap(([field, value]) =>
      differ(value, next.get(field))
        ? [
            `${at(['statuses', i, field])}: the status "${status.id}" is adopted, and is never changed`,
          ]
        : [],
    )
  })
}

const differ = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) !== JSON.stringify(other)
