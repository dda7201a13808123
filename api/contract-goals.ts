/** What the API says of the strategy in force, and of its goals. */
import { z } from '@hono/zod-openapi'
import { Text } from '../data/vocabulary.ts'
import { IndicatorSummary } from './contract-indicators.ts'
import { Code, Vintage } from './contract-parts.ts'
import { Action, Status, StrategyVersion, Target } from './contract-strategy.ts'

export const Strategy = z
  .object({
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
  .openapi('Strategy')
export type Strategy = z.infer<typeof Strategy>

export const GoalSummary = z
  .object({
    id: z.string(),
    theme: z.object({ id: z.string(), title: Text, number: z.int() }),
    title: Text,
    aim: Text,
    indicators: z.array(z.string()),
    coverage: z.object({ home: z.int(), elsewhere: z.int(), none: z.int() }),
  })
  .openapi('GoalSummary')
export type GoalSummary = z.infer<typeof GoalSummary>

export const Goals = z.object({ vintage: Vintage, goals: z.array(GoalSummary) }).openapi('Goals')

export const Goal = GoalSummary.omit({ indicators: true })
  .extend({
    vintage: Vintage,
    indicators: z.array(IndicatorSummary),
    targets: z.array(Target),
    actions: z.array(Action).meta({ description: 'By start; drafts are left out' }),
    statuses: z.array(Status).meta({ description: 'Newest first; drafts are left out' }),
  })
  .openapi('Goal')
export type Goal = z.infer<typeof Goal>
