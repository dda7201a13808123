/** The parameters of the strategy's routes. */
import { z } from '@hono/zod-openapi'

const description = 'Id of a version; /strategy/versions lists them'

export const DiffQuery = z.strictObject({
  from: z.string().meta({ description }),
  to: z.string().meta({ description }),
})

export const FocusAreaQuery = z.strictObject({
  year: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2100)
    .optional()
    .meta({ description: 'All years when left out', examples: [2024] }),
})
