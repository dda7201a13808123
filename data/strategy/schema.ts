/** What a municipality's strategy is made of. */
import { z } from 'zod'
import { Text } from '../vocabulary.ts'

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const IsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
  error: 'a date is written 2018, 2018-12 or 2018-12-03',
})

/** Only a decision that somebody has made and published is a target. */
export const Target = z.strictObject({
  id: Id,
  goal: Id,
  /** The indicator whose definition the target uses, or null when none of ours measures it. */
  indicator: Id.nullable(),
  text: Text,
  /** null for a direction without a number. */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  /** The year that the target applies to; null when the decision names none. */
  year: z.int().min(2000).max(2100).nullable(),
  /** Area code of whom it applies to. */
  area: z.string(),
  level: z.enum(['municipality', 'state']),
  decidedBy: Text,
  decided: IsoDate,
  reference: z.url(),
  note: Text.nullable(),
})
export type Target = z.infer<typeof Target>

export const Goal = z.strictObject({
  id: Id,
  title: Text,
  aim: Text,
  indicators: z.array(Id).min(1),
})
export type Goal = z.infer<typeof Goal>

export const Theme = z.strictObject({
  id: Id,
  title: Text,
  goals: z.array(Goal).min(1),
})
export type Theme = z.infer<typeof Theme>

/** The home area, what it is compared with, and the themes in the order of the strategy. */
export const Strategy = z.strictObject({
  title: Text,
  municipality: Text,
  home: z.string(),
  /** How the home area is called in running text. */
  homeName: Text,
  region: z.string(),
  country: z.string(),
  /** The year that the strategy's progress is counted from. */
  baseline: z.int(),
  /** The indicator that leads the front page; the first with figures leads when this one has none. */
  lead: Id,
  themes: z.array(Theme).min(1),
})
export type Strategy = z.infer<typeof Strategy>

export const Targets = z.strictObject({ targets: z.array(Target) })
