/** What the API says of changes as news: one entry for an indicator and a data version. */
import { z } from '@hono/zod-openapi'
import { ChangeKind, Text } from '../data/vocabulary.ts'
import { Code, Period, Vintage } from './contract-parts.ts'

export const NewsChange = z
  .object({
    period: Period,
    kind: z.enum(['new', 'revised', 'withdrawn']),
    old: z.number().nullable(),
    new: z.number().nullable(),
  })
  .openapi('NewsChange')
export type NewsChange = z.infer<typeof NewsChange>

export const NewsEntry = z
  .object({
    id: z.string().meta({ description: 'A URN that stays the same for this entry' }),
    indicator: z.string(),
    vintage: Vintage,
    published: z.string().meta({ description: 'When the data version was published, ISO in UTC' }),
    address: z.object({ da: z.url(), en: z.url() }),
    title: Text,
    sentences: z.array(Text),
    area: Code.nullable().meta({
      description: 'The area that `changes` are of: the home area where it has any; null without',
    }),
    series: z.string().nullable(),
    changes: z.array(NewsChange).meta({ description: 'By period; figures as the pages have them' }),
    verdicts: z.array(z.object({ question: Text, old: Text, new: Text })).meta({
      description: 'Answers on the home area that became others',
    }),
    counts: z
      .array(z.object({ kind: ChangeKind, areas: z.int(), figures: z.int() }))
      .meta({ description: 'Of all areas, by kind of change' }),
  })
  .openapi('NewsEntry')
export type NewsEntry = z.infer<typeof NewsEntry>

export const News = z
  .object({
    vintage: Vintage,
    updated: z.string().meta({ description: 'ISO moment of the newest entry' }),
    entries: z.array(NewsEntry).meta({ description: 'Newest first, then by indicator' }),
  })
  .openapi('News')
export type News = z.infer<typeof News>
