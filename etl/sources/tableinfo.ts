/** What StatBank says of a table: its variables, their codes, its unit and when it was updated. */
import { z } from 'zod'
import { SourceError, type Answer, type Request } from '../source.ts'
import { firstMisfit, parseJson } from './answer-text.ts'
import { readText } from './statbank-answer.ts'

const Variable = z.looseObject({
  id: z.string().min(1),
  text: z.string(),
  elimination: z.boolean(),
  time: z.boolean(),
  /** Which map the areas belong to: `denmark_municipality_07` is today's 98 municipalities. */
  map: z.string().optional(),
  values: z.array(z.looseObject({ id: z.string().min(1), text: z.string() })).min(1),
})

/** A table's own description, as the tableinfo function gives it; codes are text and unique within their variable. */
export const Tableinfo = z.looseObject({
  id: z.string().min(1),
  text: z.string(),
  unit: z.string(),
  /** What a combination without a row stands for, almost always `0`. */
  suppressedDataValue: z.string(),
  /** Danish local time without zone, e.g. `2026-04-30T08:00:00`. */
  updated: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/),
  /** False once the table is closed; it keeps answering. */
  active: z.boolean(),
  variables: z.array(Variable).min(2),
})
export type Tableinfo = z.infer<typeof Tableinfo>
export type TableVariable = z.infer<typeof Variable>

/** Asks for a table's description, in Danish since unit and texts are compared with the catalogue's Danish. */
export const askTableinfo = (table: string): Request => ({
  method: 'POST',
  path: '/tableinfo',
  body: JSON.stringify({ table, lang: 'da', format: 'JSON' }),
  purpose: `tableinfo of ${table}`,
})

/** @throws {SourceError} refused, or unexpected-shape when the body is not the description of this table */
export function readTableinfo(answer: Answer, table: string, dataset: string): Tableinfo {
  const text = readText(answer, `tableinfo of ${table}`, dataset)
  const fail = (what: string) =>
    new SourceError('unexpected-shape', dataset, `StatBank's tableinfo of ${table} ${what}.`)
  const json = parseJson(text)
  if (json === undefined) throw fail('is not JSON, perhaps cut off')
  const result = Tableinfo.safeParse(json)
  if (!result.success) {
    throw fail(`has another shape: ${firstMisfit(result.error)}`)
  }
  const info = result.data
  if (info.id.toLowerCase() !== table.toLowerCase()) throw fail(`describes ${info.id}`)
  const twice = firstTwice(info)
  if (twice !== null) throw fail(`gives ${twice} twice`)
  return info
}

function firstTwice(info: Tableinfo): string | null {
  const variable = repeated(info.variables.map(({ id }) => id.toLowerCase()))
  if (variable !== null) return `the variable ${variable}`
  for (const { id, values } of info.variables) {
    const code = repeated(values.map((value) => value.id))
    if (code !== null) return `the code ${code} of ${id}`
  }
  return null
}

function repeated(texts: string[]): string | null {
  const seen = new Set<string>()
  for (const text of texts) {
    if (seen.has(text)) return text
    seen.add(text)
  }
  return null
}
