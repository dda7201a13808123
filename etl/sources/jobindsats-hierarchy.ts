/** Confirms the hierarchies of a selection and the members that are asked for in them. */
import type { Context } from './jobindsats-context.ts'
import type { JobindsatsHierarchy } from './jobindsats-table.ts'
import { describeExisting } from './nearest.ts'

export type Member = { id: string; name: string }

/** A hierarchy with what is written for it in the question, and every member that the answer may then have. */
export type AskedHierarchy = { id: string; query: string; members: Member[] }

/** @throws {SourceError} failed-check when the table has no such hierarchy */
export function findHierarchy({ table, fail }: Context, id: string): JobindsatsHierarchy {
  const existing = table.dimensions.flatMap(({ hierarchies }) => hierarchies)
  const found = existing.find(({ hierarchy_id: own }) => own === id)
  if (found) return found
  const ids = existing.map(({ hierarchy_id: own }) => own)
  throw fail(`has no hierarchy ${id}; ${describeExisting(id, ids)}`)
}

/** @throws {SourceError} failed-check when the hierarchy, a level or a member does not exist */
export function confirmHierarchy(context: Context, id: string, wanted: string[]): AskedHierarchy {
  const hierarchy = findHierarchy(context, id)
  const parts = wanted.map((text) => ({ text, members: membersOf(context, hierarchy, text) }))
  const members = new Map(
    parts.flatMap((part) => part.members).map((member) => [member.id, member]),
  )
  const query = parts.map(({ text, members: [first] }) =>
    isPattern(text) ? text : (first?.id ?? text),
  )
  return { id, query: query.join(','), members: [...members.values()] }
}

const isPattern = (text: string): boolean => text === '*' || text.startsWith('level:')

function membersOf(context: Context, hierarchy: JobindsatsHierarchy, text: string): Member[] {
  if (!text.startsWith('level:')) {
    const all = hierarchy.levels.flatMap(valuesOf)
    return text === '*' ? all : [findMember(context, hierarchy.hierarchy_id, all, text)]
  }
  const level = hierarchy.levels.find(({ level_id: id }) => `level:${id}` === text)
  if (level) return valuesOf(level)
  const levels = hierarchy.levels.map(({ level_id: id }) => id)
  throw context.fail(
    `has no level ${text.slice('level:'.length)} in ${hierarchy.hierarchy_id}; ${describeExisting(text, levels)}`,
  )
}

const valuesOf = ({ values }: JobindsatsHierarchy['levels'][number]): Member[] =>
  values.map(({ value_id: id, value_name: name }) => ({ id, name }))

/**
 * The member that a text means, by its path or by its name.
 * @throws {SourceError} failed-check when there is none, or when the rows could not tell it from another
 */
export function findMember(
  { fail }: Context,
  hierarchy: string,
  members: Member[],
  text: string,
): Member {
  const found = members.find(({ id }) => id === text) ?? members.find(({ name }) => name === text)
  if (!found) {
    const existing = members.map(({ id, name }) => `${id} (${name})`)
    throw fail(`has no member ${text} in ${hierarchy}; ${describeExisting(text, existing)}`)
  }
  const other = members.find(({ id, name }) => name === found.name && id !== found.id)
  // Rows carry names, so two members of one name would fall together.
  if (other) {
    throw fail(`has two members named ${found.name} in ${hierarchy}, ${found.id} and ${other.id}`)
  }
  return found
}
