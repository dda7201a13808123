/** What figures are held to before they are loaded, and how far they may go. */
import { z } from 'zod'

/** The checks that a person may override for one delivery, by name. */
export const CheckName = z.enum([
  /** A value outside the range of its measure. */
  'range',
  /** Parts that do not add up to their published total. */
  'totals',
  /** Far fewer figures than are in force. */
  'row-count',
  /** No figure as new as the newest in force. */
  'newest',
  /** Areas, periods or measures that are gone. */
  'coverage',
  /** A value many times the one in force, or many times the period before. */
  'jump',
  /** A large share of the figures in force with another value. */
  'revised',
])
export type CheckName = z.infer<typeof CheckName>

/** How far a delivery may differ from what is in force; a dataset may set its own. */
export const Thresholds = z.strictObject({
  /** The share of the figures in force that a delivery must at least have. */
  rowCount: z.number().min(0).max(1).default(0.5),
  /** The share of the areas, and of the periods, in force that may be gone. */
  gone: z.number().min(0).max(1).default(0),
  /** How many times the old value, or the period before, a value must stay below. */
  jump: z.number().gt(1).default(10),
  /** The share of the values in force that may be revised, and by how much a value is hardly revised, as a share of it. */
  revised: z.number().min(0).max(1).default(0.5),
  hardly: z.number().min(0).default(0.01),
})
export type Thresholds = z.infer<typeof Thresholds>

/** Counts of which a table has both the parts and the total. */
export const Totals = z.strictObject({
  measures: z.array(z.string()).min(1),
  /** Area code of the total. */
  total: z.string().default('000'),
  /** The areas that are its parts: all of this kind. */
  of: z.enum(['municipality', 'region']).default('municipality'),
  /** How far the sum may be from the total, as a share of it: persons in no municipality, or in two. */
  tolerance: z.number().min(0).max(0.2),
})
export type Totals = z.infer<typeof Totals>
