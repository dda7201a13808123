/** What figures refer to: areas, publishers, and how the last attempt at each dataset went. */
import { z } from '@hono/zod-openapi'
import { TableFrequency, Text } from '../data/vocabulary.ts'
import { Expected } from './contract-changes.ts'
import { Code, Origin, Period, Vintage } from './contract-parts.ts'

export const Area = z
  .object({
    code: Code,
    kind: z.enum(['country', 'region', 'province', 'municipality', 'group']),
    name: Text,
    parent: Code.nullable(),
    group: Code.nullable(),
  })
  .openapi('Area')
export type Area = z.infer<typeof Area>
export const Areas = z.object({ vintage: Vintage, areas: z.array(Area) }).openapi('Areas')

/** How the last attempt to ask for a dataset ended. */
export const Attempt = z
  .object({
    at: z.string(),
    outcome: z.enum(['new-figures', 'no-change', 'failed']),
    message: z.string().nullable().meta({ description: 'One sentence when it failed' }),
  })
  .openapi('Attempt')
export type Attempt = z.infer<typeof Attempt>

export const SourceDataset = Origin.extend({
  frequency: TableFrequency,
  delivery: z.enum(['shipped', 'live', 'import']).nullable().meta({
    description: 'How the figures in force came here; null when there are none',
  }),
  live: z.boolean().meta({ description: 'Whether the publisher is asked by `etl pull`' }),
  covers: z.enum(['period', 'year']).meta({
    description: 'year: a figure is of the year that ends with its period, not of the period alone',
  }),
  latestPeriod: Period.nullable(),
  next: Expected.nullable().meta({ description: 'null where nobody says when figures are due' }),
  indicators: z.array(z.string()),
  lastAttempt: Attempt.nullable(),
}).openapi('SourceDataset')
export type SourceDataset = z.infer<typeof SourceDataset>

export const Source = z
  .object({
    id: z.string(),
    name: Text,
    page: z.url(),
    licence: z.object({ name: z.string(), url: z.url() }),
    configured: z.boolean().nullable().meta({
      description:
        'false where the newest pull passed it over, since its key is not set; null before the first',
    }),
    datasets: z.array(SourceDataset),
  })
  .openapi('Source')
export type Source = z.infer<typeof Source>
export const Sources = z.object({ vintage: Vintage, sources: z.array(Source) }).openapi('Sources')
export type Sources = z.infer<typeof Sources>
