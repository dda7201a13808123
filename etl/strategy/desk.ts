/** What every verb of `npm run strategy` works on, and how it writes. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogue, type Catalogue } from '../../data/catalogue/catalogue.ts'
import { layoutOf, type Layout } from '../../data/layout.ts'
import { DataError } from '../../data/read-yaml.ts'
import type { Settings } from '../../data/settings.ts'
import { checkStrategy } from '../../data/strategy/check.ts'
import { readStrategyFiles, textOf, type StrategyFiles } from '../../data/strategy/files.ts'
import { ActionFile, StatusFile, TargetFile, type Plan } from '../../data/strategy/plan-schema.ts'
import { withOwnAreas } from '../../data/strategy/own-areas.ts'
import { planOf } from '../../data/strategy/strategy.ts'
import type { Outcome, Values } from '../verb.ts'
import { rewritten } from './rewrite.ts'

export type Desk = {
  /** The folder of the strategy. */
  folder: string
  catalogue: Catalogue
  layout: Layout
  /** ISO day. */
  today: string
}

export type StrategyVerb = {
  name: string
  summary: string
  usage: string
  options: { flag: string; text: string; type: 'string' | 'boolean' }[]
  /** How many words without a flag it takes at most. */
  positionals: number
  run(desk: Desk, values: Values, positionals: string[]): Promise<Outcome>
}

/** @throws {DataError} when the catalogue does not hold together */
export function openDesk(settings: Settings, today: string): Desk {
  const folder = settings.STRATEGY_DIR
  const catalogue = withOwnAreas(readCatalogue(), folder)
  return { folder, catalogue, layout: layoutOf(settings.DATA_DIR), today }
}

/** @throws {DataError} with every mistake of the strategy */
export function readWhole({
  folder,
  catalogue,
}: Pick<Desk, 'folder' | 'catalogue'>): StrategyFiles {
  const files = readStrategyFiles(folder)
  const problems = checkStrategy(files, catalogue)
  if (problems.length > 0) throw new DataError(problems)
  return files
}

const fileOf = {
  targets: 'targets.yaml',
  actions: 'actions.yaml',
  statuses: 'statuses.yaml',
} as const

/**
 * Writes a plan over the one that is there: nothing at all unless the whole holds together.
 * @returns the names of the files that were changed
 * @throws {DataError} when the strategy would not hold together with it
 */
export function writePlan({ folder, catalogue }: Desk, files: StrategyFiles, plan: Plan): string[] {
  const from = planOf(files)
  const to = inOrder(plan, from)
  const texts = new Map<string, string>()
  const keep = <T extends { id: string }>(list: keyof typeof fileOf, old: T[], records: T[]) => {
    const name = fileOf[list]
    const text = textOf(folder, name)
    const next = rewritten(text, list, old, records)
    if (next !== text) texts.set(name, next)
  }
  keep('targets', from.targets, to.targets)
  keep('actions', from.actions, to.actions)
  keep('statuses', from.statuses, to.statuses)
  const after = readStrategyFiles(folder, texts)
  const problems = checkStrategy(after, catalogue)
  if (problems.length > 0) throw new DataError(problems)
  if (JSON.stringify(planOf(after)) !== JSON.stringify(to)) {
    throw new Error('The plan would be another one when it is read back; nothing was written.')
  }
  replaceFiles(folder, texts)
  return [...texts.keys()]
}

/** Records as they come in the files, the new ones last; each with its fields in the order of its schema. */
function inOrder({ targets, actions, statuses }: Plan, from: Plan): Plan {
  const sorted = <T extends { id: string }>(records: T[], old: { id: string }[]): T[] => {
    const place = new Map(old.map(({ id }, i) => [id, i]))
    const at = ({ id }: T) => place.get(id) ?? old.length
    return [...records].sort((a, b) => at(a) - at(b))
  }
  return {
    ...TargetFile.parse({ targets: sorted(targets, from.targets) }),
    ...ActionFile.parse({ actions: sorted(actions, from.actions) }),
    ...StatusFile.parse({ statuses: sorted(statuses, from.statuses) }),
  }
}

/** Every file is written whole beside the old one before the first is renamed into place. */
function replaceFiles(folder: string, texts: Map<string, string>): void {
  mkdirSync(folder, { recursive: true })
  const beside = (name: string) => join(folder, `.${name}.new`)
  for (const [name, text] of texts) writeFileSync(beside(name), text)
  for (const name of texts.keys()) renameSync(beside(name), join(folder, name))
}
