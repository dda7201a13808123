/** Makes Eurostat's question of a dataset's selection. */
import type { EurostatSelection } from '../../data/catalogue/eurostat-selection.ts'
import type { Request } from '../source.ts'

/** Every dimension but time with the codes that are asked for, and that must come back. */
export const askedCodes = (selection: EurostatSelection): Map<string, string[]> =>
  new Map([
    ...Object.entries(selection.choose),
    ['unit', [selection.unit]],
    [selection.area, Object.keys(selection.areas)],
  ])

/** Asks for a table's figures in JSON-stat, all codes in one question. */
export function askFigures(table: string, selection: EurostatSelection, purpose: string): Request {
  const parameters = new URLSearchParams({ format: 'JSON', lang: 'EN' })
  for (const [dimension, codes] of askedCodes(selection)) {
    for (const code of codes) parameters.append(dimension, code)
  }
  if (selection.since !== undefined) parameters.append('sinceTimePeriod', selection.since)
  return {
    method: 'GET',
    path: `/data/${encodeURIComponent(table)}?${parameters.toString()}`,
    body: null,
    purpose,
  }
}
