/** The words that every part of the house shares: types and their readers, no I/O. */
import { z } from 'zod'

/** How often a series is published: what the judgement rule and the charts know. */
export const Frequency = z.enum(['monthly', 'quarterly', 'annual'])
export type Frequency = z.infer<typeof Frequency>

/** How often a publisher's table is. */
export const TableFrequency = z.enum([...Frequency.options, 'half-yearly'])
export type TableFrequency = z.infer<typeof TableFrequency>

/**
 * What is known about one observation.
 * `normal`, `provisional`, `estimated` and `unreliable` come with a number; the others come with null.
 * Suppressed (hidden by the publisher), missing (never given) and zero (a number) are three different things.
 */
export const ObservationStatus = z.enum([
  'normal',
  'provisional',
  'estimated',
  'unreliable',
  'missing',
  'suppressed',
  'not-applicable',
  'not-yet-published',
])
export type ObservationStatus = z.infer<typeof ObservationStatus>

const withValue = new Set<ObservationStatus>(['normal', 'provisional', 'estimated', 'unreliable'])

/** Whether an observation with this status carries a number. */
export const carriesValue = (status: ObservationStatus): boolean => withValue.has(status)

/** A published figure of one measure, for one area in one period. Keys are text; the value has the measure's unit. */
export type Observation = {
  /** The publisher's own code for what is counted, e.g. `BFK`; several chooser codes are joined by a point. */
  measure: string
  /** Statistics Denmark's area code with leading zeros, e.g. `000`, `082`, `791`. */
  area: string
  /** SDMX period: `2026`, `2026-S1`, `2026-Q3` or `2026-07`. */
  period: string
  value: number | null
  status: ObservationStatus
  /** The publisher's own mark, verbatim (Eurostat `b`, StatBank `..`), or null. */
  flag: string | null
  /** The page of this single figure where it is not the dataset's own, or null. */
  url: string | null
}

const periodShapes: [TableFrequency, RegExp][] = [
  ['annual', /^\d{4}$/],
  ['half-yearly', /^\d{4}-S[12]$/],
  ['quarterly', /^\d{4}-Q[1-4]$/],
  ['monthly', /^\d{4}-(0[1-9]|1[0-2])$/],
]

/** The frequency of an SDMX period, or null when the text is none. */
export function frequencyOf(period: string): TableFrequency | null {
  return periodShapes.find(([, shape]) => shape.test(period))?.[0] ?? null
}

/** An SDMX period of any frequency. */
export const TimePeriod = z.string().refine((text) => frequencyOf(text) !== null, {
  error: 'a period is written 2026, 2026-Q3 or 2026-07',
})

/** The period `years` earlier at the same time of year: `2026-07` and 1 give `2025-07`. */
export function yearsBefore(period: string, years: number): string {
  return String(Number(period.slice(0, 4)) - years).padStart(4, '0') + period.slice(4)
}

/**
 * What a vintage did to a figure. `new`, `new-period` and `new-area` were never known before; `reinstated` was withdrawn
 * once. Of two known values the second is a `correction` of a known error, goes with a new definition, or is `revised`.
 */
export const ChangeKind = z.enum([
  'new',
  'new-period',
  'new-area',
  'reinstated',
  'revised',
  'definition-changed',
  'correction',
  'withdrawn',
])
export type ChangeKind = z.infer<typeof ChangeKind>

/** How many figures were changed in each way. */
export const ChangeCounts = z.record(ChangeKind, z.int())
export type ChangeCounts = z.infer<typeof ChangeCounts>

export const countChanges = (of: (kind: ChangeKind) => number): ChangeCounts =>
  ChangeCounts.parse(Object.fromEntries(ChangeKind.options.map((kind) => [kind, of(kind)])))

/** A text in both languages of the pages. */
export const Text = z.strictObject({ da: z.string().min(1), en: z.string().min(1) })
export type Text = z.infer<typeof Text>

export const Language = z.enum(['da', 'en'])
export type Language = z.infer<typeof Language>

/** How people judge the way of a goal in a status. */
export const Judgement = z.enum(['on-track', 'attention', 'off-track', 'not-judged'])
export type Judgement = z.infer<typeof Judgement>

export const judgementWords: Record<Judgement, Text> = {
  'on-track': { da: 'på vej', en: 'on track' },
  attention: { da: 'kræver opmærksomhed', en: 'needs attention' },
  'off-track': { da: 'ikke på vej', en: 'off track' },
  'not-judged': { da: 'ikke vurderet', en: 'not judged' },
}

/** How far an action has come. A draft is nobody's decision yet and is not shown to readers. */
export const ActionState = z.enum(['draft', 'planned', 'ongoing', 'done', 'stopped'])
export type ActionState = z.infer<typeof ActionState>

export const actionStateWords: Record<ActionState, Text> = {
  draft: { da: 'udkast', en: 'draft' },
  planned: { da: 'planlagt', en: 'planned' },
  ongoing: { da: 'i gang', en: 'ongoing' },
  done: { da: 'afsluttet', en: 'done' },
  stopped: { da: 'stoppet', en: 'stopped' },
}
