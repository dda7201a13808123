/** What the API says of indicators: what they are, their newest figure, where it comes from. */
import { z } from '@hono/zod-openapi'
import { Frequency, Text } from '../data/vocabulary.ts'
import { KnownError } from './contract-changes.ts'
import { Citation } from './contract-citation.ts'
import { Code, Latest, Origin, Period, Unit, Vintage } from './contract-parts.ts'
import { Reform } from './contract-reforms.ts'
import { Verdicts } from './contract-verdicts.ts'

export const SeriesSummary = z
  .object({
    id: z.string(),
    name: Text,
    frequency: Frequency,
    unit: Unit,
    decimals: z.int(),
    difference: Text.nullable().meta({
      description: "How it differs from the indicator's first series",
    }),
    count: z.string().nullable(),
    chance: z.boolean().meta({
      description:
        'Whether /indicators/{id}/chance may have intervals of it: persons out of persons',
    }),
    breaks: z.array(z.object({ period: Period, text: Text })),
    notes: z.array(z.object({ period: Period, text: Text })),
    coverage: z.object({
      from: Period.nullable(),
      to: Period.nullable(),
      areas: z.array(Code).meta({ description: 'Areas with a figure, other than municipalities' }),
      municipalities: z.int().meta({ description: 'How many municipalities have a figure' }),
      home: z.boolean(),
    }),
    origins: z
      .array(Origin)
      .meta({ description: 'In order: each period takes the first that has it' }),
  })
  .openapi('SeriesSummary')
export type SeriesSummary = z.infer<typeof SeriesSummary>

export const IndicatorSummary = z
  .object({
    id: z.string(),
    name: Text,
    label: Text,
    goals: z.array(z.string()),
    fitness: z.enum(['direct', 'proxy', 'context']),
    direction: z.enum(['up', 'down', 'none']),
    influence: z
      .object({ level: z.enum(['high', 'shared', 'low']), text: Text })
      .nullable()
      .meta({ description: 'How far the municipality can move the figure, in one sentence' }),
    unit: Unit,
    decimals: z.int(),
    frequency: Frequency,
    series: z.string().meta({ description: 'Id of the first series' }),
    qualifier: Text.nullable().meta({
      description: 'What must be said with the name, e.g. "januar–september"',
    }),
    coverage: z.enum(['home', 'elsewhere', 'none']).meta({
      description: 'Whether there are figures for the home area, only for other areas, or none yet',
    }),
    latest: Latest.nullable(),
    origin: Origin.meta({
      description: 'Of the latest figure; where figures will come from when there are none',
    }),
    verdicts: Verdicts.meta({ description: 'Of the home area' }),
  })
  .openapi('IndicatorSummary')
export type IndicatorSummary = z.infer<typeof IndicatorSummary>

export const SingleFigure = z
  .object({
    topic: z.string(),
    text: z.string().meta({ description: 'What is counted, in Danish' }),
    area: Code,
    period: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    publisher: z.string(),
    url: z.url(),
    note: z.string().nullable(),
  })
  .openapi('SingleFigure')
export type SingleFigure = z.infer<typeof SingleFigure>

export const Indicator = IndicatorSummary.extend({
  definition: Text,
  caveats: z.array(Text),
  allSeries: z.array(SeriesSummary),
  singleFigures: z.array(SingleFigure),
  knownErrors: z
    .array(KnownError)
    .meta({ description: 'Entries of the register of errors in published figures' }),
  reforms: z.array(Reform).meta({
    description: 'National reforms that changed the rules around it, oldest first',
  }),
  vintage: Vintage,
  citation: z.string(),
  cite: Citation,
}).openapi('Indicator')
export type Indicator = z.infer<typeof Indicator>

export const Indicators = z
  .object({ vintage: Vintage, indicators: z.array(IndicatorSummary) })
  .openapi('Indicators')
