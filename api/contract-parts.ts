/** What the API's answers are made of: units, figures with their period, where they come from, how they compare. */
import { z } from '@hono/zod-openapi'
import { ObservationStatus, Text } from '../data/vocabulary.ts'

export const Code = z
  .string()
  .meta({ description: "Statistics Denmark's area code", examples: ['791'] })
export const Period = z.string().meta({ description: 'SDMX period', examples: ['2026-07'] })

export const Vintage = z
  .string()
  .meta({ description: 'Id of the data version', examples: ['2026-08-22'] })

export const Unit = z
  .object({
    id: z.string(),
    kind: z.enum(['share', 'rate', 'count']),
    suffix: z.object({ da: z.string(), en: z.string() }),
    difference: z.object({ da: z.string(), en: z.string() }),
  })
  .openapi('Unit')
export type Unit = z.infer<typeof Unit>

/** One figure with its period; value null only with a status that says why. */
export const Point = z
  .object({
    period: Period,
    value: z.number().nullable(),
    status: ObservationStatus,
  })
  .openapi('Point')
export type Point = z.infer<typeof Point>

/** Who published a figure and where anyone can see it. */
export const Origin = z
  .object({
    dataset: z.string(),
    source: z.string(),
    publisher: Text,
    attribution: z.object({ da: z.string(), en: z.string() }).meta({
      description: 'How the figure is credited, table included',
    }),
    table: z.string(),
    title: Text,
    page: z.url(),
    licence: z.object({ name: z.string(), url: z.url() }),
    finality: z.enum(['final', 'preliminary', 'copy', 'derived', 'quoted']),
    adjustment: z.enum(['none', 'seasonal', 'unknown']),
    retrieved: z.string().nullable().meta({
      description: 'ISO date or moment when the publisher was asked; null where not known',
    }),
    note: z
      .string()
      .nullable()
      .meta({ description: 'How figures came here that are not from the publisher directly' }),
    selection: z.record(z.string(), z.string()).meta({
      description: "The publisher's variables and codes that were chosen",
    }),
    observations: z
      .int()
      .meta({ description: 'Figures in force; 0 when nothing has been fetched yet' }),
    entered: z.object({ role: z.string(), date: z.iso.date() }).nullable().meta({
      description:
        'Who entered figures that are kept by hand, as a role, and when; null for others',
    }),
    denominator: z
      .object({
        dataset: z.string(),
        table: z.string(),
        title: Text,
        page: z.url(),
        selection: z.record(z.string(), z.string()),
        retrieved: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'The other table that a ratio is divided by; null for all else' }),
  })
  .openapi('Origin')
export type Origin = z.infer<typeof Origin>

/** Where a figure stands in the country, among municipalities with a figure for the same period. */
export const Rank = z
  .object({
    place: z.int().meta({
      description: '1 is best (highest where there is no wanted way); equals share a place',
    }),
    tied: z
      .int()
      .meta({ description: 'how many municipalities share the place, this one included' }),
    of: z.int(),
    lower: z.int().meta({ description: 'municipalities with a lower figure' }),
    higher: z.int().meta({ description: 'municipalities with a higher figure' }),
  })
  .openapi('Rank')
export type Rank = z.infer<typeof Rank>

/** The newest figure of an indicator's first series and what it is held against. */
export const Latest = z
  .object({
    area: Code,
    period: Period,
    value: z.number(),
    status: ObservationStatus,
    dataset: z.string(),
    count: z.object({ value: z.number(), unit: Unit }).nullable().meta({
      description: 'The same in persons, where the indicator has it',
    }),
    yearBefore: Point.nullable(),
    sinceBaseline: z
      .object({ series: z.string(), name: Text, from: Point, to: Point })
      .nullable()
      .meta({ description: "Change since the strategy's baseline year, within one series" }),
    country: Point.nullable().meta({ description: 'The country in the same period' }),
    rank: Rank.nullable(),
  })
  .openapi('Latest')
export type Latest = z.infer<typeof Latest>
