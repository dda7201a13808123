/** Says every mistake of the strategy, and what a reader of it should know. */
import { checkStrategy } from '../../../data/strategy/check.ts'
import { readStrategyFiles, type StrategyFiles } from '../../../data/strategy/files.ts'
import { lastDay } from '../../../data/strategy/iso-date.ts'
import { adoptedOf, planOf } from '../../../data/strategy/strategy.ts'
import { DataError } from '../../../data/read-yaml.ts'
import type { Desk, StrategyVerb } from '../desk.ts'
import { frozenVintages } from '../frozen.ts'
import { staleSchemas } from '../json-schemas.ts'

export const check: StrategyVerb = {
  name: 'check',
  summary: 'say every mistake in the strategy by file, line and field',
  usage: '[--json]',
  options: [],
  positionals: 0,
  async run(desk) {
    const { problems, notes, counts } = await look(desk)
    const stale = staleSchemas(desk.folder).map(
      (name) => `schema/${name}: it is out of date; run "npm run strategy -- schemas"`,
    )
    const all = [...problems, ...stale]
    return {
      done: all.length === 0,
      lines: [
        ...all.map((problem) => `failed ${problem}`),
        ...notes.map((note) => `note: ${note}`),
        ...(all.length === 0 ? [counts] : []),
      ],
      json: { problems: all, notes },
    }
  },
}

async function look(desk: Desk): Promise<{ problems: string[]; notes: string[]; counts: string }> {
  const files = filesOrProblems(desk.folder)
  if (Array.isArray(files)) return { problems: files, notes: [], counts: '' }
  const problems = checkStrategy(files, desk.catalogue)
  const frozen = await frozenVintages(files, desk.layout)
  return {
    problems: [...problems, ...frozen.problems],
    notes: [...frozen.notes, ...notesOn(files, desk.today)],
    counts: countsOf(files),
  }
}

function filesOrProblems(folder: string): StrategyFiles | string[] {
  try {
    return readStrategyFiles(folder)
  } catch (error) {
    if (error instanceof DataError) return error.problems
    throw error
  }
}

/** What is no mistake and may still surprise. */
function notesOn(files: StrategyFiles, today: string): string[] {
  const { targets, actions } = adoptedOf(files)
  return [
    ...targets.flatMap(({ id, decidedAfterYear, year }) =>
      decidedAfterYear
        ? [`the target ${id} was decided after the year it applies to, ${year ?? ''}`]
        : [],
    ),
    ...actions.flatMap(({ id, end, state }) =>
      end !== null && lastDay(end) < today && (state === 'planned' || state === 'ongoing')
        ? [`the action ${id} ended on ${end} and is still "${state}"`]
        : [],
    ),
  ]
}

function countsOf(files: StrategyFiles): string {
  const { targets, actions, statuses } = planOf(files)
  const drafts = [...targets, ...actions, ...statuses].filter(
    ({ state }) => state === 'draft',
  ).length
  const versions = files.versions.length + 1
  return `No mistake: ${versions} versions, ${targets.length} targets, ${actions.length} actions, ${statuses.length} statuses, ${drafts} of them drafts.`
}
