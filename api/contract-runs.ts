/** What the API says of runs of the ETL. */
import { z } from '@hono/zod-openapi'
import { ChangeKind } from '../data/vocabulary.ts'
import { Period } from './contract-parts.ts'

const Table = z.string().meta({ description: "The publisher's table" })

export const RunDataset = z
  .object({
    dataset: z.string(),
    table: Table,
    source: z.string(),
    delivery: z.enum(['shipped', 'live', 'import']),
    outcome: z.enum(['new-figures', 'no-change', 'failed']),
    message: z.string().nullable().meta({ description: 'One sentence when it failed' }),
    observations: z.int().nullable(),
    changes: z.partialRecord(ChangeKind, z.int()).meta({ description: 'Changed figures by kind' }),
    requests: z.int().nullable(),
    milliseconds: z.int().nullable(),
  })
  .openapi('RunDataset')
export type RunDataset = z.infer<typeof RunDataset>

export const Run = z
  .object({
    verb: z.string(),
    started: z.string().meta({ description: 'ISO moment in UTC' }),
    ended: z.string(),
    milliseconds: z.int(),
    vintage: z.string().nullable().meta({ description: 'The data version that it published' }),
    datasets: z.array(RunDataset),
    checks: z
      .array(
        z.object({
          dataset: z.string(),
          table: Table,
          check: z.string(),
          sentence: z.string(),
          override: z.object({ by: z.string(), reason: z.string() }).nullable(),
        }),
      )
      .meta({ description: 'Checks that did not pass, and who let the figures pass nevertheless' }),
    overdue: z
      .array(
        z.object({
          dataset: z.string(),
          table: Table,
          period: Period,
          day: z.string().meta({ description: 'The ISO day by which it was expected' }),
        }),
      )
      .meta({ description: 'Datasets whose next figures should have been out; a warning' }),
    notConfigured: z
      .array(z.string())
      .meta({ description: 'Sources that were passed over, since their key is not set' }),
    killed: z
      .object({
        verb: z.string(),
        since: z.string().meta({ description: 'When it began, an ISO moment in UTC' }),
        vintage: z
          .string()
          .nullable()
          .meta({ description: 'The data version that it had published by then' }),
      })
      .nullable()
      .meta({ description: 'The run before this one, where it was killed and has no report' }),
  })
  .openapi('Run')
export type Run = z.infer<typeof Run>

export const Runs = z
  .object({ runs: z.array(Run).meta({ description: 'Newest first' }) })
  .openapi('Runs')
