/** The parameters that routes share. Anything else in the query is refused by name. */
import { z } from '@hono/zod-openapi'
import { ChangeKind, Language, TimePeriod } from '../../data/vocabulary.ts'

export const CodeParam = z.object({
  code: z.string().meta({ description: 'Code of a municipality', examples: ['791'] }),
})
export const IndicatorParam = z.object({
  id: z.string().meta({
    description: 'Id of an indicator; /indicators lists them',
    examples: ['ledighed'],
  }),
})
export const GoalParam = z.object({
  id: z.string().meta({
    description: 'Id of a goal; /goals lists them',
    examples: ['jobmuligheder'],
  }),
})
export const VintageParam = z.object({
  id: z.string().meta({
    description: 'Id of a data version; /vintages lists them',
    examples: ['2026-08-22'],
  }),
})

const lang = Language.default('da').meta({ description: 'Language of citations and names' })
const period = TimePeriod.meta({ examples: ['2026-05'] })
const vintage = z.string().meta({
  description: 'Id of a data version; an answer to a request that names one never changes',
  examples: ['2026-08-22'],
})
const series = z.string().meta({
  description: "Id of one of the indicator's series; its first when left out",
})

export const NoQuery = z.strictObject({})
export const LanguageQuery = z.strictObject({ lang })

export const ObservationsQuery = z.strictObject({
  area: z
    .string()
    .max(1000)
    .optional()
    .meta({
      description:
        'Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out',
      examples: ['791,000'],
    }),
  from: period.optional().meta({ description: 'First period, included' }),
  to: period.optional().meta({ description: 'Last period, included' }),
  series: series.optional(),
  vintage: vintage.optional(),
  lang,
})

export const ChanceQuery = ObservationsQuery.omit({ lang: true })

const dialect = z.enum(['rfc4180', 'da']).default('rfc4180').meta({
  description:
    'How the CSV is written: after RFC 4180, or as a Danish Excel opens it (semicolons, decimal comma, byte order mark)',
})

export const ObservationsCsvQuery = ObservationsQuery.extend({ dialect })

export const PictureQuery = ObservationsQuery.extend({
  theme: z.enum(['light', 'dark']).default('light'),
  width: z.coerce
    .number()
    .int()
    .min(320)
    .max(2000)
    .default(1000)
    .meta({ description: 'px; a PNG has twice as many' }),
})

export const CitationQuery = ObservationsQuery.extend({
  accessed: z.iso
    .date({ error: 'a day is written 2026-11-25' })
    .optional()
    .meta({ description: 'The day that the figures were read; today when left out' }),
})

export const RankingQuery = z.strictObject({
  period: period.optional().meta({
    description:
      'When left out the newest that at least half of all municipalities have a figure for, or else the newest with any',
  }),
  series: series.optional(),
  vintage: vintage.optional(),
  lang,
})

export const VerdictsQuery = z.strictObject({
  area: z
    .string()
    .max(20)
    .optional()
    .meta({ description: 'Area code; the home area when left out', examples: ['791'] }),
  series: series.optional(),
  vintage: vintage.optional(),
})

export const RankingCsvQuery = RankingQuery.extend({ dialect })

export const ChangesQuery = z.strictObject({
  indicator: z
    .string()
    .optional()
    .meta({ examples: ['ledighed'] }),
  area: z.string().max(1000).optional().meta({ description: 'Area codes with commas between' }),
  kind: ChangeKind.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  // Told by hand, for the library takes null to be a 0.
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(1e9)
    .default(0)
    .openapi({ type: 'integer', minimum: 0, maximum: 1e9, default: 0 }),
})

export const RunsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(30).default(10),
})
