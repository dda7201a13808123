/** Says what differs: between two versions of the strategy, or between this folder and another. */
import { diffOfVersions, type StrategyChange } from '../../../data/strategy/diff.ts'
import { withOwnAreas } from '../../../data/strategy/own-areas.ts'
import {
  adoptedOf,
  planOf,
  versionsOf,
  type WholeVersion,
} from '../../../data/strategy/strategy.ts'
import type { Aim } from '../../../data/strategy/target.ts'
import { UsageError, type Outcome } from '../../verb.ts'
import { readWhole, type Desk, type StrategyVerb } from '../desk.ts'
import { changeLine, planChanges } from '../record-changes.ts'

export const diff: StrategyVerb = {
  name: 'diff',
  summary: 'say what differs between two versions of the strategy, or from another folder',
  usage: 'FROM TO | --against FOLDER [--json]',
  options: [
    {
      flag: '--against FOLDER',
      text: 'the folder of an older copy of the strategy',
      type: 'string',
    },
  ],
  positionals: 2,
  run(desk, { against }, words) {
    if (typeof against === 'string') {
      if (words.length > 0) throw new UsageError('Name two versions, or a folder with --against.')
      return Promise.resolve(againstFolder(desk, against))
    }
    return Promise.resolve(betweenVersions(desk, words))
  },
}

function betweenVersions(desk: Desk, [from, to]: string[]): Outcome {
  const files = readWhole(desk)
  const versions = versionsOf(files)
  const known = versions.map(({ id }) => id).join(', ')
  if (from === undefined || to === undefined) {
    throw new UsageError(`Name two versions, the older first; there are: ${known}.`)
  }
  const find = (id: string): WholeVersion => {
    const found = versions.find((version) => version.id === id)
    if (!found) throw new UsageError(`There is no version "${id}"; there are: ${known}.`)
    return found
  }
  const [older, newer] = [find(from), find(to)]
  if (versions.indexOf(older) >= versions.indexOf(newer)) {
    throw new UsageError('Name the older version first and the newer one second.')
  }
  const changes = diffOfVersions(adoptedOf(files), older, newer)
  return outcome(changes.map(lineOf), changes)
}

function againstFolder(desk: Desk, folder: string): Outcome {
  const now = readWhole(desk)
  const old = readWhole({ folder, catalogue: withOwnAreas(desk.catalogue, folder) })
  const current = (files: typeof now): WholeVersion => ({
    ...files.strategy.value.version,
    themes: files.strategy.value.themes,
    current: true,
  })
  const texts = diffOfVersions({ targets: [] }, current(old), current(now))
  const records = planChanges(planOf(old), planOf(now))
  const versions = versionChanges(versionsOf(old), versionsOf(now))
  const lines = versions.map(
    ({ kind, version }) => `${kind.replace('version-', '')} version ${version}`,
  )
  return outcome(
    [...lines, ...texts.map(lineOf), ...records.map(changeLine)],
    [...versions, ...texts, ...records],
  )
}

/** Versions that only one of the folders has. */
function versionChanges(old: WholeVersion[], now: WholeVersion[]) {
  const not = (versions: WholeVersion[], others: WholeVersion[]) =>
    versions.filter(({ id }) => !others.some((other) => other.id === id))
  return [
    ...not(now, old).map(({ id }) => ({ kind: 'version-added' as const, version: id })),
    ...not(old, now).map(({ id }) => ({ kind: 'version-removed' as const, version: id })),
  ]
}

const outcome = (lines: string[], changes: unknown[]): Outcome => ({
  done: true,
  lines: lines.length > 0 ? lines : ['Nothing differs.'],
  json: { changes },
})

function lineOf(change: StrategyChange): string {
  const goal = `goal ${change.goal}`
  switch (change.kind) {
    case 'goal-added':
      return `added ${goal}: ${change.title.da}`
    case 'goal-removed':
      return `removed ${goal}: ${change.title.da}`
    case 'goal-changed':
      return `changed ${goal}: ${change.field}: "${change.from.da}" → "${change.to.da}"`
    case 'indicator-added':
      return `added indicator ${change.indicator} to ${goal}`
    case 'indicator-removed':
      return `removed indicator ${change.indicator} from ${goal}`
    case 'target-added':
      return `added target ${change.target}: ${aim(change.to)}; ${decision(change)}`
    case 'target-moved':
      return `moved target ${change.target}: ${aim(change.from)} → ${aim(change.to)}; ${decision(change)}`
  }
}

const aim = ({ value, year }: Aim): string => `${value ?? 'no number'} in ${year ?? 'no year'}`

const decision = (change: StrategyChange & { kind: 'target-added' | 'target-moved' }): string =>
  `decided ${change.decided} by ${change.decidedBy.da}, ${change.reference}`
