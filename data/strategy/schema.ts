/** What a municipality's strategy is made of: its versions, themes and goals. */
import { z } from 'zod'
import { Text } from '../vocabulary.ts'
import { IsoDate } from './iso-date.ts'

export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'an id is lower-case letters, digits and single hyphens',
})

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

/** When a version of the strategy was adopted, by whom, and when it holds. null where no source says. */
export const Version = z.strictObject({
  id: Id,
  adopted: IsoDate.nullable(),
  decidedBy: Text.nullable(),
  reference: z.url().nullable(),
  /** First day in force. */
  from: IsoDate.nullable(),
  /** Last day in force; null while no end is set. */
  to: IsoDate.nullable(),
  note: Text.nullable().default(null),
})
export type Version = z.infer<typeof Version>

const themes = z.array(Theme).min(1)

/** A version that is not in force: one of before, or one that is adopted and to come. */
export const OtherVersion = z.strictObject({ version: Version, themes })

/** The version in force: the home area, what it is compared with, and the themes in the order of the strategy. */
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
  version: Version,
  themes,
})
export type Strategy = z.infer<typeof Strategy>
