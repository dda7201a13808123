/** What the checks say of a delivery, and who has let it through all the same. */
import { z } from 'zod'
import { CheckName } from '../data/catalogue/checks.ts'
import { SourceError } from './source.ts'

/** A check that a person has overridden for one delivery; kept with it, so that a rebuild knows it. */
export const Override = z.strictObject({
  check: CheckName,
  /** Who: a name or a role. */
  by: z.string().min(1),
  reason: z.string().min(1),
})
export type Override = z.infer<typeof Override>

/** A check that did not pass: what was found and what was expected, in one sentence. */
export type Refusal = { check: CheckName; sentence: string }

/** A refusal with who overrode it; null when nobody did. */
export type Judged = Refusal & { override: Override | null }

/** The dataset keeps its figures: a check did not pass and nobody has overridden it. */
export class Refused extends SourceError {
  readonly judged: Judged[]
  constructor(dataset: string, judged: Judged[]) {
    const refused = judged.filter(({ override }) => override === null)
    super('failed-check', dataset, refused.map(({ sentence }) => sentence).join(' '))
    this.name = 'Refused'
    this.judged = judged
  }
}
