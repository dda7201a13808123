/** Where things lie under DATA_DIR, and the pointer that says which warehouse file is in force. */
import { join } from 'node:path'
import { z } from 'zod'
import { CheckName } from './catalogue/checks.ts'
import { ChangeKind } from './vocabulary.ts'

/** The version of schema.sql; a warehouse of another version is built again from raw. */
export const schemaVersion = 1

export type Layout = {
  /** Raw answers by digest, and the manifest of every vintage. */
  raw: string
  /** Warehouse files and the pointer. */
  warehouse: string
  /** Renamed into place by a publish; names the warehouse file in force. */
  pointer: string
  /** Reports of runs, one JSON file each. */
  runs: string
  /** Whole data versions as files for readers; may be removed at any time, they are made again. */
  downloads: string
}

export const layoutOf = (dataDir: string): Layout => ({
  raw: join(dataDir, 'raw'),
  warehouse: join(dataDir, 'warehouse'),
  pointer: join(dataDir, 'warehouse', 'current.json'),
  runs: join(dataDir, 'runs'),
  downloads: join(dataDir, 'downloads'),
})

/** The pointer's content; `file` lies in the same folder. */
export const Pointer = z.strictObject({
  file: z.string().regex(/^[\w.-]+\.duckdb$/),
  vintage: z.string(),
  number: z.int().positive(),
  /** SHA-256 of what the file was built with; another digest today means that it must be built again. */
  catalogue: z.string(),
  /** SHA-256 of the shipped figures that were looked at last. */
  shipped: z.string(),
})
export type Pointer = z.infer<typeof Pointer>

/** How figures come to us: with the project, from the publisher's interface, or from a file that somebody exported. */
export const DeliveryKind = z.preprocess(
  // The first version knew one publisher, and called a delivery by its name.
  (word) => (word === 'statbank' ? 'live' : word),
  z.enum(['shipped', 'live', 'import']),
)
export type DeliveryKind = z.infer<typeof DeliveryKind>

/** A dataset that waits for figures: the period, and the ISO day by which they were expected. */
export const Late = z.strictObject({ dataset: z.string(), period: z.string(), day: z.string() })
export type Late = z.infer<typeof Late>

/** How a run went, dataset by dataset; kept as a file so that the status page can say it. */
export const RunReport = z.strictObject({
  verb: z.string(),
  started: z.iso.datetime(),
  ended: z.iso.datetime(),
  /** Id of the vintage that the run published, or null when it published none. */
  vintage: z.string().nullable(),
  datasets: z.array(
    z.strictObject({
      dataset: z.string(),
      source: z.string(),
      delivery: DeliveryKind,
      outcome: z.enum(['new-figures', 'no-change', 'failed']),
      observations: z.int().nullable(),
      /** One sentence when it failed. */
      message: z.string().nullable(),
      /** How many requests were answered, and how long it took in milliseconds. */
      requests: z.int().optional(),
      milliseconds: z.int().optional(),
      /** The publisher's own names for those requests, where it gives any; of a failed dataset the last is at fault. */
      requestIds: z.array(z.string()).optional(),
      /** How many figures the run changed, by kind; kinds that did not happen are left out. */
      changes: z.partialRecord(ChangeKind, z.int()).optional(),
      /** The ISO day that the publisher has named for its next update. */
      nextUpdate: z.string().optional(),
    }),
  ),
  /** Every check that did not pass; null where nobody overrode it, so that the dataset failed. */
  checks: z
    .array(
      z.strictObject({
        dataset: z.string(),
        check: CheckName,
        sentence: z.string(),
        override: z.strictObject({ by: z.string(), reason: z.string() }).nullable(),
      }),
    )
    .optional(),
  /** Datasets whose next figures should have been out by now: a warning. */
  overdue: z.array(Late).optional(),
  /** Sources that were passed over, since their key is not set. */
  notConfigured: z.array(z.string()).optional(),
  /** The run before, where it was killed and so has no report: when it began, and what it had published, if anything. */
  killed: z
    .strictObject({
      verb: z.string(),
      since: z.iso.datetime(),
      vintage: z.string().nullable(),
    })
    .optional(),
})
export type RunReport = z.infer<typeof RunReport>
