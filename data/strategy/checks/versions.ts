/** Whether the versions of a strategy hold together: areas, goals, indicators, and when each is in force. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Placed } from '../../read-yaml.ts'
import type { StrategyFiles } from '../files.ts'
import { endOf, overlap, startOf } from '../iso-date.ts'
import type { Theme, Version } from '../schema.ts'
import { repeatedIds } from './references.ts'

type AnyVersion = Placed<{ version: Version; themes: Theme[] }>

export function versionProblems(files: StrategyFiles, catalogue: Catalogue): string[] {
  const all = [files.strategy, ...files.versions]
  return [
    ...areaProblems(files, catalogue),
    ...all.flatMap((version) => themeProblems(version, catalogue)),
    ...all.flatMap(validityProblems),
    ...overlapProblems(all),
  ]
}

function areaProblems({ strategy }: StrategyFiles, catalogue: Catalogue): string[] {
  const { value, at } = strategy
  const problems = (['home', 'region', 'country'] as const).flatMap((field) =>
    catalogue.areas.has(value[field])
      ? []
      : [`${at([field])}: no area "${value[field]}" in areas.csv`],
  )
  const lead = catalogue.indicators.has(value.lead)
  return lead ? problems : [...problems, `${at(['lead'])}: no indicator "${value.lead}"`]
}

function themeProblems({ value: { themes }, at }: AnyVersion, catalogue: Catalogue): string[] {
  const places = themes.flatMap((theme, i) =>
    theme.goals.map((goal, j) => ({ goal, path: ['themes', i, 'goals', j] })),
  )
  const seen = new Set<string>()
  const problems = repeatedIds(at, ['themes'], themes, 'themes')
  for (const { goal, path } of places) {
    if (seen.has(goal.id)) {
      problems.push(
        `${at([...path, 'id'])}: there are two goals with the id "${goal.id}"; give one of them another`,
      )
    }
    seen.add(goal.id)
    goal.indicators.forEach((id, k) => {
      const place = at([...path, 'indicators', k])
      if (!catalogue.indicators.has(id))
        problems.push(`${place}: no indicator "${id}" in the catalogue`)
      if (goal.indicators.indexOf(id) < k)
        problems.push(`${place}: "${id}" stands twice in this goal`)
    })
  }
  return problems
}

function validityProblems({ value: { version }, at }: AnyVersion): string[] {
  return startOf(version) <= endOf(version)
    ? []
    : [`${at(['version', 'to'])}: the version "${version.id}" ends before it begins`]
}

function overlapProblems(all: AnyVersion[]): string[] {
  return all.flatMap(({ value: { version }, at }, index) =>
    all.slice(0, index).flatMap(({ value: { version: other } }) => {
      if (version.id === other.id) {
        return [`${at(['version', 'id'])}: there are two versions with the id "${version.id}"`]
      }
      if (!overlap(version, other)) return []
      const day = [startOf(version), startOf(other)].sort().at(-1) ?? ''
      const when = day === '0000-01-01' ? 'from the beginning' : `on ${day}`
      return [
        `${at(['version', 'from'])}: the versions "${other.id}" and "${version.id}" would both be in force ${when}; let one end the day before the other begins`,
      ]
    }),
  )
}
