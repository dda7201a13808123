/** The register of known errors in publishers' figures: which figures, what is wrong, who says so. */
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'
import { frequencyOf, Text, TimePeriod } from '../vocabulary.ts'
import type { Area, Dataset } from './schema.ts'

/** Figures of some datasets in a span of periods that are wrong or doubtful as published. */
export const PublisherError = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  datasets: z.array(z.string()).min(1),
  /** All measures when left out. */
  measures: z.array(z.string()).min(1).optional(),
  /** Area codes; all areas when left out. */
  areas: z.array(z.string()).min(1).optional(),
  /** First and last period. */
  from: TimePeriod,
  to: TimePeriod,
  what: Text,
  /** The day on which it was entered here. */
  since: z.iso.date(),
  reference: Text,
  url: z.url().optional(),
  /** `corrected` once the publisher has put it right; then it tells of the figures of older vintages. */
  status: z.enum(['open', 'corrected']),
})
export type PublisherError = z.infer<typeof PublisherError>

const name = 'publisher-errors.yaml'

/** @throws {DataError} when the file does not fit */
export const readPublisherErrors = (file: string) =>
  readYaml(file, name, z.strictObject({ errors: z.array(PublisherError) }))

/** A sentence for every entry that points at something which is not in the catalogue. */
export function checkPublisherErrors(
  { value, at }: ReturnType<typeof readPublisherErrors>,
  catalogue: { datasets: Map<string, Dataset>; areas: Map<string, Area> },
): string[] {
  const problems: string[] = []
  value.errors.forEach((error, i) => {
    const place = (field: string, nth: number) => at(['errors', i, field, nth])
    error.datasets.forEach((id, nth) => {
      const dataset = catalogue.datasets.get(id)
      if (!dataset) {
        problems.push(`${place('datasets', nth)}: no dataset "${id}"`)
        return
      }
      for (const field of ['from', 'to'] as const) {
        if (frequencyOf(error[field]) === dataset.frequency) continue
        problems.push(`${at(['errors', i, field])}: "${id}" is ${dataset.frequency}`)
      }
      error.measures?.forEach((measure, m) => {
        if (dataset.measures[measure]) return
        problems.push(`${place('measures', m)}: "${id}" has no measure "${measure}"`)
      })
    })
    error.areas?.forEach((area, nth) => {
      if (catalogue.areas.has(area)) return
      problems.push(`${place('areas', nth)}: no area "${area}" in areas.csv`)
    })
    if (error.to < error.from) problems.push(`${at(['errors', i, 'to'])}: it is before "from"`)
  })
  return problems
}

/** Whether an error is about a figure; without measure, about any figure of the dataset for that area and period. */
export const concerns = (
  error: PublisherError,
  figure: { dataset: string; area: string; period: string; measures: readonly string[] },
): boolean =>
  error.datasets.includes(figure.dataset) &&
  (error.measures?.some((measure) => figure.measures.includes(measure)) ?? true) &&
  (error.areas?.includes(figure.area) ?? true) &&
  error.from <= figure.period &&
  figure.period <= error.to
