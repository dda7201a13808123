/** Catalogue records of Jobindsats tables for tests, and a conversation held with answers that are already there. */
import type { z } from 'zod'
import type { JobindsatsSelection } from '../../data/catalogue/jobindsats-selection.ts'
import { Dataset } from '../../data/catalogue/schema.ts'
import type { Answer } from '../../etl/source.ts'
import { jobindsats } from '../../etl/sources/jobindsats.ts'
import { hold, type Held } from './conversation.ts'
import { emulatedAreas } from './statbank-areas.ts'

type Selection = z.input<typeof JobindsatsSelection>

/** A monthly dataset whose measures are those of its selection. */
export const record = (
  table: string,
  selection: Selection,
  rest: Partial<z.input<typeof Dataset>> = {},
): Dataset =>
  Dataset.parse({
    id: `jobindsats-${table}`,
    source: 'jobindsats',
    table,
    title: { da: table, en: table },
    page: 'https://www.jobindsats.dk',
    frequency: 'monthly',
    finality: 'final',
    measures: Object.fromEntries(
      Object.keys(selection.measures).map((name) => [name, { unit: 'persons' }]),
    ),
    jobindsats: selection,
    ...rest,
  })

const split = (column: string | string[], names: [string, string][]) =>
  Object.fromEntries(names.map(([name, path]) => [name, { column, members: { _ygrpi09: path } }]))

const benefits = { _ygrpi09: ['/', '/2/', '/3/'] }

const pctHeadings = [
  'Ledige fuldtidspersoner i pct. af arbejdsstyrken',
  'Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år',
]

/** Persons and per cent, each in all and by two benefits: six measures. */
export const y25i01Dataset = record('y25i01', {
  hierarchies: benefits,
  measures: {
    ...split('Antal ledige fuldtidspersoner', [
      ['persons', '/'],
      ['dagpenge-persons', '/2/'],
      ['kontanthjaelp-persons', '/3/'],
    ]),
    ...split(pctHeadings, [
      ['pct', '/'],
      ['dagpenge-pct', '/2/'],
      ['kontanthjaelp-pct', '/3/'],
    ]),
  },
})

export const y25i09Dataset = record('y25i09', {
  hierarchies: benefits,
  measures: split('Antal langtidsledige fuldtidspersoner', [
    ['persons', '/'],
    ['dagpenge-persons', '/2/'],
    ['kontanthjaelp-persons', '/3/'],
  ]),
})

export const y60a02Dataset = record('y60a02', {
  hierarchies: { _viskat_1int: ['/'] },
  groups: ['mgrpa02_1', 'mgrpa02_3', 'mgrpa02_4b', 'mgrpa02_5b'],
  measures: {
    persons: { column: 'Antal personer' },
    'full-time': { column: 'Antal fuldtidspersoner' },
    'pct-labour-force': { column: 'Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år' },
    'pct-population': { column: 'Fuldtidspersoner i pct. af befolkningen 16-66 år' },
  },
})

export const y60c07Dataset = record('y60c07', {
  measures: {
    degree: { column: 'mgrpc07_1' },
    'affected-pct': { column: ['mgrpc07_9', 'mgrpc07_2'] },
  },
})

export const y60j01Dataset = record('y60j01', {
  measures: {
    persons: { column: 'Antal personer med ordinære timer' },
    pct: { column: 'Andel personer med ordinære timer' },
  },
})

/** No hierarchy but the areas, and one column of four. */
export const y08a02Dataset = record('y08a02', {
  measures: { persons: { column: 'Antal personer' } },
})

export const y25i07Dataset = record('y25i07', {
  hierarchies: { _esco_uri: ['/'] },
  measures: { number: { column: 'Antal nyopslåede stillinger' } },
})

const long = (what: string, name: string) =>
  `Forventet og faktisk ${what} fuldtidspersoner på offentlig forsørgelse: ${name}`

/** Years that end with a quarter: what is expected of an area beside what is counted there. */
export const y30r21Dataset = record(
  'y30r21',
  {
    period: 'QMAT',
    hierarchies: { _ygrp_y30r21: ['Ydelsesgrupper i alt'] },
    measures: {
      expected: { column: ['Forventet antal', long('antal', 'Forventet antal')] },
      actual: { column: ['Faktisk antal', long('antal', 'Faktisk antal')] },
      'expected-pct': {
        column: ['Forventet andel (pct.)', long('andel', 'Forventet andel (pct.)')],
      },
      'actual-pct': { column: ['Faktisk andel (pct.)', long('andel', 'Faktisk andel (pct.)')] },
    },
  },
  { frequency: 'quarterly', covers: 'year' },
)

export const allDatasets = [
  y25i01Dataset,
  y25i09Dataset,
  y60a02Dataset,
  y60c07Dataset,
  y60j01Dataset,
  y08a02Dataset,
  y25i07Dataset,
]

/** Holds the conversation with these answers in turn. */
export const converse = (dataset: Dataset, answers: Answer[], areas = emulatedAreas): Held =>
  hold(jobindsats.converse(dataset, areas), (_, place) => answers[place])
