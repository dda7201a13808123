/** How Eurostat is asked for a dataset. */
import { z } from 'zod'
import { TimePeriod } from '../vocabulary.ts'

const Shape = z.strictObject({
  area: z.string().default('geo'),
  time: z.string().default('time'),
  /** Eurostat's area codes with ours, e.g. `DK04` → `082`; exactly these are fetched. */
  areas: z.record(z.string().min(1), z.string().min(1)),
  /** Every other dimension but unit and time, with the codes that are fetched. */
  choose: z.record(z.string(), z.array(z.string()).min(1)),
  /** The dimensions whose codes, joined by a point, name the measure; none when the dataset has one measure. */
  measure: z.array(z.string()).default([]),
  /** The code of the unit that is asked for and must come, e.g. `PC`. */
  unit: z.string().min(1),
  /** What an exported workbook calls the dimensions and their codes, in English. */
  labels: z
    .record(
      z.string(),
      z.strictObject({ name: z.string(), codes: z.record(z.string(), z.string()) }),
    )
    .default({}),
  /** The first period that is fetched; all that there are when left out. */
  since: TimePeriod.optional(),
})

/** How Eurostat is asked: dimension and category codes verbatim, all confirmed by the answer itself. */
export const EurostatSelection = Shape.superRefine((selection, context) => {
  for (const [path, message] of faultsOf(selection)) {
    context.addIssue({ code: 'custom', path, message })
  }
})
export type EurostatSelection = z.infer<typeof EurostatSelection>

type Fault = [path: string[], message: string]

function faultsOf(selection: z.infer<typeof Shape>): Fault[] {
  const { area, time, areas, choose, measure } = selection
  const ours = Object.values(areas)
  const faults: Fault[] = []
  if (ours.length === 0) faults.push([['areas'], 'at least one area is fetched'])
  if (new Set(ours).size < ours.length) faults.push([['areas'], 'two codes stand for one area'])
  // They are asked for in their own way, and a second parameter of the name would change the question.
  for (const name of [area, time, 'unit', 'format', 'lang', 'sinceTimePeriod']) {
    if (name in choose) faults.push([['choose', name], `"${name}" is not chosen here`])
  }
  for (const name of measure) {
    if (!(name in choose)) faults.push([['measure'], `"${name}" is not among the chosen`])
  }
  for (const [name, codes] of Object.entries(choose)) {
    if (new Set(codes).size < codes.length) faults.push([['choose', name], 'a code stands twice'])
    if (codes.length > 1 && !measure.includes(name)) {
      faults.push([
        ['choose', name],
        'several codes are chosen, but they are no part of the measure',
      ])
    }
  }
  return faults
}
