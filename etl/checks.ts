/** What is checked before a reading is loaded: a fault stops the dataset, nothing is dropped silently. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { CheckName } from '../data/catalogue/checks.ts'
import type { Dataset } from '../data/catalogue/schema.ts'
import {
  codeFault,
  rangeFault,
  repeatFault,
  statusFault,
  type Fault,
  type Work,
} from './checks-figures.ts'
import { againstInForce, type Comparison } from './checks-in-force.ts'
import { totalsFault } from './checks-totals.ts'
import { Refused, type Judged, type Override } from './refusal.ts'
import { SourceError } from './source.ts'
import type { Staged } from './staging.ts'

export type Terms = {
  /** How the figures are held against those in force; null where they are not: there are none, or a rebuild repeats what was decided then. */
  comparison: Comparison | null
  /** The checks that a person has overridden for this delivery. */
  overrides: Override[]
}

/**
 * @returns the checks that were overridden and would have refused the figures
 * @throws {SourceError} `failed-check` when the figures cannot be taken at all
 * @throws {Refused} when a check does not pass that nobody has overridden
 */
export async function check(
  connection: DuckDBConnection,
  { table, count, isUnique }: Staged,
  dataset: Dataset,
  catalogue: Work['catalogue'],
  { comparison, overrides }: Terms,
): Promise<Judged[]> {
  const work = { connection, table, count, dataset, catalogue }
  const flaw =
    (count === 0 ? 'there is no figure in the answer' : null) ??
    (await codeFault(work)) ??
    (await statusFault(work)) ??
    (isUnique ? null : await repeatFault(work))
  if (flaw !== null) {
    const advice = 'nothing of it is taken; pull again, or correct the catalogue'
    throw new SourceError('failed-check', dataset.id, `${dataset.table}: ${flaw}; ${advice}.`)
  }
  const faults: [CheckName, Fault][] = [
    ['range', await rangeFault(work)],
    ['totals', await totalsFault(work)],
    ...(comparison ? await againstInForce(work, comparison) : []),
  ]
  const judged = faults.flatMap(([name, fault]) =>
    fault === null ? [] : [judge(dataset, name, fault, overrides)],
  )
  if (judged.some(({ override }) => override === null)) throw new Refused(dataset.id, judged)
  return judged
}

function judge(dataset: Dataset, name: CheckName, fault: string, overrides: Override[]): Judged {
  const way = `--accept ${dataset.id}:${name} --by WHO --reason WHY`
  return {
    check: name,
    sentence: `${dataset.table}: ${fault}; if that is right, take it with ${way}.`,
    override: overrides.find((override) => override.check === name) ?? null,
  }
}
