/** What oEmbed says of an indicator's page: how others put its chart into theirs. */
import { z } from '@hono/zod-openapi'

export const OEmbed = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    author_name: z.string().meta({ description: 'Whom the figures are from' }),
    provider_name: z.string(),
    provider_url: z.url(),
    cache_age: z.int(),
    html: z.string().meta({ description: 'An iframe without script' }),
    width: z.int(),
    height: z.int(),
    thumbnail_url: z.url(),
    thumbnail_width: z.int(),
    thumbnail_height: z.int(),
  })
  .openapi('OEmbed')
export type OEmbed = z.infer<typeof OEmbed>
