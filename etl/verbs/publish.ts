/** Brings the warehouse up to date with the shipped figures, the raw store and the catalogue. */
import { currentPointer } from '../pointer.ts'
import { pointTo } from '../publish.ts'
import { run } from '../run.ts'
import { shippedErrands } from '../shipped-errands.ts'
import type { Verb } from '../verb.ts'
import { told } from './pull.ts'

export const publish: Verb = {
  name: 'publish',
  summary: 'bring the warehouse up to date with the shipped figures and the catalogue',
  usage: '[--json]',
  options: [],
  parse: {},
  writes: true,
  positionals: 0,
  async run(house) {
    const outcome = told(await run(house, 'publish', await shippedErrands(house)))
    const pointer = await currentPointer(house)
    // The shipped figures have been looked at: the next start need not look again.
    if (pointer && outcome.done && pointer.shipped !== house.shippedDigest) {
      await pointTo(house, pointer)
    }
    return outcome
  },
}
