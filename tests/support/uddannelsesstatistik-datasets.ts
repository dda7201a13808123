/** Catalogue records of cubes for tests, and conversations held with answers that are there or with a server. */
import type { z } from 'zod'
import { Dataset } from '../../data/catalogue/schema.ts'
import type { UddannelsesstatistikSelection } from '../../data/catalogue/uddannelsesstatistik-selection.ts'
import type { Answer, Reading, Request } from '../../etl/source.ts'
import { uddannelsesstatistik } from '../../etl/sources/uddannelsesstatistik.ts'
import { hold, holdWith, type Held } from './conversation.ts'
import { emulatedAreas } from './statbank-areas.ts'
import { kommune, køn, år } from './uddannelsesstatistik-cube.ts'

type Selection = z.input<typeof UddannelsesstatistikSelection>

const record = (
  id: string,
  measures: z.input<typeof Dataset>['measures'],
  selection: Selection,
): Dataset =>
  Dataset.parse({
    id,
    source: 'uddannelsesstatistik',
    table: `${selection.område}/${selection.emne}/${selection.underemne}`,
    title: { da: id, en: id },
    page: 'https://uddannelsesstatistik.dk',
    frequency: 'annual',
    finality: 'final',
    measures,
    uddannelsesstatistik: selection,
  })

/** The profile model by municipality and year; one share. */
export const profmodDataset = (rest: Partial<Selection> = {}): Dataset =>
  record(
    'uvm-profilmodel',
    { pct: { unit: 'percent', max: 100 } },
    {
      område: 'GS',
      emne: 'PROFMOD',
      underemne: 'PROFMOD',
      area: kommune,
      time: { detail: år, level: 'year' },
      measures: { pct: { nøgletal: 'Komp: Med mindst en ungdomsuddannelsekompetence' } },
      ...rest,
    },
  )

/** Apprentices by municipality and year; two counts, or others by `rest`. */
export const apprenticesDataset = (rest: Partial<Selection> = {}): Dataset =>
  record(
    'uvm-laerepladser',
    Object.fromEntries(
      ['number', 'persons', 'women', 'men'].map((name) => [name, { unit: 'apprentices' }]),
    ),
    {
      område: 'EUD',
      emne: 'LÆRE',
      underemne: 'AFTALE',
      area: kommune,
      time: { detail: år, level: 'year' },
      measures: {
        number: { nøgletal: 'Indgåede uddannelsesaftaler' },
        persons: { nøgletal: 'Elever med uddannelsesaftale' },
      },
      ...rest,
    },
  )

/** Women and men as two measures of one figure, told apart by a fixed member. */
export const bySex = {
  women: { nøgletal: 'Indgåede uddannelsesaftaler', members: { [køn]: 'Kvinder' } },
  men: { nøgletal: 'Indgåede uddannelsesaftaler', members: { [køn]: 'Mænd' } },
}

/** Holds the conversation with whatever gives the answers; a request that gets none fails the test. */
export const converse = (
  dataset: Dataset,
  answer: (request: Request) => Answer,
  areas = emulatedAreas,
): Held => hold(uddannelsesstatistik.converse(dataset, areas), answer)

/** Holds the conversation with a server, adding the key as the caller of the adapter does. */
export async function converseOver(url: string, key: string, dataset: Dataset): Promise<Reading> {
  const conversation = uddannelsesstatistik.converse(dataset, emulatedAreas)
  const { reading } = await holdWith(url, conversation, {
    'content-type': 'application/json',
    authorization: `Bearer ${key}`,
  })
  return reading
}
