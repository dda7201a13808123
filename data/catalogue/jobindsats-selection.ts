/** How the Jobindsats API is asked for a dataset: what the catalogue writes under `jobindsats`. */
import { z } from 'zod'

/** A hierarchy's id as the publisher writes it, e.g. `_nykom`. */
const Hierarchy = z.string().regex(/^_[a-z0-9_]+$/, {
  error: 'a hierarchy is written as the publisher has it, e.g. _nykom',
})

/** A member of a hierarchy: its path (`/` is the total, `/2/` a part) or its Danish name. */
const Member = z.string().min(1)

/** Where one of our measures stands in the publisher's answer. */
const JobindsatsMeasure = z.strictObject({
  /**
   * The heading of its column, or the id of the measure group whose name is the heading; of several the first that
   * the answer has.
   */
  column: z.union([
    z
      .string()
      .min(1)
      .transform((heading) => [heading]),
    z.array(z.string().min(1)).min(1),
  ]),
  /** The member of each hierarchy that its rows are of; where only one member is asked for, it may be left out. */
  members: z.record(Hierarchy, Member).default({}),
})

export const JobindsatsPeriod = z.enum(['M', 'Q', 'Y', 'QMAT'])
export type JobindsatsPeriod = z.infer<typeof JobindsatsPeriod>

/** Everything that is named here is confirmed by the publisher's description of the table before figures are asked for. */
export const JobindsatsSelection = z.strictObject({
  /** Months, quarters, years, or years that end with a quarter; `MYTD` is none that a period here can say. */
  period: JobindsatsPeriod.default('M'),
  /** The hierarchy whose members are the areas. */
  area: Hierarchy.default('_nykom'),
  /** Only the country is asked for, as its total. */
  nationalOnly: z.boolean().default(false),
  /**
   * Every other hierarchy that splits the figures, with the members that are asked for; `*` is all of them and
   * `level:<id>` those of one level. A hierarchy that is not named here is not asked about: the answer has its total.
   */
  hierarchies: z.record(Hierarchy, z.array(Member).min(1)).default({}),
  /** Ids of the measure groups that are asked for; all of the table's when none is named. */
  groups: z.array(z.string().min(1)).default([]),
  measures: z.record(z.string(), JobindsatsMeasure),
})
export type JobindsatsSelection = z.infer<typeof JobindsatsSelection>
