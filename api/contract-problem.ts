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

/** Every kind of problem, by status: its title, and what it means. */
export const problemKinds = [
  [
    400,
    'The request cannot be used',
    'En parameter eller adressen kan ikke bruges; errors nævner hvilken og hvorfor.',
    'A parameter or the address cannot be used; errors names which and why.',
  ],
  [
    404,
    'There is no such thing here',
    'Der er ingen indikator, dataversion eller adresse med det navn.',
    'There is no indicator, data version or address of that name.',
  ],
  [
    405,
    'Only GET is answered here',
    'Der svares kun på GET, HEAD og OPTIONS.',
    'Only GET, HEAD and OPTIONS are answered.',
  ],
  [
    408,
    'The request took too long',
    'Spørgsmålet kom ikke frem i tide.',
    'The request did not arrive in time.',
  ],
  [
    414,
    'The address is too long',
    'Adressen er længere end 4.096 tegn.',
    'The address is longer than 4,096 characters.',
  ],
  [
    416,
    'There are no such bytes',
    'Range beder om bytes uden for filen.',
    'Range asks for bytes outside the file.',
  ],
  [
    429,
    'Too many requests',
    'Én læser har spurgt for ofte; Retry-After siger, hvornår det kan fortsætte.',
    'One reader has asked too often; Retry-After says when to go on.',
  ],
  [
    431,
    'The headers are too long',
    'Headerne er længere end 16 KB.',
    'The headers are longer than 16 KB.',
  ],
  [
    500,
    'Something went wrong here',
    'En fejl hos os. Den er skrevet i loggen under den id, som X-Request-Id nævner.',
    'A fault of ours. It is in the log under the id that X-Request-Id names.',
  ],
  [501, 'This is not done here', 'oEmbed gives kun som JSON.', 'oEmbed is given as JSON alone.'],
  [
    503,
    'There are no figures yet',
    'Der er ingen tal at vise endnu.',
    'There are no figures to show yet.',
  ],
].map(([status, title, da, en]) => ({
  status: Number(status),
  title: String(title),
  says: { da: String(da), en: String(en) },
}))
