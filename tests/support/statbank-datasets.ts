/** Catalogue records of StatBank tables for tests, and a conversation held with answers that are already there. */
import type { z } from 'zod'
import { Dataset } from '../../data/catalogue/schema.ts'
import type { Answer, BulkReading } from '../../etl/source.ts'
import { statbank } from '../../etl/sources/statbank.ts'
import { hold, type Held } from './conversation.ts'
import { emulatedAreas } from './statbank-areas.ts'

type Given = Partial<z.input<typeof Dataset>>

const record = (table: string, rest: Given): Dataset =>
  Dataset.parse({
    id: `statbank-${table.toLowerCase()}`,
    source: 'statbank',
    table,
    title: { da: table, en: table },
    page: `https://www.statbank.dk/${table}`,
    frequency: 'annual',
    finality: 'final',
    measures: {},
    ...rest,
  })

const measures = (codes: string[], unit: string) =>
  Object.fromEntries(codes.map((code) => [code, { unit }]))

/** Monthly unemployment rates; one measure that no variable names. */
export const aup02Dataset = record('AUP02', {
  frequency: 'monthly',
  measures: measures(['TOT'], 'percent'),
  statbank: { area: 'OMRÅDE', choose: { ALDER: ['TOT'], KØN: ['TOT'] }, unit: 'Pct.' },
})

/** Annual employment and activity rates; the measure is named by BEREGNING. */
export const ras200Dataset = record('RAS200', {
  measures: {
    BFK: { unit: 'percent', name: { da: 'Beskæftigelsesfrekvens', en: 'Employment rate' } },
    EFK: { unit: 'percent', name: { da: 'Erhvervsfrekvens', en: 'Activity rate' } },
  },
  statbank: {
    area: 'OMRÅDE',
    choose: { HERKOMST: ['00'], ALDER: ['16-64'], KØN: ['TOT'], BEREGNING: ['BFK', 'EFK'] },
    measure: ['BEREGNING'],
    unit: 'Pct.',
  },
})

const statuses = ['AA_TOTAL', 'FULDFOERT', 'IGANG', 'AFBRUDT', 'INGENREG']

/** Annual counts of young persons; the measure is named by two variables. */
export const statusu6Dataset = record('STATUSU6', {
  measures: measures(
    statuses.map((status) => `TOT.${status}`),
    'persons',
  ),
  statbank: {
    area: 'GRUNDBEL',
    areaCodes: { '000': ['0', '000'] },
    choose: { UDDSTAT: statuses, UDDANNELSE: ['TOT'] },
    measure: ['UDDANNELSE', 'UDDSTAT'],
    unit: 'Antal',
  },
})

/** Quarterly counts of full-time employees. */
export const lbesk69Dataset = record('LBESK69', {
  frequency: 'quarterly',
  measures: measures(['1010'], 'persons'),
  statbank: { area: 'BOPKOM', choose: { TAL: ['1010'], KØN: ['TOT'] }, unit: 'Antal' },
})

/** Holds the conversation with these answers in turn. */
export const converse = (
  dataset: Dataset,
  answers: Answer[],
  areas = emulatedAreas,
): Held<BulkReading> => hold(statbank.converse(dataset, areas), (_, place) => answers[place])
