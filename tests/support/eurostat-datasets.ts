/** Catalogue records of Eurostat's tables for tests, and a conversation held with answers that are already there. */
import type { z } from 'zod'
import { Dataset, type Area } from '../../data/catalogue/schema.ts'
import type { Answer, Conversation, Reading, Request } from '../../etl/source.ts'
import { eurostat } from '../../etl/sources/eurostat.ts'
import { emulatedAreas } from './statbank-areas.ts'

type Given = Partial<z.input<typeof Dataset>>

const record = (table: string, rest: Given): Dataset =>
  Dataset.parse({
    id: `eurostat-${table.replaceAll('_', '-')}`,
    source: 'eurostat',
    table,
    title: { da: table, en: table },
    page: `https://ec.europa.eu/eurostat/databrowser/view/${table}/default/table`,
    frequency: 'annual',
    finality: 'final',
    measures: {},
    ...rest,
  })

const percent = { unit: 'percent', max: 100 }

/** Annual shares of young people outside work and education; the measure is named by the age. */
export const neetDataset = record('edat_lfse_22', {
  measures: { 'Y15-29': percent, 'Y18-29': percent },
  eurostat: {
    areas: { DK04: '082', DK: '000' },
    choose: {
      freq: ['A'],
      sex: ['T'],
      age: ['Y15-29', 'Y18-29'],
      training: ['NO_FE_NO_NFE'],
      wstatus: ['NEMP'],
    },
    measure: ['age'],
    unit: 'PC',
  },
})

/** Annual unemployment rates since 2015; one measure that no dimension names. */
export const unemploymentDataset = record('lfst_r_lfu3rt', {
  measures: { rate: percent },
  eurostat: {
    areas: { DK04: '082', DK: '000' },
    choose: { freq: ['A'], isced11: ['TOTAL'], sex: ['T'], age: ['Y15-74'] },
    unit: 'PC',
    since: '2015',
  },
})

/** The dataset with this in its selection. */
export const selecting = (dataset: Dataset, change: Partial<Dataset['eurostat']>): Dataset => ({
  ...dataset,
  ...(dataset.eurostat ? { eurostat: { ...dataset.eurostat, ...change } } : {}),
})

/** Holds the conversation with these answers in turn; the last one is given again and again. */
export function converse(
  dataset: Dataset,
  answers: Answer[],
  areas: Map<string, Area> = emulatedAreas,
): { reading: Reading; requests: Request[] } {
  const conversation: Conversation = eurostat.converse(dataset, areas)
  const requests: Request[] = []
  let turn = conversation.next()
  while (!turn.done) {
    requests.push(turn.value)
    const answer = answers[requests.length - 1] ?? answers.at(-1)
    if (!answer) throw new Error(`No answer for ${turn.value.purpose}`)
    turn = conversation.next(answer)
  }
  return { reading: turn.value, requests }
}

/** Holds the conversation with a server at this address. */
export async function converseWith(url: string, dataset: Dataset) {
  const conversation = eurostat.converse(dataset, emulatedAreas)
  const requests: Request[] = []
  let turn = conversation.next()
  while (!turn.done) {
    requests.push(turn.value)
    const response = await fetch(url + turn.value.path)
    turn = conversation.next({
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    })
  }
  return { reading: turn.value, requests }
}
