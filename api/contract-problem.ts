/** What the API says when it cannot answer, and how it is. */
import { z } from '@hono/zod-openapi'
import { Period, Vintage } from './contract-parts.ts'

export const Health = z
  .object({
    status: z.enum(['live', 'ready', 'not-ready']),
    /** What is wrong with the figures that should be in force, and how to get back; null when nothing is. */
    reason: z.string().nullable(),
    vintage: Vintage.nullable(),
    sources: z.array(
      z.object({
        id: z.string(),
        retrieved: z.string().nullable(),
        latestPeriod: Period.nullable(),
      }),
    ),
  })
  .openapi('Health')

/** RFC 9457 problem details. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>
