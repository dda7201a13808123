/** Figures as the API gives them: a series, and all municipalities in one period. */
import { z } from '@hono/zod-openapi'
import { ObservationStatus, Text } from '../data/vocabulary.ts'
import { Withdrawn } from './contract-changes.ts'
import { Code, Period, Vintage } from './contract-parts.ts'

export const Observation = z
  .object({
    area: Code,
    period: Period,
    value: z.number().nullable(),
    status: ObservationStatus,
    dataset: z.string().meta({ description: 'The dataset that the period was taken from' }),
    flag: z.string().nullable().meta({ description: "The publisher's own mark, verbatim" }),
    url: z
      .string()
      .nullable()
      .meta({ description: 'Page of this single figure, where it has its own' }),
    note: Text.nullable().meta({
      description: 'What must be known of the figure: an error, a withdrawal',
    }),
    withdrawn: Withdrawn.nullable().meta({
      description: 'Set where the publisher has withdrawn it',
    }),
  })
  .openapi('Observation')
export type Observation = z.infer<typeof Observation>

export const Observations = z
  .object({
    indicator: z.string(),
    series: z.string(),
    unit: z.string(),
    decimals: z.int(),
    vintage: Vintage,
    citation: z.string(),
    observations: z.array(Observation).meta({ description: 'Ordered by area, then period' }),
  })
  .openapi('Observations')
export type Observations = z.infer<typeof Observations>

export const RankingRow = z
  .object({
    place: z.int().nullable().meta({ description: 'null for counts, and without a figure' }),
    area: Code,
    name: z.string(),
    value: z.number().nullable(),
    status: ObservationStatus,
    dataset: z.string().meta({ description: 'The dataset that the figure was taken from' }),
  })
  .openapi('RankingRow')
export type RankingRow = z.infer<typeof RankingRow>

export const Ranking = z
  .object({
    indicator: z.string(),
    series: z.string(),
    unit: z.string(),
    decimals: z.int(),
    direction: z.enum(['up', 'down', 'none']),
    period: Period,
    vintage: Vintage,
    citation: z.string(),
    rows: z
      .array(RankingRow)
      .meta({ description: 'By place, then area; areas without a figure last' }),
  })
  .openapi('Ranking')
export type Ranking = z.infer<typeof Ranking>
