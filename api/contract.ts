/** What the API answers, as schemas: the routes validate by them, openapi.json is made of them, the pages read by them. */
import { z } from '@hono/zod-openapi'
import { Frequency, ObservationStatus, Text } from '../data/vocabulary.ts'
import { Citation } from './contract-citation.ts'
import { Code, Latest, Origin, Period, Unit, Vintage } from './contract-parts.ts'
import { Expected, KnownError, Withdrawn } from './contract-changes.ts'
import { Action, Status, StrategyVersion, Target } from './contract-strategy.ts'
import { Verdicts } from './contract-verdicts.ts'

// The pages know this file alone.
export {
  Change,
  Changes,
  Expected,
  KnownError,
  Vintages,
  VintageSummary,
  Withdrawn,
} from './contract-changes.ts'
export type { Latest, Origin, Point, Rank, Unit } from './contract-parts.ts'
export { Calendar, Release } from './contract-calendar.ts'
export { OEmbed } from './contract-embed.ts'
export { Run, RunDataset, Runs } from './contract-runs.ts'
export { FocusAreas } from './contract-strategy.ts'
export { VerdictsInFull } from './contract-verdicts.ts'
export type {
  Action,
  Aim,
  FocusArea,
  RuleSays,
  SinceStatus,
  Status,
  StrategyChange,
  StrategyDiff,
  StrategyVersion,
  Target,
  TargetRevision,
} from './contract-strategy.ts'
export * from './contract-neighbours.ts'
export type * from './contract-rule.ts'
export type * from './contract-verdicts.ts'

export const SeriesSummary = z.object({
  id: z.string(),
  name: Text,
  frequency: Frequency,
  unit: Unit,
  decimals: z.int(),
  difference: Text.nullable().meta({
    description: "How it differs from the indicator's first series",
  }),
  count: z.string().nullable(),
  breaks: z.array(z.object({ period: Period, text: Text })),
  notes: z.array(z.object({ period: Period, text: Text })),
  coverage: z.object({
    from: Period.nullable(),
    to: Period.nullable(),
    areas: z.array(Code).meta({ description: 'Areas with a figure, other than municipalities' }),
    municipalities: z.int().meta({ description: 'How many municipalities have a figure' }),
    home: z.boolean(),
  }),
  origins: z
    .array(Origin)
    .meta({ description: 'In order: each period takes the first that has it' }),
})
export type SeriesSummary = z.infer<typeof SeriesSummary>

export const IndicatorSummary = z.object({
  id: z.string(),
  name: Text,
  label: Text,
  goals: z.array(z.string()),
  fitness: z.enum(['direct', 'proxy', 'context']),
  direction: z.enum(['up', 'down', 'none']),
  influence: z
    .object({ level: z.enum(['high', 'shared', 'low']), text: Text })
    .nullable()
    .meta({ description: 'How far the municipality can move the figure, in one sentence' }),
  unit: Unit,
  decimals: z.int(),
  frequency: Frequency,
  series: z.string().meta({ description: 'Id of the first series' }),
  qualifier: Text.nullable().meta({
    description: 'What must be said with the name, e.g. "januar–september"',
  }),
  coverage: z.enum(['home', 'elsewhere', 'none']).meta({
    description: 'Whether there are figures for the home area, only for other areas, or none yet',
  }),
  latest: Latest.nullable(),
  origin: Origin.meta({
    description: 'Of the latest figure; where figures will come from when there are none',
  }),
  verdicts: Verdicts.meta({ description: 'Of the home area' }),
})
export type IndicatorSummary = z.infer<typeof IndicatorSummary>

export const SingleFigure = z.object({
  topic: z.string(),
  text: z.string().meta({ description: 'What is counted, in Danish' }),
  area: Code,
  period: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  publisher: z.string(),
  url: z.url(),
  note: z.string().nullable(),
})
export type SingleFigure = z.infer<typeof SingleFigure>

export const Indicator = IndicatorSummary.extend({
  definition: Text,
  caveats: z.array(Text),
  allSeries: z.array(SeriesSummary),
  singleFigures: z.array(SingleFigure),
  knownErrors: z
    .array(KnownError)
    .meta({ description: 'Entries of the register of errors in published figures' }),
  vintage: Vintage,
  citation: z.string(),
  cite: Citation,
})
export type Indicator = z.infer<typeof Indicator>

export const Indicators = z.object({ vintage: Vintage, indicators: z.array(IndicatorSummary) })

export const Strategy = z.object({
  title: Text,
  municipality: Text,
  home: Code,
  homeName: Text,
  region: Code,
  country: Code,
  group: Code.nullable().meta({
    description: "Statistics Denmark's municipality group of the home area",
  }),
  baseline: z.int(),
  lead: z.string(),
  version: StrategyVersion.meta({ description: 'The version in force' }),
  vintage: Vintage,
  themes: z.array(
    z.object({
      id: z.string(),
      title: Text,
      goals: z.array(z.object({ id: z.string(), title: Text, indicators: z.array(z.string()) })),
    }),
  ),
})
export type Strategy = z.infer<typeof Strategy>

export const GoalSummary = z.object({
  id: z.string(),
  theme: z.object({ id: z.string(), title: Text, number: z.int() }),
  title: Text,
  aim: Text,
  indicators: z.array(z.string()),
  coverage: z.object({ home: z.int(), elsewhere: z.int(), none: z.int() }),
})
export type GoalSummary = z.infer<typeof GoalSummary>

export const Goals = z.object({ vintage: Vintage, goals: z.array(GoalSummary) })

export const Goal = GoalSummary.omit({ indicators: true }).extend({
  vintage: Vintage,
  indicators: z.array(IndicatorSummary),
  targets: z.array(Target),
  actions: z.array(Action).meta({ description: 'By start; drafts are left out' }),
  statuses: z.array(Status).meta({ description: 'Newest first; drafts are left out' }),
})
export type Goal = z.infer<typeof Goal>

export const Observation = z.object({
  area: Code,
  period: Period,
  value: z.number().nullable(),
  status: ObservationStatus,
  dataset: z.string().meta({ description: 'The dataset that the period was taken from' }),
  flag: z.string().nullable().meta({ description: "The publisher's own mark, verbatim" }),
  url: z
    .string()
    .nullable()
    .meta({ description: 'Page of this single figure, where it has its own' }),
  note: Text.nullable().meta({
    description: 'What must be known of the figure: an error, a withdrawal',
  }),
  withdrawn: Withdrawn.nullable().meta({ description: 'Set where the publisher has withdrawn it' }),
})
export type Observation = z.infer<typeof Observation>

export const Observations = z.object({
  indicator: z.string(),
  series: z.string(),
  unit: z.string(),
  decimals: z.int(),
  vintage: Vintage,
  citation: z.string(),
  observations: z.array(Observation).meta({ description: 'Ordered by area, then period' }),
})
export type Observations = z.infer<typeof Observations>

export const RankingRow = z.object({
  place: z.int().nullable().meta({ description: 'null for counts, and without a figure' }),
  area: Code,
  name: z.string(),
  value: z.number().nullable(),
  status: ObservationStatus,
  dataset: z.string().meta({ description: 'The dataset that the figure was taken from' }),
})
export type RankingRow = z.infer<typeof RankingRow>

export const Ranking = z.object({
  indicator: z.string(),
  series: z.string(),
  unit: z.string(),
  decimals: z.int(),
  direction: z.enum(['up', 'down', 'none']),
  period: Period,
  vintage: Vintage,
  citation: z.string(),
  rows: z
    .array(RankingRow)
    .meta({ description: 'By place, then area; areas without a figure last' }),
})
export type Ranking = z.infer<typeof Ranking>

export const Area = z.object({
  code: Code,
  kind: z.enum(['country', 'region', 'province', 'municipality', 'group']),
  name: Text,
  parent: Code.nullable(),
  group: Code.nullable(),
})
export type Area = z.infer<typeof Area>
export const Areas = z.object({ vintage: Vintage, areas: z.array(Area) })

/** How the last attempt to ask for a dataset ended. */
export const Attempt = z.object({
  at: z.string(),
  outcome: z.enum(['new-figures', 'no-change', 'failed']),
  message: z.string().nullable().meta({ description: 'One sentence when it failed' }),
})
export type Attempt = z.infer<typeof Attempt>

export const SourceDataset = Origin.extend({
  frequency: Frequency,
  delivery: z.enum(['shipped', 'live', 'import']).nullable().meta({
    description: 'How the figures in force came here; null when there are none',
  }),
  live: z.boolean().meta({ description: 'Whether the publisher is asked by `etl pull`' }),
  covers: z.enum(['period', 'year']).meta({
    description: 'year: a figure is of the year that ends with its period, not of the period alone',
  }),
  latestPeriod: Period.nullable(),
  next: Expected.nullable().meta({ description: 'null where nobody says when figures are due' }),
  indicators: z.array(z.string()),
  lastAttempt: Attempt.nullable(),
})
export type SourceDataset = z.infer<typeof SourceDataset>

export const Source = z.object({
  id: z.string(),
  name: Text,
  page: z.url(),
  licence: z.object({ name: z.string(), url: z.url() }),
  datasets: z.array(SourceDataset),
})
export type Source = z.infer<typeof Source>
export const Sources = z.object({ vintage: Vintage, sources: z.array(Source) })
export type Sources = z.infer<typeof Sources>

export const Health = z.object({
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

/** RFC 9457 problem details. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>
