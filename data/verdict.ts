/** What the judgement rule answers about one series of one area, with every number that it went through. */
import { z } from 'zod'

/** The version of the rule that `etl/judge` follows; a change of the rule is a new number. */
export const ruleVersion = 1

const Period = z.string().meta({ description: 'SDMX period', examples: ['2026-07'] })
const Maybe = z.number().nullable()

/** Why there is no answer, or why it is no firmer. */
export const Reason = z.enum([
  'no-figures',
  'too-few-years',
  'break',
  'gap',
  'too-noisy',
  'no-direction',
  'no-comparator',
])
export type Reason = z.infer<typeof Reason>

const common = {
  result: z.enum(['changing', 'signs', 'no-change', 'cannot-tell', 'not-judged']),
  direction: z
    .enum(['up', 'down'])
    .nullable()
    .meta({ description: 'Which way the number moves; null unless it is called' }),
  good: z.boolean().nullable().meta({
    description: 'Whether that is the wanted way; null unless called and a way is wanted',
  }),
  reason: Reason.nullable().meta({
    description: 'Why the answer is cannot-tell or not-judged; break and gap: too few years since',
  }),
  stretch: Period.nullable().meta({
    description: 'First period after the latest break or gap: nothing before it is compared',
  }),
  from: Period.nullable().meta({ description: 'First period that the test used' }),
  to: Period.nullable().meta({ description: 'Last period with a figure' }),
  filled: z
    .array(Period)
    .meta({ description: 'Single missing periods, replaced by the mean of their neighbours' }),
  preliminary: z.int().meta({ description: 'How many of the figures used are preliminary' }),
}

/** The usual swing around one of the two shapes. */
export const Swing = z.object({
  slope: z.number().meta({ description: 'b' }),
  squares: z.number().meta({ description: 'Σe²' }),
  variance: z.number().meta({ description: 's²' }),
  correlation: z.array(z.number()).meta({ description: 'r₁, r₂, r₃' }),
  inertia: z.number().meta({ description: 'f' }),
  error: z.number().meta({ description: 'SE' }),
  limitFactor: Maybe.meta({ description: 'c; null with three years' }),
  signFactor: z.number().meta({ description: 'g' }),
})
export type Swing = z.infer<typeof Swing>

/** The inner steps of the level test. */
export const LevelSteps = z.object({
  quarters: z.array(z.number()).meta({ description: 'z, the last 4k quarters, latest last' }),
  season: z.array(z.number()).meta({ description: 's₀ to s₃' }),
  line: Swing,
  step: Swing,
})
export type LevelSteps = z.infer<typeof LevelSteps>

/** The last year against the years before it: monthly and quarterly series. */
export const LevelReading = z.object({
  test: z.literal('level'),
  ...common,
  D: z.number(),
  limit: Maybe.meta({ description: 'null with three years, which cannot give "changing"' }),
  signLimit: z.number(),
  years: z.int().meta({ description: 'k, full years used' }),
  recent: z.number().meta({ description: 'Mean of the last four quarters' }),
  before: z.number().meta({ description: 'Mean of the quarters before them' }),
  beforeYears: z.int().meta({ description: 'How many years before: 3, or 2 when k = 3' }),
  unit: z.number().meta({ description: 'One unit of the last published decimal, 0 if unknown' }),
  working: LevelSteps.nullable().meta({ description: 'null in lists of indicators' }),
})
export type LevelReading = z.infer<typeof LevelReading>

/** Every pair of years: annual series. */
export const PairReading = z.object({
  test: z.literal('pairs'),
  ...common,
  S: z.int(),
  critical: z.int(),
  signCritical: z.int(),
  points: z.int(),
  pairs: z.int(),
  up: z.int().meta({ description: 'Pairs where the later year is higher' }),
  down: z.int(),
  mean: z.number(),
  slope: z.number().meta({ description: 'Theil–Sen, per year' }),
  signLow: z.number().meta({ description: 'Interval of the slope at the level of signs' }),
  signHigh: z.number(),
  working: z
    .object({ years: z.array(z.int()), values: z.array(z.number()) })
    .nullable()
    .meta({
      description:
        'null in lists of indicators, and for question 3, where `inputs` has the figures',
    }),
})
export type PairReading = z.infer<typeof PairReading>

/** Too little to test. */
export const NoReading = z.object({
  test: z.literal('none'),
  ...common,
  years: z.int().meta({ description: 'Full years, or annual points, that there are' }),
  needed: z.int().meta({ description: 'How many there must be' }),
})
export type NoReading = z.infer<typeof NoReading>

/** Question 1 on one line of figures. */
export const Reading = z.discriminatedUnion('test', [LevelReading, PairReading, NoReading])
export type Reading = z.infer<typeof Reading>

/** Question 2. Distances and paces are turned so that positive is the wanted way. */
export const TargetVerdict = z.object({
  result: z.enum([
    'reached',
    'not-reached',
    'in-reach',
    'needs-more',
    'moving-away',
    'cannot-tell',
    'no-target',
  ]),
  reason: Reason.nullable(),
  target: z
    .object({ id: z.string(), value: z.number(), year: z.int() })
    .nullable()
    .meta({ description: 'null when none is adopted for the area by the indicator’s definition' }),
  latest: Maybe.meta({ description: 'Latest annual value, or mean of the latest 12 months' }),
  latestPeriod: Period.nullable(),
  distance: Maybe.meta({ description: 'What is missing; 0 or less when reached' }),
  yearsLeft: Maybe.meta({ description: 'To the target year, counted from the latest value' }),
  need: Maybe.meta({ description: 'Distance per year that is left' }),
  slope: Maybe.meta({ description: 'Theil–Sen pace per year' }),
  low: Maybe,
  high: Maybe,
  points: z.int().meta({ description: 'n, annual values used for the pace' }),
  values: z.array(z.object({ at: z.number(), value: z.number() })).meta({
    description: 'They themselves; at: the year, or years counted back from 0',
  }),
})
export type TargetVerdict = z.infer<typeof TargetVerdict>

/** Question 3 against one comparator. */
export const GapVerdict = z.object({
  result: z.enum([
    'mostly-us',
    'both',
    'follows',
    'follows-less',
    'differs',
    'no-difference',
    'cannot-tell',
  ]),
  level: z
    .enum(['changing', 'signs'])
    .nullable()
    .meta({ description: 'signs: only when signs count; null for the last two results' }),
  reason: Reason.nullable(),
  comparator: z.string().nullable().meta({ description: 'Area code of the country or the group' }),
  kind: z.enum(['country', 'group']).nullable(),
  members: z.int().nullable().meta({ description: 'Municipalities in the group’s mean' }),
  measure: z.enum(['index', 'difference']).nullable().meta({
    description: 'index: 100 × own ÷ comparator; difference: own − comparator',
  }),
  latest: z
    .object({ period: Period, own: z.number(), comparator: z.number(), gap: z.number() })
    .nullable(),
  readings: z
    .object({ own: Reading, comparator: Reading, gap: Reading })
    .nullable()
    .meta({ description: 'Question 1 three times, over the stretch that both have' }),
})
export type GapVerdict = z.infer<typeof GapVerdict>

/** The inner steps of question 3's three level tests, for each comparator in the order of `gaps`. */
export const GapSteps = z.array(
  z
    .object({ own: LevelSteps, comparator: LevelSteps, gap: LevelSteps })
    .nullable()
    .meta({ description: 'null for annual series, and where there is too little to test' }),
)
export type GapSteps = z.infer<typeof GapSteps>

/** All three answers as they are stored; the inner steps of question 3 lie beside them. */
export const RuleAnswers = z.object({
  moving: Reading,
  target: TargetVerdict.meta({ description: 'Of the next target, or the last that has passed' }),
  targets: z.array(TargetVerdict).meta({ description: 'Of every target, by year' }),
  gap: GapVerdict.meta({
    description: 'Against the country, or the group where it has no figures',
  }),
  gaps: z.array(GapVerdict).meta({ description: 'Against every comparator that has figures' }),
  chance: z
    .object({
      period: Period,
      numerator: z.number(),
      denominator: z.number(),
      low: z.number(),
      high: z.number(),
    })
    .nullable()
    .meta({
      description:
        '95 % Wilson interval of the latest share in per cent, where it is persons of persons',
    }),
})
export type RuleAnswers = z.infer<typeof RuleAnswers>
