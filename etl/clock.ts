/** A clock that is wrong would put vintages in the wrong order. */
import type { Manifest } from './raw.ts'
import { UsageError } from './verb.ts'

/** Milliseconds by which two machines that share a data folder may differ. */
const tolerance = 24 * 60 * 60 * 1000

/** @throws {UsageError} when the newest vintage was published after now */
export function refuseBefore(newest: Manifest | undefined, now: Date): void {
  if (!newest || Date.parse(newest.published) <= now.getTime() + tolerance) return
  throw new UsageError(
    `The clock says ${now.toISOString()}, but ${newest.id} was published at ${newest.published}: set the clock. If it was wrong then, "npm run etl -- rollback" takes that vintage back.`,
  )
}
