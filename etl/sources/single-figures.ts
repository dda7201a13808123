/** Reads the single published figures that ship with the project: each with the page that it stands on. */
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const Row = z.strictObject({
  indicator: z.string().transform((text) => text || null),
  topic: z.string().min(1),
  topic_da: z.string().min(1),
  area: z.string().min(1),
  period: z.string(),
  value: z
    .string()
    .regex(/^(-?\d+(\.\d+)?)?$/)
    .transform((text) => (text === '' ? null : Number(text))),
  unit: z.string(),
  kind: z.enum(['observation', 'event']),
  publisher: z.string(),
  url: z.url(),
  note: z.string().transform((text) => text || null),
  use: z.enum(['chart', 'mention', 'not-shown']),
})
export type SingleFigure = z.infer<typeof Row>

/** @throws {Error} that names the line */
export function readSingleFigures(bytes: Uint8Array): SingleFigure[] {
  const rows: unknown[] = parse(Buffer.from(bytes), { columns: true })
  return rows.map((row, index) => {
    const result = Row.safeParse(row)
    if (result.success) return result.data
    const issue = result.error.issues[0]
    throw new Error(
      `single-figures.csv line ${String(index + 2)}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    )
  })
}
