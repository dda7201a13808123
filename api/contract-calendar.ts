/** What the API says of figures that are expected. */
import { z } from '@hono/zod-openapi'
import { Text } from '../data/vocabulary.ts'
import { Expected } from './contract-changes.ts'
import { Vintage } from './contract-parts.ts'

export const Release = Expected.extend({
  dataset: z.string(),
  publisher: Text,
  table: z.string(),
  title: Text,
  page: z.url(),
  indicators: z.array(z.object({ id: z.string(), name: Text })),
  says: Text.meta({ description: 'Whether the publisher has named the day, or how it was found' }),
}).openapi('Release')
export type Release = z.infer<typeof Release>

export const Calendar = z
  .object({
    vintage: Vintage,
    releases: z
      .array(Release)
      .meta({ description: 'By day, then table; days that have passed too' }),
  })
  .openapi('Calendar')
export type Calendar = z.infer<typeof Calendar>
