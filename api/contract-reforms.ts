/** National reforms as the API tells them beside an indicator. */
import { z } from '@hono/zod-openapi'
import { Text } from '../data/vocabulary.ts'

export const Reform = z
  .object({
    id: z.string(),
    date: z.string().meta({
      description:
        'When it took effect or was agreed, as precise as it is known: 2015, 2019-08 or 2025-07-01',
    }),
    name: Text,
    text: Text.meta({ description: 'What changed, in one sentence' }),
    law: Text.nullable(),
    source: z.object({ title: z.string(), url: z.url() }),
  })
  .openapi('Reform')
export type Reform = z.infer<typeof Reform>
