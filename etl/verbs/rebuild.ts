/** Builds the warehouse again from the raw store alone. */
import { rebuildWarehouse } from '../publish.ts'
import { rawStore } from '../raw.ts'
import { UsageError, type Verb } from '../verb.ts'

export const rebuild: Verb = {
  name: 'rebuild',
  summary: 'build the warehouse again from the raw store alone',
  usage: '[--json]',
  options: [],
  parse: {},
  writes: true,
  positionals: 0,
  async run(house) {
    const manifests = await rawStore(house.layout.raw).manifests()
    const inForce = manifests.filter(({ withdrawn }) => withdrawn === null)
    if (inForce.length === 0) {
      throw new UsageError('The raw store is empty: run "npm run etl -- publish" first.')
    }
    const faults = await rebuildWarehouse(house, manifests)
    const ids = inForce.map(({ id }) => id)
    return {
      done: faults.length === 0,
      lines: [
        ...faults.map((fault) => `failed ${fault}`),
        `Built ${String(ids.length)} vintages from raw; ${ids.at(-1) ?? ''} is in force.`,
      ],
      json: { vintages: ids, faults },
    }
  },
}
