/** Which municipalities resemble one, and by what. */
import { z } from '@hono/zod-openapi'
import { Text } from '../data/vocabulary.ts'
import { Code, Period, Vintage } from './contract-parts.ts'

export const Neighbours = z
  .object({
    vintage: Vintage,
    area: Code,
    variables: z.array(
      z.object({
        id: z.string(),
        name: Text,
        indicator: z.string(),
        series: z.string(),
        scale: z.enum(['value', 'logarithm']).meta({ description: 'How it is taken' }),
        weight: z.number(),
        period: Period,
        value: z.number(),
        standard: z.number().meta({
          description: 'Distance from the mean of the municipalities, in standard deviations',
        }),
      }),
    ),
    neighbours: z
      .array(
        z.object({
          area: Code,
          name: Text,
          distance: z.number().meta({
            description: 'Root of the weighted mean of the squared differences of the standards',
          }),
          values: z.array(z.number()).meta({ description: 'In the order of the variables' }),
        }),
      )
      .meta({ description: 'The nearest first' }),
  })
  .openapi('Neighbours')
export type Neighbours = z.infer<typeof Neighbours>
