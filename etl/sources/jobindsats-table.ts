/** What Jobindsats says of a table: its periods, its hierarchies with their members, and its measure groups. */
import { z } from 'zod'
import { SourceError, type Answer, type Request } from '../source.ts'
import { firstMisfit } from './answer-text.ts'
import { readJson } from './jobindsats-answer.ts'

const Value = z.looseObject({ value_id: z.string().min(1), value_name: z.string().min(1) })

const Hierarchy = z.looseObject({
  hierarchy_id: z.string().min(1),
  levels: z
    .array(z.looseObject({ level_id: z.string().min(1), values: z.array(Value).min(1) }))
    .min(1),
})

const PeriodType = z.looseObject({
  periodtype_id: z.string().min(1),
  values: z.array(z.looseObject({ period_id: z.string().min(1) })),
})

/** A table's own description; unknown fields are left alone, since the publisher documents no complete list. */
export const JobindsatsTable = z.looseObject({
  table_id: z.string().optional(),
  /** The day of the last update, e.g. `2026-07-26`. */
  update_latest: z.string().min(1).nullish(),
  /** The day of the next one, where the publisher has named it. */
  update_next: z.iso.date().nullish().catch(null),
  periods: z.array(PeriodType).min(1),
  dimensions: z.array(z.looseObject({ hierarchies: z.array(Hierarchy).min(1) })).min(1),
  /** The measures; a group of one measure has the name that is its heading in answers. */
  mgroups: z
    .array(z.looseObject({ mgroup_id: z.string().min(1), mgroup_name: z.string().optional() }))
    .optional(),
})
export type JobindsatsTable = z.infer<typeof JobindsatsTable>
export type JobindsatsHierarchy = z.infer<typeof Hierarchy>

/** The publisher writes table ids in lower case in addresses. */
const addressOf = (table: string): string => encodeURIComponent(table.toLowerCase())

/** Asks for a table's description. */
export const askTable = (table: string): Request => ({
  method: 'GET',
  path: `/table/${addressOf(table)}?format=json`,
  body: null,
  purpose: `description of ${table}`,
})

/** Asks for figures; `query` is a list of parameters in order, `*`, `/`, `:` and `,` as the publisher's guide writes them. */
export const askData = (table: string, query: [string, string][]): Request => ({
  method: 'GET',
  path: `/data/${addressOf(table)}?${query
    .map(([name, value]) => `${plainly(name)}=${plainly(value)}`)
    .join('&')}`,
  body: null,
  purpose: `figures of ${table}`,
})

const plainly = (text: string): string =>
  encodeURIComponent(text).replace(/%(2F|3A|2C)/g, decodeURIComponent)

/** @throws {SourceError} refused, or unexpected-shape when the body is not the description of this table */
export function readTable(answer: Answer, table: string, dataset: string): JobindsatsTable {
  const json = readJson(answer, `the description of ${table}`, dataset)
  const fail = (what: string) =>
    new SourceError('unexpected-shape', dataset, `Jobindsats' description of ${table} ${what}.`)
  const result = JobindsatsTable.safeParse(json)
  if (!result.success) {
    throw fail(`has another shape: ${firstMisfit(result.error)}`)
  }
  const described = result.data.table_id
  if (described !== undefined && described.toLowerCase() !== table.toLowerCase()) {
    throw fail(`is of ${described}`)
  }
  return result.data
}
