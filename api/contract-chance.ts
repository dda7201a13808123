/** How far chance alone may carry the shares of a series, as the API gives it. */
import { z } from '@hono/zod-openapi'
import { Code, Period, Vintage } from './contract-parts.ts'

export const ChanceInterval = z
  .object({
    area: Code,
    period: Period,
    numerator: z.int().meta({ description: 'Persons counted' }),
    denominator: z.int().meta({ description: 'Persons that they are a share of' }),
    low: z.number().meta({ description: 'In per cent, as the figure itself' }),
    high: z.number(),
  })
  .openapi('ChanceInterval')
export type ChanceInterval = z.infer<typeof ChanceInterval>

export const Chance = z
  .object({
    indicator: z.string(),
    series: z.string(),
    unit: z.string(),
    decimals: z.int(),
    vintage: Vintage,
    intervals: z.array(ChanceInterval).meta({
      description:
        '95 % Wilson intervals (z = 1.959964), ordered by area, then period; none where a figure is not persons out of persons of one table, or only its rounded share is known',
    }),
  })
  .openapi('Chance')
export type Chance = z.infer<typeof Chance>
