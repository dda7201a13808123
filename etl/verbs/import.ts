/** Loads a file that somebody exported from a publisher's site, or filled in by hand. */
import { stat } from 'node:fs/promises'
import { successorOf } from '../../data/catalogue/replacements.ts'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { acceptOptions, acceptParse, readAccepted } from '../accept.ts'
import type { House } from '../house.ts'
import { isImportable } from '../exports.ts'
import { run } from '../run.ts'
import { UsageError, type Verb } from '../verb.ts'
import { told } from './pull.ts'

/** Bytes of the largest file that is read. */
const largest = 500e6

export const importFile: Verb = {
  name: 'import',
  summary: 'load a file exported from a publisher, or filled in by hand',
  usage: 'FILE --table ID [--accept DATASET:CHECK --by WHO --reason WHY] [--json]',
  options: [
    { flag: '--table ID', text: 'the table, e.g. RAS200 or y25i01, or the id of a dataset' },
    ...acceptOptions,
  ],
  parse: { table: { type: 'string' }, ...acceptParse },
  writes: true,
  positionals: 1,
  async run(house, values, [file]) {
    if (file === undefined) throw new UsageError('Name the file to import.')
    if (typeof values['table'] !== 'string') {
      throw new UsageError('Say which table the file is of: --table RAS200.')
    }
    const { size } = await stat(file).catch(() => {
      throw new UsageError(`There is no file ${file} that can be read.`)
    })
    if (size > largest) {
      throw new UsageError(
        `${file} is larger than ${String(largest / 1e6)} MB: export less at a time.`,
      )
    }
    const dataset = datasetOf(house, values['table'])
    const accepted = readAccepted(house, values)
    return told(await run(house, 'import', [{ dataset, kind: 'import', file }], accepted))
  },
}

/** Several datasets may quote one table; a file is of the one that says what its columns and codes are. */
function datasetOf(house: House, table: string): Dataset {
  const all = [...house.catalogue.datasets.values()].filter(isImportable)
  const found =
    all.find(({ id }) => id === table) ??
    all.find((one) => one.table.toLowerCase() === table.toLowerCase())
  if (found) return found
  const known = [...new Set(all.map((one) => one.table))].sort().join(', ')
  const successor = successorOf(table)
  const replaced = successor === null ? '' : ` StatBank has replaced it by ${successor}.`
  throw new UsageError(
    `No dataset of the catalogue is of table ${table}; known tables: ${known}.${replaced}`,
  )
}
