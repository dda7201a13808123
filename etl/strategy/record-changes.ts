/** What differs between two states of a plan, record by record and field by field. */
import type { Plan } from '../../data/strategy/plan-schema.ts'

export type PlanList = keyof Plan

export type RecordChange =
  | { kind: 'added' | 'removed'; list: PlanList; id: string }
  | { kind: 'changed'; list: PlanList; id: string; field: string; from: unknown; to: unknown }

export const planLists: PlanList[] = ['targets', 'actions', 'statuses']

const one: Record<PlanList, string> = { targets: 'target', actions: 'action', statuses: 'status' }

export function planChanges(from: Plan, to: Plan): RecordChange[] {
  return planLists.flatMap((list) => listChanges(list, from[list], to[list]))
}

function listChanges(list: PlanList, from: { id: string }[], to: { id: string }[]): RecordChange[] {
  const before = new Map(from.map((record) => [record.id, record]))
  const after = new Set(to.map(({ id }) => id))
  return [
    ...to.flatMap((record): RecordChange[] => {
      const old = before.get(record.id)
      if (!old) return [{ kind: 'added', list, id: record.id }]
      return fieldChanges(old, record).map((change) => ({
        kind: 'changed' as const,
        list,
        id: record.id,
        ...change,
      }))
    }),
    ...from.flatMap(({ id }): RecordChange[] =>
      after.has(id) ? [] : [{ kind: 'removed', list, id }],
    ),
  ]
}

function fieldChanges(from: object, to: object): { field: string; from: unknown; to: unknown }[] {
  const before = leaves(from, '')
  const after = leaves(to, '')
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const old = before.get(field) ?? null
    const now = after.get(field) ?? null
    return old === now ? [] : [{ field, from: old, to: now }]
  })
}

/** Every value by its dotted path. */
function leaves(value: unknown, path: string): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leaves(inner, path === '' ? key : `${path}.${key}`),
    ]),
  )
}

/** One line for people: `changed target neet-2026: value: 8 → 7`. */
export function changeLine(change: RecordChange): string {
  const name = `${one[change.list]} ${change.id}`
  if (change.kind !== 'changed') return `${change.kind} ${name}`
  return `changed ${name}: ${change.field}: ${told(change.from)} → ${told(change.to)}`
}

const told = (value: unknown): string => (value === null ? 'nothing' : JSON.stringify(value))
