/** What a publisher expects of an area given its conditions: another one's model, shown beside a figure and never in it. */
import { z } from 'zod'
import { Text } from '../vocabulary.ts'
import { Id } from './id.ts'

const Pair = z.strictObject({ expected: z.string().min(1), actual: z.string().min(1) })

export const Expectation = z.strictObject({
  /** The dataset that has both what is expected and what its publisher counts. */
  dataset: Id,
  /** Its two measures in per cent. */
  share: Pair,
  /** The same two in persons. */
  count: Pair,
  /** What is known of how it is worked out, and why it is not to be held against the indicator's own figures. */
  note: Text,
})
export type Expectation = z.infer<typeof Expectation>

/** Every measure that an expectation reads. */
export const measuresOf = ({ share, count }: Expectation): string[] => [
  share.expected,
  share.actual,
  count.expected,
  count.actual,
]

/** What is wrong with what an expectation reads, as the rest of a sentence. */
export function expectationFaults(
  expectation: Expectation,
  datasets: Map<string, { measures: Record<string, unknown> }>,
): string[] {
  const dataset = datasets.get(expectation.dataset)
  if (!dataset) return [`no dataset "${expectation.dataset}"`]
  return measuresOf(expectation)
    .filter((measure) => !dataset.measures[measure])
    .map((measure) => `"${expectation.dataset}" has no measure "${measure}"`)
}
