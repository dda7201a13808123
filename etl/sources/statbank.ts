/** Statistics Denmark's StatBank (https://api.statbank.dk/v1): a table is described first, then its figures are asked for. */
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import type { Adapter, Conversation } from '../source.ts'
import { readText } from './statbank-answer.ts'
import { readBulk } from './statbank-bulk.ts'
import { columnsOf, readCube } from './statbank-cube.ts'
import { askData, confirmSelection } from './statbank-selection.ts'
import { askTableinfo, readTableinfo } from './tableinfo.ts'

/** Two questions, tableinfo and data; every code is confirmed by the first before it is used in the second. */
export const statbank: Adapter = {
  source: 'statbank',
  *converse(dataset: Dataset, areas: Map<string, Area>): Conversation {
    const info = readTableinfo(yield askTableinfo(dataset.table), dataset.table, dataset.id)
    const selection = confirmSelection(dataset, areas, info)
    const answer = yield askData(selection)
    const text = readText(answer, `figures of ${info.id}`, dataset.id)
    const rows = readBulk(text, columnsOf(selection), info.id, dataset.id)
    return {
      observations: readCube(rows, selection, info.suppressedDataValue, dataset.id),
      publisherUpdated: info.updated,
    }
  },
}
