/** Lists the publishers, and which of them this version can ask. */
import { howARunTells, writeUnconfirmed } from '../../data/catalogue/unconfirmed.ts'
import type { House } from '../house.ts'
import { missingToken } from '../publishers.ts'
import type { Verb } from '../verb.ts'

export const sources: Verb = {
  name: 'sources',
  summary: 'list the publishers and whether they can be asked',
  usage: '[--json]',
  options: [],
  parse: {},
  writes: false,
  positionals: 0,
  run(house) {
    const rows = [...house.catalogue.sources.values()].map((source) => {
      const datasets = [...house.catalogue.datasets.values()].filter((d) => d.source === source.id)
      const live = datasets.filter((dataset) => dataset.live)
      return {
        source: source.id,
        name: source.name.en,
        datasets: datasets.length,
        live: live.map((dataset) => dataset.table),
        state: stateOf(house, source.id, live.length),
        unconfirmed: live.flatMap(({ table, unconfirmed }) =>
          unconfirmed.map((mark) => `${table}: ${writeUnconfirmed(mark)}`),
        ),
        howARunTells: howARunTells(source.id),
      }
    })
    const lines = rows.flatMap(
      ({ source, name, datasets, live, state, unconfirmed, howARunTells: tells }) => [
        `${source}: ${name}, ${String(datasets)} datasets, ${state}${live.length > 0 ? ` (${live.join(', ')})` : ''}`,
        ...(unconfirmed.length > 0 ? [`  in no recorded answer yet; ${tells}:`] : []),
        ...unconfirmed.map((line) => `    ${line}`),
      ],
    )
    return Promise.resolve({ done: true, lines, json: { sources: rows } })
  },
}

/** A source whose key is not set is not configured, which is no failure. */
function stateOf(house: House, source: string, live: number): string {
  const token = missingToken(source, house.settings)
  if (token !== null) return `not configured: set ${token}`
  return live > 0 ? 'can be asked' : 'not asked by this version'
}
