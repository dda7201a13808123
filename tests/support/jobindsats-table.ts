/** A table that the emulated Jobindsats serves, its description and its place in the list of tables. */

export type EmulatedMember = { id: string; name: string }

export type EmulatedHierarchy = {
  dimension: string
  id: string
  /** The heading of its column in answers; descriptions do not say it. */
  heading: string
  levels: { id: string; values: EmulatedMember[] }[]
}

/** What a figure is of: the area's member id, the period's id, and the member id of every other hierarchy. */
export type Place = { area: string; period: string; members: Record<string, string> }

export type EmulatedMeasure = {
  group: string
  id: string
  heading: string
  value(place: Place): number | string | null
}

export type EmulatedJobindsatsTable = {
  id: string
  name: string
  frequency: 'm' | 'q' | 'y'
  /** Day of the last update. */
  updated: string
  /** Day of the next update; only the list of tables has it. */
  next?: string
  /** Period ids by type as the description spells them, oldest first. */
  periods: Record<string, string[]>
  /** How many of the newest periods have figures; all when left out. */
  available?: number
  area: EmulatedHierarchy
  /** Whether `*` of the area hierarchy has the country among its rows. */
  countryInAll: boolean
  hierarchies: EmulatedHierarchy[]
  measures: EmulatedMeasure[]
}

const groupsOf = ({ measures }: EmulatedJobindsatsTable) =>
  measures.map(({ group, heading }) => ({ mgroup_id: group, mgroup_name: heading }))

/** The body of `/table/{id}`. */
export const describeTable = (table: EmulatedJobindsatsTable) => ({
  table_id: table.id,
  table_name: table.name,
  update_freq: table.frequency,
  update_latest: table.updated,
  periods: Object.entries(table.periods).map(([type, ids]) => ({
    periodtype_id: type,
    values: ids.map((id) => ({ period_id: id })),
  })),
  dimensions: [table.area, ...table.hierarchies].map((hierarchy) => ({
    dimension_id: hierarchy.dimension,
    hierarchies: [
      {
        hierarchy_id: hierarchy.id,
        levels: hierarchy.levels.map(({ id, values }) => ({
          level_id: id,
          values: values.map((value) => ({ value_id: value.id, value_name: value.name })),
        })),
      },
    ],
  })),
  mgroups: groupsOf(table),
})

/** The body of `/tables`: subjects, table groups, tables. */
export const listTables = (tables: EmulatedJobindsatsTable[]) => [
  {
    subject_name: 'Ydelser',
    table_groups: [
      {
        table_group_name: 'Alle',
        tables: tables.map((table) => ({
          table_id: table.id,
          table_name: table.name,
          update_freq: table.frequency,
          update_latest: table.updated,
          ...(table.next === undefined ? {} : { update_next: table.next }),
          mgroups: groupsOf(table),
        })),
      },
    ],
  },
]
