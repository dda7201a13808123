/** What the API answers about the strategy: its versions, targets, actions, statuses and the minister's focus areas. */
import { z } from '@hono/zod-openapi'
import { ActionState, Judgement, Text } from '../data/vocabulary.ts'
import { Code, Point, Vintage } from './contract-parts.ts'

const Day = z.string().meta({
  description: 'A date as precise as it is known: 2018, 2018-12 or 2018-12-03',
  examples: ['2018-12-03'],
})

/** What a decision aims at: a number and the year that it applies to. */
export const Aim = z
  .object({ value: z.number().nullable(), year: z.int().nullable() })
  .openapi('Aim')
export type Aim = z.infer<typeof Aim>

/** Who decided, when, and where it can be read. */
const decision = { decided: Day, decidedBy: Text, reference: z.url() }

export const TargetRevision = z
  .object({ ...decision, from: Aim, to: Aim, note: Text.nullable() })
  .openapi('TargetRevision')
export type TargetRevision = z.infer<typeof TargetRevision>

export const Target = z
  .object({
    id: z.string(),
    indicator: z.string().nullable(),
    text: Text,
    value: z.number().nullable().meta({
      description: 'As it stands after the last revision; null for a direction without a number',
    }),
    unit: z.string().nullable(),
    year: z.int().nullable().meta({
      description: 'The year it applies to, after the last revision; null when none is decided',
    }),
    area: Code,
    level: z.enum(['municipality', 'state']),
    ...decision,
    note: Text.nullable(),
    path: z.array(z.object({ year: z.int(), value: z.number() })).meta({
      description:
        'Intermediate targets on the way, ordered by year; the target itself not included',
    }),
    first: Aim.meta({ description: 'As it was decided first' }),
    revisions: z
      .array(TargetRevision)
      .meta({ description: 'Every time it was moved, oldest first' }),
    decidedAfterYear: z.boolean().meta({
      description: 'Whether it was decided, or moved last, after the year it applies to had ended',
    }),
    replaces: z.string().nullable().meta({ description: 'Id of the target it took the place of' }),
    replacedBy: z.string().nullable().meta({
      description: 'Id of the target that took its place; it is no longer in force then',
    }),
  })
  .openapi('Target')
export type Target = z.infer<typeof Target>

export const Action = z
  .object({
    id: z.string(),
    title: Text,
    text: Text.nullable(),
    indicators: z.array(z.string()).meta({ description: 'The indicators that it should move' }),
    responsible: Text.meta({ description: 'Who is responsible, by role and never by name' }),
    partners: z.array(Text),
    start: Day,
    end: Day.nullable(),
    state: ActionState.exclude(['draft']),
    pastEnd: z.boolean().meta({
      description: 'Whether its end has passed although it is neither done nor stopped',
    }),
    link: z.url().nullable(),
    continues: z.string().nullable().meta({ description: 'Id of the action that it carries on' }),
  })
  .openapi('Action')
export type Action = z.infer<typeof Action>

/** What the rule says of one indicator in one vintage, in the words of /indicators/{id}/verdicts. */
export const RuleSays = z
  .object({
    rule: z.int(),
    vintage: Vintage,
    moving: z.enum(['changing', 'signs', 'no-change', 'cannot-tell', 'not-judged']),
    direction: z.enum(['up', 'down']).nullable(),
    target: z.enum([
      'reached',
      'not-reached',
      'in-reach',
      'needs-more',
      'moving-away',
      'cannot-tell',
      'no-target',
    ]),
  })
  .openapi('RuleSays')
export type RuleSays = z.infer<typeof RuleSays>

/** What has happened to one indicator since a status was adopted. */
export const SinceStatus = z
  .object({
    indicator: z.string(),
    then: Point.nullable().meta({ description: 'Newest figure in the data version of the status' }),
    thenNow: Point.nullable().meta({
      description: 'The same period as it stands today: another value when it has been revised',
    }),
    now: Point.nullable().meta({ description: 'Newest figure today' }),
    revised: z.int().meta({ description: 'Figures for the home area that have changed since' }),
    added: z.int().meta({ description: 'Figures for the home area that have come since' }),
    ruleThen: RuleSays.nullable().meta({
      description: 'Of the data version of the status, by the targets as they stand today',
    }),
    ruleNow: RuleSays.nullable(),
    disagrees: z.boolean().nullable().meta({
      description:
        'Whether the judgement and what the rule said of the same data version point different ways; null when one of them judges nothing',
    }),
  })
  .openapi('SinceStatus')
export type SinceStatus = z.infer<typeof SinceStatus>

/** How people judged a goal, or one indicator of it, in one year. It never changes when figures are revised later. */
export const Status = z
  .object({
    id: z.string(),
    year: z.int(),
    indicator: z
      .string()
      .nullable()
      .meta({ description: 'null when it judges the goal as a whole' }),
    judgement: Judgement,
    text: Text,
    adopted: Day,
    adoptedBy: Text.meta({ description: 'Who decided, by role' }),
    reference: z.url().nullable(),
    vintage: Vintage.meta({ description: 'The data version that it rests on' }),
    vintageKnown: z.boolean().meta({
      description: 'Whether that data version is kept here; without it nothing is known of since',
    }),
    rule: z.int().meta({ description: 'The version of the rule that it rests on' }),
    since: z.array(SinceStatus).meta({ description: 'For each indicator that it covers' }),
  })
  .openapi('Status')
export type Status = z.infer<typeof Status>

export const StrategyVersion = z
  .object({
    id: z.string(),
    adopted: Day.nullable().meta({ description: 'null where no source says' }),
    decidedBy: Text.nullable(),
    reference: z.url().nullable(),
    from: Day.nullable().meta({ description: 'First day in force; null where no source says' }),
    to: Day.nullable().meta({ description: 'Last day in force; null while no end is set' }),
    current: z.boolean(),
    note: Text.nullable(),
    themes: z.int(),
    goals: z.int(),
    indicators: z.int(),
  })
  .openapi('StrategyVersion')
export type StrategyVersion = z.infer<typeof StrategyVersion>
export const StrategyVersions = z
  .object({
    vintage: Vintage,
    versions: z.array(StrategyVersion).meta({ description: 'Oldest first' }),
  })
  .openapi('StrategyVersions')

const inGoal = { goal: z.string(), title: Text.meta({ description: "The goal's title" }) }
const targetChange = { ...inGoal, target: z.string(), text: Text, ...decision }

export const StrategyChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('goal-added'), ...inGoal }),
  z.object({ kind: z.literal('goal-removed'), ...inGoal }),
  z.object({
    kind: z.literal('goal-changed'),
    ...inGoal,
    field: z.enum(['title', 'aim', 'theme']),
    from: Text,
    to: Text,
  }),
  z.object({
    kind: z.literal('indicator-added'),
    ...inGoal,
    indicator: z.string(),
    name: Text,
  }),
  z.object({
    kind: z.literal('indicator-removed'),
    ...inGoal,
    indicator: z.string(),
    name: Text,
  }),
  z.object({ kind: z.literal('target-added'), ...targetChange, to: Aim }),
  z.object({ kind: z.literal('target-moved'), ...targetChange, from: Aim, to: Aim }),
])
export type StrategyChange = z.infer<typeof StrategyChange>

export const StrategyDiff = z
  .object({
    vintage: Vintage,
    from: StrategyVersion,
    to: StrategyVersion,
    changes: z.array(StrategyChange).meta({
      description:
        'Goals and indicators in the order of the strategy, then the targets decided after the older version ended and up to the end of the newer, by date',
    }),
  })
  .openapi('StrategyDiff')
export type StrategyDiff = z.infer<typeof StrategyDiff>

export const FocusArea = z
  .object({
    year: z.int(),
    number: z.int().meta({ description: 'Its place among the focus areas of the year' }),
    text: Text.meta({ description: 'In our words' }),
    announced: Day.nullable(),
    publisher: z.string(),
    url: z.url().meta({ description: 'The page where it was seen' }),
    note: Text.nullable(),
  })
  .openapi('FocusArea')
export type FocusArea = z.infer<typeof FocusArea>
export const FocusAreas = z
  .object({
    vintage: Vintage,
    years: z.array(z.int()).meta({ description: 'The years that there are focus areas for' }),
    focusAreas: z.array(FocusArea).meta({ description: 'By year, then number' }),
  })
  .openapi('FocusAreas')
export type FocusAreas = z.infer<typeof FocusAreas>
