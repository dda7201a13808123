/** Confirms that every measure of a dataset has one place in the answer. */
import { findMember, type AskedHierarchy } from './jobindsats-hierarchy.ts'
import type { Context } from './jobindsats-context.ts'

/** Where a measure stands: in a column, in the rows of one member of each hierarchy. */
export type ConfirmedMeasure = {
  name: string
  /** Headings in order; the first that the answer has is the column. */
  columns: string[]
  /** The name of the member by the hierarchy's id, one for every hierarchy that is asked for. */
  members: Map<string, string>
}

/** @throws {SourceError} failed-check when a measure is not the dataset's, is left out, or has no single place */
export function confirmMeasures(
  context: Context,
  hierarchies: AskedHierarchy[],
): ConfirmedMeasure[] {
  const { dataset, selection, fail } = context
  const asked = Object.keys(selection.measures)
  const known = Object.keys(dataset.measures)
  const stranger = asked.find((name) => !known.includes(name))
  if (stranger !== undefined) {
    throw fail(`is asked for ${stranger}, which is not among the measures of ${dataset.id}`)
  }
  const left = known.find((name) => !asked.includes(name))
  if (left !== undefined) throw fail(`is not asked for ${left}, a measure of ${dataset.id}`)
  return asked.map((name) => confirmMeasure(context, hierarchies, name))
}

function confirmMeasure(
  context: Context,
  hierarchies: AskedHierarchy[],
  name: string,
): ConfirmedMeasure {
  const { column = [], members = {} } = context.selection.measures[name] ?? {}
  const unasked = Object.keys(members).find((id) => !hierarchies.some((asked) => asked.id === id))
  if (unasked !== undefined) {
    throw context.fail(`is not asked about ${unasked}, of which the measure ${name} names a member`)
  }
  const pairs = hierarchies.map((hierarchy): [string, string] => {
    const only = hierarchy.members.length === 1 ? hierarchy.members[0]?.id : undefined
    const wanted = members[hierarchy.id] ?? only
    if (wanted === undefined) {
      throw context.fail(
        `is asked for several members of ${hierarchy.id}, and the measure ${name} does not say of which it is`,
      )
    }
    return [hierarchy.id, findMember(context, hierarchy.id, hierarchy.members, wanted).name]
  })
  return { name, columns: column.map((text) => headingOf(context, text)), members: new Map(pairs) }
}

/** The name of a measure group when the text is its id, otherwise the text itself. */
const headingOf = ({ table }: Context, text: string): string =>
  table.mgroups?.find(({ mgroup_id: id }) => id === text)?.mgroup_name ?? text
