/** A small profile model of a few rows for tests of the adapter: its list, its page, its reading. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset } from '../../data/catalogue/schema.ts'
import type { Answer, Request } from '../../etl/source.ts'
import { emulatedAreas } from './statbank-areas.ts'
import { answerOf } from './conversation.ts'
import { converse, profmodDataset } from './uddannelsesstatistik-datasets.ts'

export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/uddannelsesstatistik', name), 'utf8')

export const figure = 'Komp: Med mindst en ungdomsuddannelsekompetence'

/** A row as the publisher writes it. */
export const row = (area: string, year: string, text: unknown): Record<string, unknown> => ({
  '[Bopælskommune].[Kommune].[Kommune]': area,
  '[År].[År].[År]': year,
  [figure]: text,
})

/** What is answered in place of the right thing. */
export type Instead = {
  skema?: (body: string) => Answer | undefined
  /** The body of page 1; the other pages are empty. */
  page?: unknown
  /** The answer to any question for figures. */
  answer?: Answer
}

const lists: Record<string, unknown> = {
  '{}': [
    { ID: 'GS', Name: 'Grundskolen' },
    { ID: 'EUD', Name: 'Erhvervsuddannelser' },
  ],
  '{"område":"GS"}': [
    { ID: 'KARA', Name: 'Karakterer' },
    { ID: 'PROFMOD', Name: 'Profilmodel' },
  ],
  '{"område":"GS","emne":"PROFMOD"}': [{ ID: 'PROFMOD', Name: 'Profilmodel' }],
}

/** Answers as the publisher does for the small cube, but for what is given instead. */
export const answering =
  ({ skema, page, answer }: Instead) =>
  ({ path, body }: Request): Answer => {
    const asked = body ?? ''
    if (path === '/skema') {
      return skema?.(asked) ?? answerOf(lists[asked] ?? fixture('profmod.skema.json'))
    }
    if (answer) return answer
    return answerOf(asked.includes('"side":1,') ? (page ?? fixture('profmod.page-1.json')) : [])
  }

/** What the adapter makes of these answers, with the country and three municipalities in the catalogue. */
export const read = (instead: Instead = {}, dataset: Dataset = profmodDataset()) =>
  converse(dataset, answering(instead), someAreas)

/** The country, Viborg, Læsø and Skive. */
export const someAreas = new Map(
  [...emulatedAreas].filter(([code]) => ['000', '791', '825', '779'].includes(code)),
)

/** The observations in short: area, period, value, status. */
export const figures = (instead: Instead, dataset?: Dataset): string[] =>
  read(instead, dataset).reading.observations.map(({ area, period, value, status }) =>
    [area, period, value, status].join(' '),
  )
