/** What one version of the strategy has changed against an older one. */
import type { Text } from '../vocabulary.ts'
import { endOf, lastDay } from './iso-date.ts'
import type { Goal, Theme } from './schema.ts'
import type { AdoptedStrategy, WholeVersion } from './strategy.ts'
import type { Aim, Target } from './target.ts'

type InGoal = { goal: string; title: Text }
type OfTarget = InGoal & {
  target: string
  text: Text
  decided: string
  decidedBy: Text
  reference: string
  to: Aim
}

export type StrategyChange =
  | (InGoal & { kind: 'goal-added' | 'goal-removed' })
  | (InGoal & { kind: 'goal-changed'; field: 'title' | 'aim' | 'theme'; from: Text; to: Text })
  | (InGoal & { kind: 'indicator-added' | 'indicator-removed'; indicator: string })
  | (OfTarget & { kind: 'target-added' })
  | (OfTarget & { kind: 'target-moved'; from: Aim })

type Placed = { goal: Goal; theme: Theme }

const goalsById = (version: WholeVersion): Map<string, Placed> =>
  new Map(version.themes.flatMap((theme) => theme.goals.map((goal) => [goal.id, { goal, theme }])))

/**
 * Goals and indicators in the order of the newer version, what is gone after them; then the decisions on targets
 * that were taken after the older version ended and before the newer one did, by date.
 */
export function diffOfVersions(
  { targets }: Pick<AdoptedStrategy, 'targets'>,
  from: WholeVersion,
  to: WholeVersion,
): StrategyChange[] {
  const before = goalsById(from)
  const after = goalsById(to)
  const gone = [...before.values()].filter(({ goal }) => !after.has(goal.id))
  const titleOf = (id: string): Text =>
    after.get(id)?.goal.title ?? before.get(id)?.goal.title ?? { da: id, en: id }
  return [
    ...[...after.values()].flatMap((placed) => goalChanges(before.get(placed.goal.id), placed)),
    ...gone.map(({ goal }) => ({
      kind: 'goal-removed' as const,
      goal: goal.id,
      title: goal.title,
    })),
    ...targets
      .flatMap((target) => decisionsOn(target, titleOf(target.goal)))
      .filter(({ decided }) => lastDay(decided) > endOf(from) && lastDay(decided) <= endOf(to))
      .sort((a, b) => lastDay(a.decided).localeCompare(lastDay(b.decided))),
  ]
}

function goalChanges(old: Placed | undefined, { goal, theme }: Placed): StrategyChange[] {
  const place = { goal: goal.id, title: goal.title }
  const indicators = (
    kind: 'indicator-added' | 'indicator-removed',
    ids: string[],
    not: string[],
  ) => ids.filter((id) => !not.includes(id)).map((indicator) => ({ kind, ...place, indicator }))
  if (!old) {
    return [{ kind: 'goal-added', ...place }, ...indicators('indicator-added', goal.indicators, [])]
  }
  const texts = [
    { field: 'title' as const, from: old.goal.title, to: goal.title },
    { field: 'aim' as const, from: old.goal.aim, to: goal.aim },
    { field: 'theme' as const, from: old.theme.title, to: theme.title },
  ].filter((change) => change.from.da !== change.to.da || change.from.en !== change.to.en)
  return [
    ...texts.map((change) => ({ kind: 'goal-changed' as const, ...place, ...change })),
    ...indicators('indicator-added', goal.indicators, old.goal.indicators),
    ...indicators('indicator-removed', old.goal.indicators, goal.indicators),
  ]
}

function decisionsOn(target: Target, title: Text) {
  const place = { goal: target.goal, title, target: target.id, text: target.text }
  const { decided, decidedBy, reference } = target
  return [
    { kind: 'target-added' as const, ...place, decided, decidedBy, reference, to: target.first },
    ...target.revisions.map(({ note: _, ...moved }) => ({
      kind: 'target-moved' as const,
      ...place,
      ...moved,
    })),
  ]
}
