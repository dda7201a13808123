/** What every check of a selection is given. */
import type { JobindsatsSelection } from '../../data/catalogue/jobindsats-selection.ts'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { SourceError } from '../source.ts'
import type { JobindsatsTable } from './jobindsats-table.ts'

export type Context = {
  dataset: Dataset
  selection: JobindsatsSelection
  table: JobindsatsTable
  /** Makes a failed-check of what is wrong with the table, as the rest of a sentence. */
  fail: (what: string) => SourceError
}

/** @throws {SourceError} failed-check when the dataset has no selection */
export function contextOf(dataset: Dataset, table: JobindsatsTable): Context {
  const fault = (message: string) => new SourceError('failed-check', dataset.id, message)
  const selection = dataset.jobindsats
  if (!selection) throw fault(`Dataset ${dataset.id} has no selection at Jobindsats.`)
  const fail = (what: string) => fault(`Jobindsats' table ${dataset.table} ${what}.`)
  return { dataset, selection, table, fail }
}
