/** What a source, a dataset, a unit and an indicator of the catalogue are made of. */
import { z } from 'zod'
import { Frequency, TableFrequency, Text, TimePeriod } from '../vocabulary.ts'
import { Thresholds, Totals } from './checks.ts'
import { byCode, Codes } from './code-range.ts'
import { EurostatSelection } from './eurostat-selection.ts'
import { Expectation } from './expectation.ts'
import { Id } from './id.ts'
import { JobindsatsSelection } from './jobindsats-selection.ts'
import { SeriesPart } from './series-part.ts'
import { Unconfirmed } from './unconfirmed.ts'
import { UddannelsesstatistikChoice } from './uddannelsesstatistik-search.ts'

/** A publisher of statistics. */
export const Source = z.strictObject({
  id: Id,
  name: Text,
  page: z.url(),
  licence: z.strictObject({ name: z.string(), url: z.url() }),
  /** How figures from this publisher are credited; the table is added after it. */
  attribution: Text,
  /** How figures that somebody has calculated from the publisher's are credited. */
  derivedAttribution: Text,
})
export type Source = z.infer<typeof Source>

/** What a number counts. `kind` says how it may be compared: shares and rates between areas, counts only within one. */
export const Unit = z.strictObject({
  id: Id,
  kind: z.enum(['share', 'rate', 'count']),
  /** Written after a figure, e.g. `pct.`; empty when the indicator's name says it. */
  suffix: z.strictObject({ da: z.string(), en: z.string() }),
  /** Written after a difference between two figures, e.g. `pct.point`. */
  difference: z.strictObject({ da: z.string(), en: z.string() }),
})
export type Unit = z.infer<typeof Unit>

/** How StatBank is asked: variable codes and value codes verbatim, all confirmed by tableinfo before a pull. */
export const StatbankSelection = z.strictObject({
  /** The variable of the areas; null for a table of the whole country, which has none. */
  area: z.string().nullable(),
  /** Whether the table has municipalities, or only regions. */
  covers: z.enum(['municipalities', 'regions']).default('municipalities'),
  time: z.string().default('Tid'),
  /** Area codes that the table spells in another way, ours → candidates in order. */
  areaCodes: z.record(z.string(), z.array(z.string())).default({}),
  /** Every other variable with the codes that are fetched; `16..64` is every whole number from 16 to 64. */
  choose: z.record(z.string(), Codes),
  /** The variables whose codes, joined by a point, name the measure; none when the table has one measure. */
  measure: z.array(z.string()).default([]),
  /** What tableinfo must say that a value is counted in. */
  unit: z.string(),
})
export type StatbankSelection = z.infer<typeof StatbankSelection>

/** One body of figures as its publisher gives it: one table, one selection, one state of finality. */
export const Dataset = z.strictObject({
  id: Id,
  source: Id,
  /** The publisher's id of the table or cube. */
  table: z.string(),
  title: Text,
  /** The page where anyone can see the table. */
  page: z.url(),
  frequency: TableFrequency,
  /** What a figure is of: its period, or the year that ends with it, where figures are given for moving years. */
  covers: z.enum(['period', 'year']).default('period'),
  finality: z.enum(['final', 'preliminary', 'copy', 'derived', 'quoted']),
  adjustment: z.enum(['none', 'seasonal', 'unknown']).default('none'),
  /** Every measure with its unit and the range outside which a value is a fault. */
  measures: byCode(
    z.strictObject({
      unit: Id,
      min: z.number().default(0),
      max: z.number().default(1e9),
      name: Text.optional(),
    }),
  ),
  /** What adds up to what. */
  totals: z.array(Totals).default([]),
  /** Where this dataset may differ more, or less, from what is in force than others. */
  thresholds: Thresholds.prefault({}),
  /** How the publisher's interface is asked. */
  statbank: StatbankSelection.optional(),
  eurostat: EurostatSelection.optional(),
  jobindsats: JobindsatsSelection.optional(),
  uddannelsesstatistik: UddannelsesstatistikChoice.optional(),
  /** Days from the end of a period until the publisher is expected to have its figures out. */
  expected: z.strictObject({ lag: z.int().min(0).max(1500) }).optional(),
  /** How many of the newest periods a pull fetches again once everything has been fetched; by frequency when left out. */
  window: z.int().min(1).optional(),
  /** Codes that no recorded answer of the publisher's confirms, and where they were taken from. */
  unconfirmed: z.array(Unconfirmed).default([]),
  /** Whether its figures are looked up and entered by hand, from a file that `etl template` writes. */
  byHand: z.boolean().default(false),
  /** The selection at publishers whose interface is not asked by this version, in their words. */
  selection: z.record(z.string(), z.string()).default({}),
  /** Whether figures ship with the project in data/published. */
  shipped: z.boolean().default(false),
  /** Whether `etl pull` asks the publisher for it. */
  live: z.boolean().default(false),
})
/** The table that has taken, or will take, the place of a dataset's own. */
export type ReplacedBy = {
  table: string
  /** Our dataset of the new table. */
  dataset?: string
  /** The last period of the old table, once it is closed. */
  last?: string
  /** What is counted otherwise in the new table. */
  changes?: Text
}

/** A dataset's record, and from replacements.yaml the table that has taken the place of its own. */
export type Dataset = z.infer<typeof Dataset> & { replacedBy?: ReplacedBy | undefined }

/** One line of figures with one definition. Each period takes the first part that has it. */
export const Series = z.strictObject({
  id: Id,
  name: Text,
  frequency: Frequency,
  unit: Id,
  decimals: z.int().min(0).max(4),
  parts: z.array(SeriesPart).min(1),
  /** The series of this indicator that counts the same in persons, shown beside a share. */
  count: Id.optional(),
  /** What must be said with the indicator's name wherever this series stands for it, e.g. `januar–september`. */
  qualifier: Text.optional(),
  /** How this series differs from the indicator's first one. */
  difference: Text.optional(),
  /** Periods from which figures are not comparable with those before. */
  breaks: z.array(z.strictObject({ period: TimePeriod, text: Text })).default([]),
  /** Periods that need a word. */
  notes: z.array(z.strictObject({ period: TimePeriod, text: Text })).default([]),
})
export type Series = z.infer<typeof Series>

/** One figure that a goal is followed by. The first series is the one that is shown first. */
export const Indicator = z.strictObject({
  id: Id,
  name: Text,
  /** A word or two for running text, lower case where the language has it so. */
  label: Text,
  definition: Text,
  direction: z.enum(['up', 'down', 'none']),
  fitness: z.enum(['direct', 'proxy', 'context']),
  /** How far the municipality can move the figure, with one sentence that says why. */
  influence: Text.extend({ level: z.enum(['high', 'shared', 'low']) }).optional(),
  caveats: z.array(Text).default([]),
  /** What somebody else expects of an area given its conditions, beside what they count there themselves. */
  expectation: Expectation.optional(),
  series: z.array(Series).min(1),
})
export type Indicator = z.infer<typeof Indicator>

/** A country, region, province or municipality, or one of Statistics Denmark's five groups of municipalities. */
export const Area = z.strictObject({
  code: z.string().regex(/^(\d{2,3}|group-\d)$/),
  kind: z.enum(['country', 'region', 'province', 'municipality', 'group']),
  name: Text,
  parent: z.string().nullable(),
  /** The group that a municipality is in; null for other kinds of area. */
  group: z.string().nullable(),
})
export type Area = z.infer<typeof Area>
