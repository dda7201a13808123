/** Catalogue records of Eurostat's tables for tests, and a conversation held with answers that are already there. */
import type { z } from 'zod'
import { Dataset } from '../../data/catalogue/schema.ts'
import type { Answer } from '../../etl/source.ts'
import { eurostat } from '../../etl/sources/eurostat.ts'
import { hold, holdWith, type Held } from './conversation.ts'
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
export const converse = (dataset: Dataset, answers: Answer[], areas = emulatedAreas): Held =>
  hold(eurostat.converse(dataset, areas), (_, place) => answers[place] ?? answers.at(-1))

/** Holds the conversation with a server at this address. */
export const converseWith = (url: string, dataset: Dataset): Promise<Held> =>
  holdWith(url, eurostat.converse(dataset, emulatedAreas))
