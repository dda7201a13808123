/** What the register of known errors says of an indicator and of its figures. */
import { concerns, type PublisherError } from '../../data/catalogue/publisher-errors.ts'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import { readsOf } from '../../data/catalogue/series-part.ts'
import type { Text } from '../../data/vocabulary.ts'
import type { KnownError } from '../contract.ts'
import type { Scene } from '../house.ts'

/** The measures of a dataset that a series reads. */
const read = (series: Series, dataset: string): string[] =>
  series.parts
    .flatMap(readsOf)
    .flatMap((reads) => (reads.dataset === dataset ? reads.measures : []))

const touches = (error: PublisherError, series: Series): boolean =>
  error.datasets.some((dataset) => {
    const measures = read(series, dataset)
    return measures.length > 0 && (error.measures?.some((one) => measures.includes(one)) ?? true)
  })

/** The entries that are about any of the indicator's series. */
export const errorsOf = ({ catalogue }: Scene, indicator: Indicator): KnownError[] =>
  catalogue.errors
    .filter((error) => indicator.series.some((series) => touches(error, series)))
    .map(({ id, datasets, areas, from, to, what, since, reference, url, status }) => ({
      id,
      datasets,
      areas: areas ?? null,
      from,
      to,
      what,
      since,
      reference,
      url: url ?? null,
      status,
    }))

/** What must be said with a series: the catalogue's notes, and open errors in figures of the home area. */
export function notesOf({ catalogue, strategy }: Scene, series: Series): Series['notes'] {
  const errors = catalogue.errors.filter(
    (error) =>
      error.status === 'open' &&
      touches(error, series) &&
      (error.areas?.includes(strategy.home) ?? true),
  )
  return [...series.notes, ...errors.map(({ from, what }) => ({ period: from, text: what }))]
}

type Figure = { dataset: string; area: string; period: string }

/** @returns tells what is known to be wrong with a figure of the series; null where nothing is */
export function notesOn({ catalogue }: Scene, series: Series): (figure: Figure) => Text | null {
  const errors = catalogue.errors.filter(
    (error) => error.status === 'open' && touches(error, series),
  )
  if (errors.length === 0) return () => null
  const measures = new Map(
    series.parts.flatMap(readsOf).map(({ dataset }) => [dataset, read(series, dataset)]),
  )
  return ({ dataset, area, period }) => {
    const figure = { dataset, area, period, measures: measures.get(dataset) ?? [] }
    return errors.find((error) => concerns(error, figure))?.what ?? null
  }
}
