/** What a series is made of: a measure, a sum of measures, or a ratio, of one table or of two. */
import { z } from 'zod'
import type { Frequency, TableFrequency } from '../vocabulary.ts'
import { Codes } from './code-range.ts'
import { Id } from './id.ts'

/** The other table that a ratio is divided by. */
const Over = z.strictObject({
  dataset: Id,
  /**
   * Which of its periods belongs to a period of the series: the same one, or, for a series by year over a table by
   * quarter or half-year, that quarter or half of the year.
   */
  period: z.enum(['same', 'Q1', 'Q2', 'Q3', 'Q4', 'S1', 'S2']).default('same'),
})
export type Over = z.infer<typeof Over>

/**
 * A measure of a dataset, the sum of several, or a ratio: `per` × the sum of the numerators over the sum of the
 * denominators, which are of the same dataset unless `over` names another.
 */
export const SeriesPart = z.union([
  z.strictObject({ dataset: Id, measure: z.string() }),
  z.strictObject({ dataset: Id, sum: Codes }),
  z.strictObject({
    dataset: Id,
    numerator: Codes,
    denominator: Codes,
    per: z.number().positive(),
    over: Over.optional(),
  }),
])
export type SeriesPart = z.infer<typeof SeriesPart>

/** Measures of one dataset that a part reads. */
export type Reads = {
  dataset: string
  measures: string[]
  isDenominator: boolean
  period: Over['period']
}

/** All that a part reads, what is counted before what it is divided by. */
export function readsOf(part: SeriesPart): Reads[] {
  const counted = (measures: string[]): Reads => ({
    dataset: part.dataset,
    measures,
    isDenominator: false,
    period: 'same',
  })
  if ('measure' in part) return [counted([part.measure])]
  if ('sum' in part) return [counted(part.sum)]
  const { over = { dataset: part.dataset, period: 'same' as const } } = part
  return [counted(part.numerator), { ...over, measures: part.denominator, isDenominator: true }]
}

/** Every dataset that a part reads, once. */
export const datasetsOf = (part: SeriesPart): string[] => [
  ...new Set(readsOf(part).map(({ dataset }) => dataset)),
]

/** What must be known of a dataset to read from it. */
type Readable = { frequency: TableFrequency; measures: Record<string, unknown> }

/** What is wrong with what a part reads, as the rest of a sentence; nothing when all is there. */
export function faultsOf(
  reads: Reads,
  frequency: Frequency,
  datasets: Map<string, Readable>,
): string[] {
  const dataset = datasets.get(reads.dataset)
  if (!dataset) return [`no dataset "${reads.dataset}"`]
  const isPart = reads.period !== 'same'
  const parted = reads.period.startsWith('S') ? 'half-yearly' : 'quarterly'
  if (isPart && (frequency !== 'annual' || dataset.frequency !== parted)) {
    return [`${reads.period} joins an annual series to a ${parted} dataset`]
  }
  if (!isPart && dataset.frequency !== frequency) {
    return [`"${reads.dataset}" is ${dataset.frequency}, the series is not`]
  }
  return reads.measures
    .filter((measure) => !dataset.measures[measure])
    .map((measure) => `"${reads.dataset}" has no measure "${measure}"`)
}
