/** A target as a page tells it: what was decided, by whom, and how it has been moved. */
import type { Target, Unit } from '../../../api/contract.ts'
import { formatNumber } from '../format.ts'
import {
  decisionText,
  nowText,
  pathText,
  revisionText,
  targetWarnings,
} from '../sentences/target.ts'
import type { Site } from './site.ts'

export type TargetView = {
  id: string
  text: string
  basis: string
  reference: string
  note: string | null
  /** Where it stands after it was moved; empty where it never was. */
  now: string
  /** Steps on the way, moves with their own reference, warnings. */
  path: string
  moves: { text: string; note: string | null; reference: string }[]
  warnings: string[]
  inForce: boolean
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** @param units those of the goal's indicators, among which the target's own is looked up */
export function targetView(target: Target, units: readonly Unit[], site: Site): TargetView {
  const { lang } = site
  const suffix = units.find(({ id }) => id === target.unit)?.suffix[lang] ?? ''
  // A target is written with the decimals that it was decided with.
  const write = (value: number) =>
    `${formatNumber(value, decimalsOf(value), lang)} ${suffix}`.trimEnd()
  return {
    id: target.id,
    text: target.text[lang],
    basis: decisionText(target, lang),
    reference: target.reference,
    note: target.note?.[lang] ?? null,
    now: nowText(target, write, lang),
    path: pathText(target.path, write, lang),
    moves: target.revisions.map((revision) => ({
      text: revisionText(revision, write, lang),
      note: revision.note?.[lang] ?? null,
      reference: revision.reference,
    })),
    warnings: targetWarnings(target, lang),
    inForce: target.replacedBy === null,
  }
}
