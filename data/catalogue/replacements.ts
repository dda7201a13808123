/** What a publisher has put in the place of something else: tables that are closed, classifications with new codes. */
import { join } from 'node:path'
import { z } from 'zod'
import { readYaml, type Placed } from '../read-yaml.ts'
import { frequencyOf, Text, TimePeriod } from '../vocabulary.ts'
import type { Dataset } from './schema.ts'

const Table = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1),
  /** The day on which the old table was closed, where it is known. */
  closed: z.iso.date().optional(),
  /** The last period of a closed table; left out while it is not known to be closed. */
  last: TimePeriod.optional(),
  /** What is counted otherwise in the new table. */
  changes: Text,
  reference: z.string().min(1),
})

const Classification = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1),
  since: z.string().regex(/^\d{4}$/, 'a year is written as 2026'),
  /** Variables that follow the old and the new one, as far as tables are known that have them. */
  old: z.array(z.string().min(1)).min(1),
  new: z.array(z.string().min(1)).min(1),
  reference: z.string().min(1),
})
export type Classification = z.infer<typeof Classification>

const Replacements = z.strictObject({
  tables: z.array(Table),
  classifications: z.array(Classification),
})
export type Replacements = z.infer<typeof Replacements>

const name = 'replacements.yaml'

/** @throws {DataError} when the file does not fit */
export const readReplacements = (file: string) => readYaml(file, name, Replacements)

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const isOf = ({ source, table }: Dataset, wanted: string): boolean =>
  source === 'statbank' && same(table, wanted)

/** A sentence for every entry that cannot be true of the catalogue. */
export function checkReplacements(
  { value, at }: Placed<Replacements>,
  datasets: Map<string, Dataset>,
): string[] {
  const { tables, classifications } = value
  const problems = tables.flatMap(({ from, to, last }, i) => {
    const place = (field: string) => at(['tables', i, field])
    const asked = [...datasets.values()].filter((one) => isOf(one, from) && one.live)
    const misfit = asked.find(({ frequency }) => last && frequencyOf(last) !== frequency)
    return [
      ...(tables.findIndex((one) => same(one.from, from)) < i
        ? [`${place('from')}: "${from}" stands twice`]
        : []),
      ...(same(from, to) ? [`${place('to')}: a table does not replace itself`] : []),
      ...(misfit ? [`${place('last')}: "${misfit.id}" is ${misfit.frequency}`] : []),
    ]
  })
  const both = classifications.flatMap((one, i) =>
    one.old
      .filter((variable) => one.new.includes(variable))
      .map((variable) => `${at(['classifications', i, 'new'])}: "${variable}" is an old one too`),
  )
  return [...problems, ...both]
}

/** The datasets, each with what has taken the place of its table. */
export function withReplacements(
  datasets: Map<string, Dataset>,
  tables: Replacements['tables'],
): Map<string, Dataset> {
  const all = [...datasets.values()]
  return new Map(
    all.map((dataset) => {
      const entry = tables.find(({ from }) => isOf(dataset, from))
      if (!entry) return [dataset.id, dataset]
      const successor = all.find((one) => isOf(one, entry.to))?.id
      const replacedBy = {
        table: entry.to,
        changes: entry.changes,
        ...(successor === undefined ? {} : { dataset: successor }),
        ...(entry.last === undefined ? {} : { last: entry.last }),
      }
      return [dataset.id, { ...dataset, replacedBy }]
    }),
  )
}

let read: Replacements | null = null

/** The project's own register, read once. */
function register(): Replacements {
  read ??= readReplacements(join(import.meta.dirname, name)).value
  return read
}

/** The classification that a variable followed and that has been replaced; null where none is known. */
export const reclassified = (variable: string): Classification | null =>
  register().classifications.find(({ old }) => old.some((one) => same(one, variable))) ?? null

/** The table that a closed one gave way to; null where none is known. */
export const successorOf = (table: string): string | null =>
  register().tables.find(({ from }) => same(from, table))?.to ?? null
