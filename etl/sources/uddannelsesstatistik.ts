/** Uddannelsesstatistik.dk (https://api.uddannelsesstatistik.dk/Api/v1): a cube is looked up, then its pages are turned. */
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import { isSearch } from '../../data/catalogue/uddannelsesstatistik-search.ts'
import {
  SourceError,
  type Adapter,
  type Answer,
  type Conversation,
  type Reading,
  type Request,
} from '../source.ts'
import { readObservations } from './uddannelsesstatistik-cube.ts'
import { addSuppressed } from './uddannelsesstatistik-hidden.ts'
import { readPages, type Book } from './uddannelsesstatistik-pages.ts'
import { askPage, questionsOf, type Question } from './uddannelsesstatistik-question.ts'
import { columnOf, type Row } from './uddannelsesstatistik-rows.ts'
import { findCube, type FoundCube } from './uddannelsesstatistik-search.ts'
import { confirmCube, cubeName } from './uddannelsesstatistik-skema.ts'
import { sortObservations } from './statbank-order.ts'

/**
 * Questions to the list of cubes, four where the cube is named, then the pages of one answer or two. The key is added by
 * whoever sends them.
 */
export const uddannelsesstatistik: Adapter<Reading> = {
  source: 'uddannelsesstatistik',
  *converse(dataset: Dataset, areas: Map<string, Area>): Conversation {
    const { selection, members } = yield* settle(dataset)
    const rows: Row[] = []
    for (const question of questionsOf(selection, members)) {
      rows.push(...(yield* readPages(bookOf(question, dataset.id))))
    }
    const observations = readObservations(rows, dataset, selection, areas)
    const whole =
      selection.absent === 'suppressed' ? addSuppressed(observations, areas) : observations
    // The interface does not say when a cube was last updated.
    return { observations: sortObservations(whole), publisherUpdated: null }
  },
}

/** The cube with its names confirmed, or found by its words. */
function* settle(dataset: Dataset): Generator<Request, FoundCube, Answer> {
  const fault = (message: string) => new SourceError('failed-check', dataset.id, message)
  const selection = dataset.uddannelsesstatistik
  if (!selection) {
    throw fault(`Dataset ${dataset.id} has no selection at Uddannelsesstatistik.dk.`)
  }
  const measures = isSearch(selection) ? selection.search.measures : selection.measures
  const stranger = Object.keys(measures).find((name) => !Object.hasOwn(dataset.measures, name))
  if (stranger !== undefined) {
    throw fault(`Dataset ${dataset.id} asks for ${stranger}, which is not among its measures.`)
  }
  if (isSearch(selection)) return yield* findCube(dataset, selection)
  return { selection, members: yield* confirmCube(dataset, selection) }
}

const bookOf = (question: Question, dataset: string): Book => {
  const { nøgletal } = question
  // Of several figures in a row, one may be hidden; a row with its only figure hidden is left out.
  const [always, sometimes] = nøgletal.length === 1 ? [nøgletal, []] : [[], nøgletal]
  return {
    ask: (page) => askPage(question, page),
    pageSize: question.selection.pageSize,
    mostRows: question.mostRows,
    columns: { always: [...question.details.map(columnOf), ...always], sometimes },
    cube: cubeName(question.selection),
    dataset,
  }
}
