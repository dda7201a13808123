/** Gives the figures that the publisher has hidden their place among those that it shows. */
import type { Area } from '../../data/catalogue/schema.ts'
import type { Observation } from '../../data/vocabulary.ts'

/**
 * The observations and a suppressed one for each municipality without a figure in a period where another has one.
 *
 * The publisher leaves out cells under 3 to 5 persons, and with `tomme_rækker: false` cells of none as well.
 * An absent cell is therefore small or empty and nobody can say which: it is neither 0 nor forgotten, but withheld.
 * The country is never filled in, since it is never small.
 */
export function addSuppressed(
  observations: Observation[],
  areas: Map<string, Area>,
): Observation[] {
  const municipalities = [...areas.values()].filter(({ kind }) => kind === 'municipality')
  const codes = new Set(municipalities.map(({ code }) => code))
  const present = new Set<string>()
  const places = new Map<string, { measure: string; period: string }>()
  for (const { measure, area, period } of observations) {
    if (!codes.has(area)) continue
    present.add(keyOf(measure, area, period))
    places.set(keyOf(measure, '', period), { measure, period })
  }
  const added = [...places.values()].flatMap(({ measure, period }) =>
    [...codes]
      .filter((area) => !present.has(keyOf(measure, area, period)))
      .map((area) => ({
        measure,
        area,
        period,
        value: null,
        status: 'suppressed' as const,
        flag: null,
        url: null,
      })),
  )
  return [...observations, ...added]
}

const keyOf = (...parts: string[]): string => JSON.stringify(parts)
