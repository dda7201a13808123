/** A target as it stands after every decision about it. */
import type { Text } from '../vocabulary.ts'
import { lastDay, yearOf } from './iso-date.ts'
import type { TargetRecord } from './plan-schema.ts'

/** A number and the year that it applies to. */
export type Aim = { value: number | null; year: number | null }

export type MovedTarget = {
  decided: string
  decidedBy: Text
  reference: string
  from: Aim
  to: Aim
  note: Text | null
}

type Decision = { decided: string; decidedBy: Text; reference: string }

/** An adopted target; `value`, `year` and `path` are those of the last decision. */
export type Target = Omit<TargetRecord, 'state' | 'revisions' | keyof Decision> &
  Decision & {
    first: Aim
    revisions: MovedTarget[]
    /** Whether it was decided, or moved last, when the year that it applies to had ended. */
    decidedAfterYear: boolean
    /** The target that took its place; it is no longer in force then. */
    replacedBy: string | null
  }

/** @returns the adopted ones in their order; drafts and what lacks a decision are left out */
export function targetsInForce(records: TargetRecord[]): Target[] {
  const adopted = records.filter(({ state }) => state === 'adopted')
  return adopted.flatMap((record) => {
    const target = inForce(record)
    const heir = adopted.find(({ replaces }) => replaces === record.id)
    return target ? [{ ...target, replacedBy: heir?.id ?? null }] : []
  })
}

function inForce({ state: _, ...record }: TargetRecord): Omit<Target, 'replacedBy'> | null {
  const { decided, decidedBy, reference } = record
  if (decided === null || decidedBy === null || reference === null) return null
  const first = { value: record.value, year: record.year }
  let now: Aim = first
  let path = record.path
  const revisions = record.revisions.map((revision) => {
    const from = now
    now = { value: revision.value, year: revision.year }
    path = revision.path ?? path
    const { decided: when, decidedBy: whom, reference: where, note } = revision
    return { decided: when, decidedBy: whom, reference: where, from, to: now, note }
  })
  const last = revisions.at(-1)?.decided ?? decided
  const decidedAfterYear = now.year !== null && isAfter(last, now.year)
  return {
    ...record,
    decided,
    decidedBy,
    reference,
    ...now,
    path,
    first,
    revisions,
    decidedAfterYear,
  }
}

/** Of a date that names a year alone, only the years are compared. */
const isAfter = (decided: string, year: number): boolean =>
  lastDay(decided) > `${String(year)}-12-31` && yearOf(decided) > year
