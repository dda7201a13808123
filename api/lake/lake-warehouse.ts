/** A warehouse in a lake: a copy of its newest snapshot is served, whatever becomes of the lake. */
import type { Layout } from '../../data/layout.ts'
import { openWarehouse, type Warehouse } from '../warehouse.ts'
import { startFollower } from './follower.ts'

/**
 * @param layout where the copy lies
 * @param warn is told of a lake that cannot be followed, and of a copy that cannot be read
 * @param swapped is told when a new copy was taken over
 */
export function openLakeWarehouse(
  layout: Layout,
  warn: (sentence: string) => void,
  swapped: () => void,
): Warehouse {
  const follower = startFollower(layout, warn)
  const copy = openWarehouse(
    layout,
    (sentence) => {
      warn(sentence)
      follower.again()
    },
    swapped,
  )
  return {
    ...copy,
    trouble: () => follower.trouble() ?? copy.trouble(),
    close() {
      follower.close()
      copy.close()
    },
  }
}
