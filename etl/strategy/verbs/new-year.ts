/** Opens next year's plan: what goes on is copied as drafts, and every goal gets an empty status. */
import { yearOf } from '../../../data/strategy/iso-date.ts'
import type {
  Action,
  Plan,
  StatusRecord,
  TargetRecord,
} from '../../../data/strategy/plan-schema.ts'
import { goalsOf, planOf } from '../../../data/strategy/strategy.ts'
import { targetsInForce } from '../../../data/strategy/target.ts'
import { UsageError } from '../../verb.ts'
import { readWhole, writePlan, type StrategyVerb } from '../desk.ts'
import { changeLine, planChanges } from '../record-changes.ts'

export const newYear: StrategyVerb = {
  name: 'new-year',
  summary:
    "open next year's plan: open targets and actions as drafts, an empty status for each goal",
  usage: '[--year YEAR] [--dry-run] [--json]',
  options: [
    { flag: '--year YEAR', text: 'the year of the plan; next year when left out', type: 'string' },
    { flag: '--dry-run', text: 'say what would be added, and add nothing', type: 'boolean' },
  ],
  positionals: 0,
  run(desk, values) {
    const year = yearWanted(values['year'], yearOf(desk.today) + 1)
    const files = readWhole(desk)
    const plan = planOf(files)
    const goals = goalsOf(files.strategy.value).map(({ goal }) => goal.id)
    const next = openYear(plan, goals, year)
    const changes = planChanges(plan, next)
    const dry = values['dry-run'] === true
    const written = dry ? [] : writePlan(desk, files, next)
    const nothing = `The plan of ${year} is open already: nothing was added.`
    const lines = changes.length > 0 ? changes.map(changeLine) : [nothing]
    return Promise.resolve({ done: true, lines, json: { year, changes, written } })
  },
}

function yearWanted(asked: string | boolean | undefined, next: number): number {
  if (typeof asked !== 'string') return next
  if (!/^20\d\d$/.test(asked)) throw new UsageError(`"${asked}" is not a year: write --year 2027.`)
  return Number(asked)
}

/** Adds what is missing and touches nothing that is there. */
export function openYear(plan: Plan, goals: string[], year: number): Plan {
  return {
    targets: [...plan.targets, ...targetDrafts(plan.targets, year)],
    actions: [...plan.actions, ...actionDrafts(plan.actions, year)],
    statuses: [...plan.statuses, ...emptyStatuses(plan.statuses, goals, year)],
  }
}

/** The municipality's targets for the year before that nothing has taken the place of. */
function targetDrafts(targets: TargetRecord[], year: number): TargetRecord[] {
  const ids = new Set(targets.map(({ id }) => id))
  const replaced = new Set(targets.map(({ replaces }) => replaces))
  return targetsInForce(targets).flatMap((target): TargetRecord[] => {
    const { first: _, decidedAfterYear: _late, replacedBy: _heir, ...record } = target
    const open = target.level === 'municipality' && target.year === year - 1
    if (!open || replaced.has(target.id)) return []
    const id = freeId(inYear(target.id, year), ids)
    const undecided = { decided: null, decidedBy: null, reference: null, path: [], revisions: [] }
    return [{ ...record, ...undecided, id, year, state: 'draft', replaces: target.id }]
  })
}

/** Actions that are to end before the year, and that nobody has ended. */
function actionDrafts(actions: Action[], year: number): Action[] {
  const ids = new Set(actions.map(({ id }) => id))
  const carriedOn = new Set(actions.map(({ continues }) => continues))
  return actions.flatMap((action): Action[] => {
    const { id, state, end } = action
    const open = (state === 'planned' || state === 'ongoing') && end !== null && yearOf(end) < year
    if (!open || carriedOn.has(id)) return []
    const next = freeId(inYear(id, year), ids)
    const time = { start: String(year), end: String(year) }
    return [{ ...action, ...time, id: next, state: 'draft', continues: id }]
  })
}

function emptyStatuses(statuses: StatusRecord[], goals: string[], year: number): StatusRecord[] {
  const ids = new Set(statuses.map(({ id }) => id))
  return goals.flatMap((goal): StatusRecord[] => {
    const there = statuses.some(
      (status) => status.goal === goal && status.year === year && status.indicator === null,
    )
    if (there) return []
    const id = freeId(inYear(goal, year), ids)
    const open = { text: null, adopted: null, adoptedBy: null, reference: null }
    const resting = { vintage: null, rule: null }
    const judged = { state: 'draft' as const, judgement: 'not-judged' as const }
    return [{ id, year, goal, indicator: null, ...judged, ...open, ...resting }]
  })
}

/** The id, or the same with a number behind it where it is taken; it is taken from now on. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
  taken.add(id)
  return id
}

/** `neet-2026` and 2027 give `neet-2027`; `neet` gives `neet-2027` too. */
const inYear = (id: string, year: number): string => `${id.replace(/-20\d\d$/, '')}-${year}`
