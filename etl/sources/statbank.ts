/** Statistics Denmark's StatBank (https://api.statbank.dk/v1): a table is described first, then its figures are asked for. */
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import type { Adapter, BulkReading, Conversation, Window } from '../source.ts'
import { readText } from './statbank-answer.ts'
import { complaintOf, readHeader } from './statbank-bulk.ts'
import { columnsOf } from './statbank-cube-faults.ts'
import { fillCube } from './statbank-cube.ts'
import { askData, confirmSelection, type ConfirmedSelection } from './statbank-selection.ts'
import { askTableinfo, readTableinfo } from './tableinfo.ts'
import { windowStart } from './window-periods.ts'

/** Two questions, tableinfo and data; every code is confirmed by the first before it is used in the second. */
export const statbank: Adapter<BulkReading> = {
  source: 'statbank',
  *converse(
    dataset: Dataset,
    areas: Map<string, Area>,
    window: Window | null = null,
  ): Conversation<BulkReading> {
    const info = readTableinfo(yield askTableinfo(dataset.table), dataset.table, dataset.id)
    const whole = confirmSelection(dataset, areas, info)
    const from = windowStart([...whole.periods.values()].sort(), window)
    const selection = from === null ? whole : since(whole, from)
    const answer = yield askData(selection, from !== null)
    const head = readText(answer, `figures of ${info.id}`, dataset.id)
    const complain = complaintOf(info.id, dataset.id)
    const columns = readHeader(head, columnsOf(selection), complain)
    const { file } = answer
    if (file === undefined)
      throw new Error(`The figures of ${info.id} were not handed over as a file.`)
    const absent = info.suppressedDataValue
    return {
      fill: (connection, table) =>
        fillCube(connection, table, { file, columns, selection, absent, complain }),
      publisherUpdated: info.updated,
      from,
    }
  },
}

/** The same selection from a period on. */
const since = (selection: ConfirmedSelection, from: string): ConfirmedSelection => ({
  ...selection,
  periods: new Map([...selection.periods].filter(([, period]) => period >= from)),
})
