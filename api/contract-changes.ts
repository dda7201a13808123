/** What the API says of data versions and of what each of them changed. */
import { z } from '@hono/zod-openapi'
import { ChangeCounts, ChangeKind, ObservationStatus, Text } from '../data/vocabulary.ts'
import { Code, Period, Vintage } from './contract-parts.ts'

const Kinds = ChangeCounts.meta({
  description:
    'How many figures by kind of change. Never known before: new, new-period, new-area; back again: reinstated; another value: revised, definition-changed, correction; no longer published: withdrawn',
})

export const VintageSummary = z
  .object({
    id: Vintage,
    number: z.int(),
    published: z.string().meta({ description: 'ISO moment in UTC' }),
    current: z.boolean(),
    changes: z.object({
      added: z.int().meta({ description: 'new, new-period, new-area and reinstated' }),
      revised: z.int().meta({ description: 'revised, definition-changed and correction' }),
      withdrawn: z.int(),
      kinds: Kinds,
    }),
  })
  .openapi('VintageSummary')
export type VintageSummary = z.infer<typeof VintageSummary>
export const Vintages = z.object({ vintages: z.array(VintageSummary) }).openapi('Vintages')

const Was = z.object({ value: z.number().nullable(), status: ObservationStatus }).nullable()

export const Change = z
  .object({
    dataset: z.string(),
    measure: z.string().meta({ description: "The publisher's code, several joined by a point" }),
    area: Code,
    period: Period,
    kind: ChangeKind,
    old: Was,
    new: Was,
    indicators: z
      .array(z.string())
      .meta({ description: 'Ids of the indicators that are made of it' }),
  })
  .openapi('Change')
export type Change = z.infer<typeof Change>

export const Changes = z
  .object({
    vintage: Vintage,
    total: z.int().meta({ description: 'How many there are on all pages' }),
    kinds: Kinds,
    limit: z.int(),
    offset: z.int(),
    changes: z.array(Change).meta({ description: 'Ordered by dataset, measure, area, period' }),
  })
  .openapi('Changes')
export type Changes = z.infer<typeof Changes>

/** Figures that are known to be wrong or doubtful as published. */
export const KnownError = z
  .object({
    id: z.string(),
    datasets: z.array(z.string()),
    areas: z.array(Code).nullable().meta({ description: 'null: all areas' }),
    from: Period,
    to: Period,
    what: Text,
    since: z.string().meta({ description: 'The day on which it was entered in the register' }),
    reference: Text,
    url: z.url().nullable(),
    status: z.enum(['open', 'corrected']),
  })
  .openapi('KnownError')
export type KnownError = z.infer<typeof KnownError>

/** A figure that its publisher has withdrawn: the last value, and the data version that it stood in last. */
export const Withdrawn = z.object({ value: z.number(), vintage: Vintage }).openapi('Withdrawn')
export type Withdrawn = z.infer<typeof Withdrawn>

/** The next figures of a dataset. */
export const Expected = z
  .object({
    period: Period,
    day: z.string().meta({ description: 'The ISO day by which they should be out' }),
    overdue: z.boolean().meta({ description: 'Whether that day has passed; a warning, no fault' }),
    basis: z.enum(['publisher', 'rhythm']).meta({
      description:
        'Whether the publisher has named the day or it follows from how often it publishes',
    }),
  })
  .openapi('Expected')
export type Expected = z.infer<typeof Expected>
