/** Loads a workbook that somebody has filled in: says what would change, and with --apply changes it. */
import { existsSync, readFileSync } from 'node:fs'
import { DataError } from '../../../data/read-yaml.ts'
import { checkStrategy } from '../../../data/strategy/check.ts'
import type { StrategyFiles } from '../../../data/strategy/files.ts'
import { withoutDrafts, type Plan } from '../../../data/strategy/plan-schema.ts'
import { adoptedOf, planOf } from '../../../data/strategy/strategy.ts'
import { choicesOf } from '../../../data/strategy/workbook/choices.ts'
import { editionOf } from '../../../data/strategy/workbook/rows.ts'
import { UsageError } from '../../verb.ts'
import { readCells } from '../cells.ts'
import { readWhole, writePlan, type Desk, type StrategyVerb } from '../desk.ts'
import { inDanish } from '../in-danish.ts'
import { planIn } from '../plan-in-workbook.ts'
import { changeLine, planChanges } from '../record-changes.ts'
import { settledProblems } from '../settled.ts'

export const importFile: StrategyVerb = {
  name: 'import',
  summary: 'load a filled-in workbook: say what would change, and change it with --apply',
  usage: 'FILE.xlsx [--apply] [--lang da|en] [--json]',
  options: [
    { flag: '--apply', text: 'make the changes; without it they are only told', type: 'boolean' },
    {
      flag: '--lang LANGUAGE',
      text: 'what is found in Danish (da) or English (en)',
      type: 'string',
    },
  ],
  positionals: 1,
  async run(desk, values, [file]) {
    if (file === undefined) throw new UsageError('Name the workbook to load.')
    if (!existsSync(file)) throw new UsageError(`There is no file ${file} that can be read.`)
    const say = sayerOf(values['lang'])
    const files = readWhole(desk)
    const next = await saidIn(say, () => planFrom(desk, files, readFileSync(file)))
    const changes = planChanges(planOf(files), next)
    const apply = values['apply'] === true
    const written = apply ? writePlan(desk, files, next) : []
    const lines = changes.map(changeLine)
    if (changes.length === 0)
      lines.push('The workbook says what is there already: nothing changes.')
    else if (apply) lines.push(`Written: ${written.join(', ')}.`)
    else lines.push('Nothing has been changed yet: add --apply to do it.')
    return { done: true, lines: lines.map(say), json: { changes, written } }
  },
}

type Say = (text: string) => string

/** Danish unless asked otherwise: it is what the workbook is in. */
function sayerOf(asked: string | boolean | undefined): Say {
  if (asked === 'en') return (text) => text
  if (asked === undefined || asked === 'da') return inDanish
  throw new UsageError(`"${String(asked)}" is not a language: write --lang da or --lang en.`)
}

async function saidIn<T>(say: Say, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof DataError ? new DataError(error.problems.map(say)) : error
  }
}

/** @throws {DataError} with every cell that cannot be used, or that would break the strategy */
async function planFrom(desk: Desk, files: StrategyFiles, bytes: Uint8Array): Promise<Plan> {
  const old = planOf(files)
  const cells = await readCells(bytes)
  const keepsDrafts = cells.edition === editionOf(withoutDrafts(old))
  if (cells.edition !== editionOf(old) && !keepsDrafts) {
    throw new DataError([
      'Vejledning!B2: the strategy has changed since this workbook was taken from it: take a new one, and carry your changes over.',
    ])
  }
  const filled = planIn(cells, choicesOf(adoptedOf(files), desk.catalogue))
  const plan = keepsDrafts ? withDraftsOf(old, planOf({ ...files, ...filled })) : null
  const problems = checkStrategy({ ...files, ...filled }, desk.catalogue)
  if (problems.length === 0) problems.push(...settledProblems(old, filled))
  if (problems.length > 0) throw new DataError(problems)
  return plan ?? planOf({ ...files, ...filled })
}

/** The public workbook has no drafts: those that are there stay. */
function withDraftsOf(old: Plan, filled: Plan): Plan {
  const kept = <T extends { id: string; state: string }>(before: T[], now: T[]): T[] => {
    const ids = new Set(now.map(({ id }) => id))
    return [...now, ...before.filter(({ id, state }) => state === 'draft' && !ids.has(id))]
  }
  return {
    targets: kept(old.targets, filled.targets),
    actions: kept(old.actions, filled.actions),
    statuses: kept(old.statuses, filled.statuses),
  }
}
