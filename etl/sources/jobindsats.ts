/** STAR's Jobindsats (https://api.jobindsats.dk/v3): a table is described first, then its figures are asked for. */
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import type { Adapter, Conversation, Reading, Window } from '../source.ts'
import { readCube } from './jobindsats-cube.ts'
import { askFigures } from './jobindsats-figures.ts'
import { parsePeriod } from './jobindsats-period.ts'
import { confirmSelection, type ConfirmedSelection } from './jobindsats-selection.ts'
import { askTable, readTable } from './jobindsats-table.ts'
import { announcement, checkListed } from './jobindsats-tables.ts'
import { windowStart } from './window-periods.ts'

/**
 * A question for the description and one or more for figures.
 * The publisher wants an organisation's own key with each (`Authorization: Bearer …`). Whoever sends the requests adds it:
 * it is no part of them, so it can be in no raw answer, report or message.
 */
export const jobindsats: Adapter<Reading> = {
  source: 'jobindsats',
  announcement,
  *converse(
    dataset: Dataset,
    areas: Map<string, Area>,
    window: Window | null = null,
  ): Conversation {
    const described = yield askTable(dataset.table)
    yield* checkListed(described, dataset)
    const table = readTable(described, dataset.table, dataset.id)
    const whole = confirmSelection(dataset, areas, table)
    const from = windowStart(
      whole.period.ids.map((id) => sdmx(id, whole)),
      window,
    )
    const selection = from === null ? whole : since(whole, from)
    const figures = yield* askFigures(selection, from !== null)
    return {
      observations: readCube(figures, selection),
      publisherUpdated: table.update_latest ?? null,
      from,
      nextUpdate: table.update_next ?? null,
    }
  },
}

// Every period is known to be one once the selection is confirmed.
const sdmx = (id: string, { period }: ConfirmedSelection): string =>
  parsePeriod(id, period.type) ?? id

/** The same selection from a period on. */
const since = (selection: ConfirmedSelection, from: string): ConfirmedSelection => ({
  ...selection,
  period: {
    ...selection.period,
    ids: selection.period.ids.filter((id) => sdmx(id, selection) >= from),
  },
})
