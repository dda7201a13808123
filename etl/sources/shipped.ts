/** Reads the tidy files that ship with the project (data/published). */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { ObservationStatus, type Observation } from '../../data/vocabulary.ts'
import { SourceError } from '../source.ts'

const Row = z.strictObject({
  measure: z.string().min(1),
  area: z.string().min(1),
  period: z.string().min(1),
  value: z
    .string()
    .regex(/^(-?\d+(\.\d+)?)?$/, { error: 'a value is digits with a decimal point' }),
  status: ObservationStatus,
  flag: z.string(),
  url: z.string(),
})

/** What stands beside each tidy file: where the figures came from and what was done to carry them over. */
export const Provenance = z.strictObject({
  dataset: z.string(),
  publisher: z.string(),
  table: z.string().nullable(),
  retrieved: z.union([z.iso.date(), z.null()]),
  published_file: z.string().nullable(),
  derived: z.boolean(),
  origin: z.array(
    z.strictObject({
      what: z.string(),
      repository: z.string().nullable(),
      commit: z.string().nullable(),
      licence: z.string().nullable(),
    }),
  ),
  steps: z.string(),
  checks: z.string().nullable(),
  rows: z.int(),
})
export type Provenance = z.infer<typeof Provenance>

export type ShippedFile = { name: string; bytes: Uint8Array }

/** @returns the tidy file and its provenance, as bytes */
export async function shippedFiles(folder: string, dataset: string): Promise<ShippedFile[]> {
  return Promise.all(
    [`${dataset}.csv`, `${dataset}.provenance.yaml`].map(async (name) => ({
      name,
      bytes: await readFile(join(folder, name)),
    })),
  )
}

export const readProvenance = (bytes: Uint8Array): Provenance =>
  Provenance.parse(parseYaml(new TextDecoder().decode(bytes)))

/**
 * @returns the observations in the order of the file
 * @throws {SourceError} `unexpected-shape`, naming the line
 */
export function readShipped(bytes: Uint8Array, dataset: string): Observation[] {
  const rows: unknown[] = parse(Buffer.from(bytes), { columns: true })
  return rows.map((raw, index) => {
    const result = Row.safeParse(raw)
    if (!result.success) {
      const issue = result.error.issues[0]
      throw new SourceError(
        'unexpected-shape',
        dataset,
        `${dataset}.csv line ${String(index + 2)}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
      )
    }
    const { value, flag, url, ...rest } = result.data
    return {
      ...rest,
      value: value === '' ? null : Number(value),
      flag: flag || null,
      url: url || null,
    }
  })
}
