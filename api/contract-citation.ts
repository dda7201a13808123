/** How figures are cited, ready to be copied. */
import { z } from '@hono/zod-openapi'
import { Text } from '../data/vocabulary.ts'
import { Vintage } from './contract-parts.ts'

export const Licence = z
  .object({
    publisher: Text,
    name: z.string(),
    url: z.url(),
  })
  .openapi('Licence')

export const Citation = z
  .object({
    indicator: z.string(),
    series: z.string(),
    vintage: Vintage,
    accessed: z.iso.date().meta({ description: 'The day that the figures were read' }),
    address: z.url().meta({ description: 'The page of the indicator' }),
    data: z.url().meta({ description: 'The very figures, in an answer that never changes' }),
    derived: z.boolean().meta({
      description: 'Whether any of the figures is a calculation on what a publisher gives',
    }),
    credit: Text.meta({ description: 'Whom the figures are from' }),
    text: Text.meta({ description: 'The whole line to stand under the figures' }),
    bibtex: z.string(),
    ris: z.string(),
    licences: z.array(Licence),
  })
  .openapi('Citation')
export type Citation = z.infer<typeof Citation>
