/** A table that the emulator serves, and its description as the tableinfo function gives it. */

export type EmulatedVariable = {
  id: string
  text: string
  elimination: boolean
  time: boolean
  map?: string
  /** In the publisher's order; the first one stands for the whole when the variable is left out. */
  values: { id: string; text: string }[]
}

export type EmulatedTable = {
  id: string
  text: string
  unit: string
  active: boolean
  /** Danish local time, e.g. `2026-10-29T08:00:00`. */
  updated: string
  suppressedDataValue: string
  variables: EmulatedVariable[]
  /** The figure of one combination of codes by variable; null for a row that a streaming answer leaves out. */
  value(codes: Record<string, string>): number | '..' | null
  /** Digits after the decimal mark in every number. */
  decimals: number
}

/** The body of a tableinfo answer. Texts are the table's own whatever language is asked for. */
export const describeTable = (table: EmulatedTable) => ({
  id: table.id,
  text: table.text,
  description: `${table.text} efter ${table.variables.map(({ text }) => text).join(', ')}`,
  unit: table.unit,
  suppressedDataValue: table.suppressedDataValue,
  updated: table.updated,
  active: table.active,
  contacts: [{ name: '', phone: '', mail: '' }],
  documentation: null,
  footnote: null,
  variables: table.variables,
})
