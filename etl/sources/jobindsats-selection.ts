/** Confirms a dataset's selection against what Jobindsats says of the table, before any figure is asked for. */
import type { JobindsatsPeriod } from '../../data/catalogue/jobindsats-selection.ts'
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import { frequencyOf } from '../../data/vocabulary.ts'
import { contextOf, type Context } from './jobindsats-context.ts'
import { confirmHierarchy, findHierarchy, type AskedHierarchy } from './jobindsats-hierarchy.ts'
import { confirmMeasures, type ConfirmedMeasure } from './jobindsats-measure.ts'
import { parsePeriod } from './jobindsats-period.ts'
import type { JobindsatsTable } from './jobindsats-table.ts'
import { areaNames, plainName, type AreaNames } from './named-area.ts'
import { describeExisting } from './nearest.ts'

/** A selection of which everything that the description knows is known to exist. */
export type ConfirmedSelection = {
  dataset: string
  table: string
  period: { type: JobindsatsPeriod; ids: string[] }
  area: { hierarchy: string; names: AreaNames; nationalOnly: boolean }
  hierarchies: AskedHierarchy[]
  groups: string[]
  measures: ConfirmedMeasure[]
  /** An estimate of how many cells one period of the answer has. */
  cellsPerPeriod: number
}

/** @throws {SourceError} failed-check with the first thing that is not as the catalogue says */
export function confirmSelection(
  dataset: Dataset,
  areas: Map<string, Area>,
  table: JobindsatsTable,
): ConfirmedSelection {
  const context = contextOf(dataset, table)
  const { selection } = context
  const hierarchies = Object.entries(selection.hierarchies).map(([id, wanted]) =>
    confirmHierarchy(context, id, wanted),
  )
  const measures = confirmMeasures(context, hierarchies)
  const names = areaNames(areas, { nationalOnly: selection.nationalOnly })
  confirmAreas(context, names)
  return {
    dataset: dataset.id,
    table: dataset.table,
    period: { type: selection.period, ids: confirmPeriods(context) },
    area: { hierarchy: selection.area, names, nationalOnly: selection.nationalOnly },
    hierarchies,
    groups: confirmGroups(context),
    measures,
    cellsPerPeriod: cellsPerPeriod(context, hierarchies, names),
  }
}

/** The period ids of the chosen type in order of time. */
function confirmPeriods({ dataset, selection, table, fail }: Context): string[] {
  const type = table.periods.find(({ periodtype_id: id }) => id === selection.period)
  if (!type || type.values.length === 0) {
    const existing = table.periods.map(({ periodtype_id: id }) => id)
    throw fail(
      `has no period type ${selection.period}; ${describeExisting(selection.period, existing)}`,
    )
  }
  const periods = type.values.map(({ period_id: id }) => ({
    id,
    period: parsePeriod(id, selection.period),
  }))
  const stranger = periods.find(
    ({ period }) => period === null || frequencyOf(period) !== dataset.frequency,
  )
  if (stranger) {
    const what =
      dataset.covers === 'year' ? 'no year that ends with a quarter' : `not ${dataset.frequency}`
    throw fail(`has the period ${stranger.id}, which is ${what}`)
  }
  const ordered = periods.toSorted((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1))
  const twice = ordered.find(({ period }, place) => period === ordered[place - 1]?.period)
  if (twice) throw fail(`has the period ${twice.id} twice`)
  return ordered.map(({ id }) => id)
}

function confirmAreas(context: Context, names: AreaNames): void {
  const hierarchy = findHierarchy(context, context.selection.area)
  if (context.selection.nationalOnly) return
  const existing = hierarchy.levels.flatMap(({ values }) =>
    values.map(({ value_name: name }) => plainName(name)),
  )
  const missing = [...names.keys()].find((name) => !existing.includes(name))
  if (missing === undefined) return
  throw context.fail(
    `has no area ${missing} in ${hierarchy.hierarchy_id}; ${describeExisting(missing, existing)}`,
  )
}

function confirmGroups({ selection, table, fail }: Context): string[] {
  const existing = table.mgroups?.map(({ mgroup_id: id }) => id) ?? []
  const unknown = selection.groups.find((group) => !existing.includes(group))
  if (unknown === undefined) return selection.groups
  throw fail(
    existing.length === 0
      ? `does not say which measure groups it has, so ${unknown} cannot be confirmed`
      : `has no measure group ${unknown}; ${describeExisting(unknown, existing)}`,
  )
}

/** Rows are areas times members; each has a cell for the period, the area, every hierarchy and every measure. */
function cellsPerPeriod(
  { selection, table }: Context,
  hierarchies: AskedHierarchy[],
  names: AreaNames,
): number {
  const rows = hierarchies.reduce((product, { members }) => product * members.length, names.size)
  const groups = selection.groups.length || (table.mgroups?.length ?? 0)
  return rows * (2 + hierarchies.length + Math.max(groups, Object.keys(selection.measures).length))
}
