/** STAR's Jobindsats (https://api.jobindsats.dk/v3): a table is described first, then its figures are asked for. */
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import type { Adapter, Conversation, Reading } from '../source.ts'
import { readCube } from './jobindsats-cube.ts'
import { askFigures } from './jobindsats-figures.ts'
import { confirmSelection } from './jobindsats-selection.ts'
import { askTable, readTable } from './jobindsats-table.ts'

/**
 * A question for the description and one or more for figures.
 * The publisher wants an organisation's own key with each (`Authorization: Bearer …`). Whoever sends the requests adds it:
 * it is no part of them, so it can be in no raw answer, report or message.
 */
export const jobindsats: Adapter<Reading> = {
  source: 'jobindsats',
  *converse(dataset: Dataset, areas: Map<string, Area>): Conversation {
    const table = readTable(yield askTable(dataset.table), dataset.table, dataset.id)
    const selection = confirmSelection(dataset, areas, table)
    const figures = yield* askFigures(selection)
    return {
      observations: readCube(figures, selection),
      publisherUpdated: table.update_latest ?? null,
    }
  },
}
