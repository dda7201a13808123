/** Eurostat's statistics API (https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0): one question, answered in JSON-stat. */
import { z } from 'zod'
import type { EurostatSelection } from '../../data/catalogue/eurostat-selection.ts'
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import {
  SourceError,
  type Adapter,
  type Answer,
  type Conversation,
  type Reading,
  type Request,
} from '../source.ts'
import { readAnswer } from './eurostat-answer.ts'
import { readCube } from './eurostat-cube.ts'
import { askFigures } from './eurostat-question.ts'
import { JsonStatError } from './jsonstat-shape.ts'
import { readJsonStat, type JsonStat } from './jsonstat.ts'
import { combine } from './statbank-selection.ts'

/** How often an answer that is not ready is asked for again. The pause between is the caller's business. */
export const patience = 6

/** Milliseconds between two questions whether an answer is ready. */
const longWait = 10_000

/** The figures describe themselves, so what was asked for is confirmed by the answer. */
export const eurostat: Adapter<Reading> = {
  source: 'eurostat',
  *converse(dataset: Dataset, areas: Map<string, Area>): Conversation {
    const selection = confirmSelection(dataset, areas)
    const cube = readFigures(yield* askUntilReady(dataset, selection), dataset)
    return { observations: readCube(cube, dataset, selection), publisherUpdated: cube.updated }
  },
}

function* askUntilReady(
  { id, table }: Dataset,
  selection: EurostatSelection,
): Generator<Request, unknown, Answer> {
  for (let waits = 0; waits <= patience; waits++) {
    const purpose = `${waits > 0 ? 'waiting for ' : ''}figures of ${table}`
    const request = askFigures(table, selection, purpose)
    const answer = readAnswer(yield waits > 0 ? { ...request, wait: longWait } : request, table, id)
    if (answer.ready) return answer.json
  }
  throw new SourceError(
    'unreachable',
    id,
    `Eurostat is still putting the figures of ${table} together after ${patience} more requests; try again later or narrow the selection.`,
  )
}

const Named = z.looseObject({ extension: z.looseObject({ id: z.string() }) })

function readFigures(json: unknown, { id, table }: Dataset): JsonStat {
  const fail = (what: string, cause?: unknown) =>
    new SourceError('unexpected-shape', id, `Eurostat's answer on ${table} ${what}.`, cause)
  // The answer writes in capitals what was asked for in small letters.
  const about = Named.safeParse(json).data?.extension.id
  if (about !== undefined && about.toLowerCase() !== table.toLowerCase()) {
    throw fail(`is about ${about}`)
  }
  try {
    return readJsonStat(json)
  } catch (error) {
    if (error instanceof JsonStatError) throw fail(error.message, error)
    throw error
  }
}

/** The selection, once it is known that what it gives has a place in the catalogue. */
function confirmSelection(dataset: Dataset, areas: Map<string, Area>): EurostatSelection {
  const selection = dataset.eurostat
  const fail = (what: string) =>
    new SourceError('failed-check', dataset.id, `Dataset ${dataset.id} ${what}.`)
  if (!selection) throw fail('has no selection at Eurostat')
  const nowhere = Object.values(selection.areas).find((code) => !areas.has(code))
  if (nowhere !== undefined) throw fail(`asks for area ${nowhere}, which the catalogue has not`)
  const known = Object.keys(dataset.measures)
  if (selection.measure.length === 0) {
    if (known.length === 1) return selection
    throw fail(`has ${known.length} measures but no dimension that tells them apart`)
  }
  const lists = selection.measure.map((name) => selection.choose[name] ?? [])
  const asked = combine(lists).map((codes) => codes.join('.'))
  const stranger = asked.find((name) => !known.includes(name))
  if (stranger === undefined) return selection
  throw fail(`asks for ${stranger}, which is not among its measures`)
}
