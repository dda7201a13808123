/** Writes the empty file of a dataset that is kept by hand. */
import { templateOf } from '../hand-kept.ts'
import { UsageError, type Verb } from '../verb.ts'

export const template: Verb = {
  name: 'template',
  summary: 'write the empty file of figures that are kept by hand',
  usage: '--table ID [--json]',
  options: [{ flag: '--table ID', text: 'the dataset that is kept by hand, e.g. rsv-register' }],
  parse: { table: { type: 'string' } },
  writes: false,
  positionals: 0,
  run(house, values) {
    const { catalogue, strategy } = house
    const kept = [...catalogue.datasets.values()].filter(({ byHand }) => byHand)
    const named = String(values['table'] ?? '').toLowerCase()
    const dataset = kept.find(({ id, table }) => id === named || table.toLowerCase() === named)
    if (!dataset) {
      const known = kept.map(({ id }) => id).join(', ')
      throw new UsageError(`Say which figures the file is for: --table ID, one of ${known}.`)
    }
    const text = templateOf(catalogue.areas, strategy.home)
    return Promise.resolve({
      done: true,
      lines: [text.replace(/\r\n$/, '')],
      json: { dataset: dataset.id, template: text },
    })
  },
}
