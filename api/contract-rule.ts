/** The judgement rule's numbers and how often it is wrong, for the method page. */
import { z } from '@hono/zod-openapi'

const Maybe = z.number().nullable()
const Triple = z
  .tuple([z.number(), Maybe, Maybe])
  .meta({ description: 'At a random date, at least once in a year, other than a year before; %' })
const Rates = z.object({ date: z.number(), year: z.number(), differs: z.number() })

/** Per cent of flat series that are called all the same. */
export const ErrorRates = z
  .object({
    rule: z.int(),
    date: z.string().meta({ description: 'Day of the simulation' }),
    series: z.int().meta({ description: 'Series simulated for each kind' }),
    seed: z.int(),
    against: z
      .object({
        values: z.int(),
        mean: z.number().meta({ description: 'Near 0 where nothing leans one way' }),
        spread: z
          .number()
          .meta({ description: 'Root of the mean square; chance alone: at most 1' }),
        beyondTwo: z.number().meta({ description: 'Per cent beyond 2; chance alone: 4.6' }),
        apart: z.int().meta({ description: 'Further than a percentage point from the study' }),
        apartByChance: z
          .number()
          .meta({ description: 'How many chance alone would put there, at most' }),
      })
      .meta({
        description: 'Differences from the study that chose the limits, in standard errors',
      }),
    rows: z.array(
      z.object({
        kind: z.enum(['monthly', 'quarterly', 'annual']),
        model: z.string().meta({ description: 'How the series swings' }),
        beyond: z.boolean().meta({ description: 'Whether it is beyond what the rule promises' }),
        cells: z
          .array(z.object({ years: z.int(), changing: Triple.nullable(), signs: Triple }))
          .meta({ description: 'What the study measured that chose the limits' }),
        measured: z
          .array(z.object({ changing: Rates, signs: Rates, twoPoints: Rates }))
          .meta({ description: 'In the order of the cells; twoPoints: a rule of two end points' }),
      }),
    ),
  })
  .openapi('ErrorRates')
export type ErrorRates = z.infer<typeof ErrorRates>

export const Rule = z
  .object({
    version: z.int(),
    level: z
      .array(
        z.object({
          years: z.int(),
          line: z.object({ limit: Maybe, sign: z.number() }),
          step: z.object({ limit: Maybe, sign: z.number() }),
        }),
      )
      .meta({ description: 'Factors on the standard error by full years, k' }),
    pairs: z
      .array(z.object({ points: z.int(), changing: z.int(), signs: z.int() }))
      .meta({ description: 'Critical |S| by number of points, n' }),
    errorRates: ErrorRates,
  })
  .openapi('Rule')
export type Rule = z.infer<typeof Rule>
