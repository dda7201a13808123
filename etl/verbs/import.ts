/** Loads a file that somebody exported from statistikbanken.dk. */
import { access } from 'node:fs/promises'
import type { Dataset } from '../../data/catalogue/schema.ts'
import type { House } from '../house.ts'
import { run } from '../run.ts'
import { UsageError, type Verb } from '../verb.ts'
import { told } from './pull.ts'

export const importFile: Verb = {
  name: 'import',
  summary: 'load a file exported from statistikbanken.dk',
  usage: 'FILE --table ID [--json]',
  options: [
    { flag: '--table ID', text: 'the StatBank table, e.g. RAS200, or the id of a dataset' },
  ],
  parse: { table: { type: 'string' } },
  writes: true,
  positionals: 1,
  async run(house, values, [file]) {
    if (file === undefined) throw new UsageError('Name the file to import.')
    if (typeof values['table'] !== 'string') {
      throw new UsageError('Say which table the file is of: --table RAS200.')
    }
    await access(file).catch(() => {
      throw new UsageError(`There is no file ${file} that can be read.`)
    })
    const dataset = datasetOf(house, values['table'])
    return told(await run(house, 'import', [{ dataset, kind: 'import', file }]))
  },
}

/** Several datasets may quote one table; an export is of the one that has a StatBank selection. */
function datasetOf(house: House, table: string): Dataset {
  const all = [...house.catalogue.datasets.values()]
  const byId = house.catalogue.datasets.get(table)
  const found = byId ?? all.find((d) => d.statbank && d.table.toLowerCase() === table.toLowerCase())
  if (found) return found
  const known = [...new Set(all.flatMap((d) => (d.statbank ? d.table : [])))].sort().join(', ')
  throw new UsageError(`No dataset of the catalogue is of table ${table}; known tables: ${known}.`)
}
