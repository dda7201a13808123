/** The verdicts as the API answers them: the three questions, and the figures that the answers rest on. */
import { z } from '@hono/zod-openapi'
import { RuleAnswers } from '../data/verdict.ts'
import { Text } from '../data/vocabulary.ts'
import { Code, Origin, Period } from './contract-parts.ts'

export type {
  GapVerdict,
  LevelReading,
  NoReading,
  PairReading,
  Reading,
  Reason,
  Swing,
  TargetVerdict,
} from '../data/verdict.ts'

export const Verdicts = RuleAnswers.extend({
  indicator: z.string(),
  area: Code,
  series: z.string().meta({ description: 'The series judged' }),
  unit: z.string(),
  decimals: z.int(),
  better: z.enum(['up', 'down', 'none']),
  rule: z.int().meta({ description: 'Version of the rule' }),
  vintage: z.string().meta({ description: 'Id of the data version that the verdicts are as of' }),
  since: z.string().nullable().meta({
    description: 'Id of the first data version that gave these very answers; null without figures',
  }),
  words: z
    .object({ moving: Text, target: Text, gap: Text })
    .meta({ description: 'The three answers in words' }),
}).openapi('Verdicts')
export type Verdicts = z.infer<typeof Verdicts>

export const Beside = z
  .object({
    kind: z.enum(['country', 'region', 'group', 'neighbours']),
    area: Code.nullable().meta({ description: 'null: the mean of the areas of /neighbours' }),
    period: Period.meta({
      description: 'Of our latest figure; of the region’s own latest where that is older',
    }),
    value: z.number().meta({ description: 'group and neighbours: the unweighted mean' }),
    gap: z.number().meta({
      description: 'Our figure of the same period less theirs, in the unit of the series',
    }),
  })
  .openapi('Beside')
export type Beside = z.infer<typeof Beside>

const Expected = z.object({
  share: z.number().meta({ description: 'In per cent; of what is the publisher’s own' }),
  count: z.number().nullable().meta({ description: 'Full-time persons' }),
})

export const ExpectationAnswer = z
  .object({
    /** The year that ends with this quarter. */
    from: Period.meta({ description: 'First quarter of the year that the figures are of' }),
    to: Period.meta({ description: 'Last quarter of that year' }),
    expected: Expected.meta({
      description: 'What the publisher expects given the area’s conditions',
    }),
    actual: Expected.meta({ description: 'What the publisher counts, by the same definition' }),
    note: Text,
    origin: Origin,
  })
  .openapi('ExpectationAnswer')
export type ExpectationAnswer = z.infer<typeof ExpectationAnswer>

const Line = z.array(z.number().nullable())

/** With every figure that went in, unrounded, so that a reader can redo the arithmetic. */
export const VerdictsInFull = Verdicts.extend({
  places: z.object({ best: z.int(), worst: z.int(), of: z.int() }).nullable().meta({
    description:
      'Places among the municipalities that chance leaves open, where shares have an interval',
  }),
  beside: z.array(Beside).meta({
    description:
      'The latest figure held against others; empty for counts. Question 3 itself is of country and group. Neighbours are told where no data version is named',
  }),
  expectation: ExpectationAnswer.nullable().meta({
    description:
      'Another one’s model of the area, with what they count themselves; of the same data version. Not to be held against our figure: they count in their own way',
  }),
  inputs: z
    .object({
      periods: z.array(Period),
      own: Line,
      country: Line.nullable(),
      group: Line.nullable(),
    })
    .meta({ description: 'Every period in order; group: mean of the others in the group' }),
}).openapi('VerdictsInFull')
export type VerdictsInFull = z.infer<typeof VerdictsInFull>
