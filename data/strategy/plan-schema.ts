/** What a year's plan is made of: targets, actions and statuses, and the minister's focus areas beside them. */
import { z } from 'zod'
import { ActionState, Judgement, Text } from '../vocabulary.ts'
import { IsoDate } from './iso-date.ts'
import { Id } from './schema.ts'

const Year = z.int({ error: 'a year is four digits without quotes' }).min(2000).max(2100)
const text = Text.nullable().default(null)
const link = z.url({ error: 'an address begins with https://' }).nullable().default(null)
const date = IsoDate.nullable().default(null)

/** Intermediate targets. */
const path = z.array(z.strictObject({ year: Year, value: z.number() }))

/** A decision that moved a target: the value and the year as they are after it. */
export const Revision = z.strictObject({
  decided: IsoDate,
  decidedBy: Text,
  reference: z.url(),
  value: z.number().nullable(),
  year: Year.nullable(),
  /** Left out where the intermediate targets stay as they were. */
  path: path.optional(),
  note: text,
})
export type Revision = z.infer<typeof Revision>

/** Only a decision that somebody has made and published is a target; until then it is a draft. */
export const TargetRecord = z.strictObject({
  id: Id,
  goal: Id,
  /** The indicator whose definition the target uses, or null when none of ours measures it. */
  indicator: Id.nullable(),
  state: z.enum(['draft', 'adopted']).default('adopted'),
  text: Text,
  /** As it was decided first; null for a direction without a number. A later decision is a revision. */
  value: z.number().nullable(),
  unit: Id.nullable(),
  /** The year that the target applies to, as decided first; null when the decision names none. */
  year: Year.nullable(),
  /** Area code of whom it applies to. */
  area: z.string(),
  level: z.enum(['municipality', 'state']),
  decidedBy: text,
  decided: date,
  reference: link,
  note: text,
  path: path.default([]),
  revisions: z.array(Revision).default([]),
  /** The target that it takes the place of. */
  replaces: Id.nullable().default(null),
})
export type TargetRecord = z.infer<typeof TargetRecord>

export const Action = z.strictObject({
  id: Id,
  goal: Id,
  title: Text,
  text,
  /** The indicators that it should move. */
  indicators: z.array(Id).default([]),
  /** Who is responsible, by role and never by name. */
  responsible: Text,
  partners: z.array(Text).default([]),
  start: IsoDate,
  end: date,
  state: ActionState,
  link,
  /** The action that it carries on. */
  continues: Id.nullable().default(null),
})
export type Action = z.infer<typeof Action>

/** How people judge a goal, or one indicator of it, in one year. Once adopted it never changes. */
export const StatusRecord = z.strictObject({
  id: Id,
  year: Year,
  goal: Id,
  /** null when it judges the goal as a whole. */
  indicator: Id.nullable().default(null),
  state: z.enum(['draft', 'adopted']),
  judgement: Judgement.default('not-judged'),
  text,
  adopted: date,
  /** Who decided, by role. */
  adoptedBy: text,
  reference: link,
  /** Id of the data version that it rests on. */
  vintage: z.string().nullable().default(null),
  /** The version of the rule that it rests on. */
  rule: z.int().min(1).nullable().default(null),
})
export type StatusRecord = z.infer<typeof StatusRecord>

/** One of the areas that the minister of employment asked the municipalities to attend to in a year, in our words. */
export const FocusArea = z.strictObject({
  year: Year,
  number: z.int().min(1),
  text: Text,
  announced: date,
  publisher: z.string().min(1),
  url: z.url(),
  note: text,
})
export type FocusArea = z.infer<typeof FocusArea>

export const TargetFile = z.strictObject({ targets: z.array(TargetRecord) })
export const ActionFile = z.strictObject({ actions: z.array(Action) })
export const StatusFile = z.strictObject({ statuses: z.array(StatusRecord) })
export const FocusAreaFile = z.strictObject({ focusAreas: z.array(FocusArea) })

/** What people fill in. */
export type Plan = { targets: TargetRecord[]; actions: Action[]; statuses: StatusRecord[] }

/** The plan without what nobody has decided yet. */
export const withoutDrafts = ({ targets, actions, statuses }: Plan): Plan => ({
  targets: targets.filter(({ state }) => state !== 'draft'),
  actions: actions.filter(({ state }) => state !== 'draft'),
  statuses: statuses.filter(({ state }) => state !== 'draft'),
})
