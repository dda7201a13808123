/** The files that a strategy is written in, each with the lines that its parts stand on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { DataError, parseYaml, readYaml, type Placed } from '../read-yaml.ts'
import { ActionFile, FocusAreaFile, StatusFile, TargetFile } from './plan-schema.ts'
import { OtherVersion, Strategy } from './schema.ts'

export type StrategyFiles = {
  strategy: Placed<Strategy>
  /** Versions that are not in force, in the order of their files' names. */
  versions: Placed<z.infer<typeof OtherVersion>>[]
  targets: Placed<z.infer<typeof TargetFile>>
  actions: Placed<z.infer<typeof ActionFile>>
  statuses: Placed<z.infer<typeof StatusFile>>
  focusAreas: Placed<z.infer<typeof FocusAreaFile>>
}

/** What stands for a file that is not there. */
const nothing = {
  'targets.yaml': 'targets: []',
  'actions.yaml': 'actions: []',
  'statuses.yaml': 'statuses: []',
  'focus-areas.yaml': 'focusAreas: []',
}

/**
 * @param texts that are to stand in the place of files, by name: what the folder would be with them
 * @throws {DataError} with every mistake of every file that does not fit its schema
 */
export function readStrategyFiles(
  folder: string,
  texts: ReadonlyMap<string, string> = new Map(),
): StrategyFiles {
  const problems: string[] = []
  const collect = <T>(read: () => T): T | null => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof DataError)) throw error
      problems.push(...error.problems)
      return null
    }
  }
  const optional = <S extends z.ZodType>(name: PlanFile, schema: S) =>
    parseYaml(texts.get(name) ?? textOf(folder, name), name, schema)
  const strategy = collect(() => readMain(folder))
  const versions = versionNames(folder).map((name) =>
    collect(() => readYaml(join(folder, name), name, OtherVersion)),
  )
  const targets = collect(() => optional('targets.yaml', TargetFile))
  const actions = collect(() => optional('actions.yaml', ActionFile))
  const statuses = collect(() => optional('statuses.yaml', StatusFile))
  const focusAreas = collect(() => optional('focus-areas.yaml', FocusAreaFile))
  if (!strategy || !targets || !actions || !statuses || !focusAreas || problems.length > 0) {
    throw new DataError(problems)
  }
  const others = versions.filter((version) => version !== null)
  return { strategy, versions: others, targets, actions, statuses, focusAreas }
}

export type PlanFile = keyof typeof nothing

/** The text of a file, or what stands for it. */
export const textOf = (folder: string, name: PlanFile): string =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : `${nothing[name]}\n`

function readMain(folder: string): Placed<Strategy> {
  const file = join(folder, 'strategy.yaml')
  if (!existsSync(file)) throw new DataError([`strategy.yaml: there is none in ${folder}`])
  return readYaml(file, 'strategy.yaml', Strategy)
}

function versionNames(folder: string): string[] {
  if (!existsSync(join(folder, 'versions'))) return []
  const names = readdirSync(join(folder, 'versions')).filter((name) => name.endsWith('.yaml'))
  return names.sort().map((name) => `versions/${name}`)
}
