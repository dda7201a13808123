/**
 * A program beside a server that follows a lake: it looks for new snapshots and copies the newest. It is apart so that
 * the server's own DuckDB reaches no network, and so that it can be ended when a catalogue holds it still.
 */
import { readSettings } from '../../data/settings.ts'
import { lakeOf, type Lake } from '../../data/lake/lake.ts'
import { lakeError } from '../../data/lake/lake-error.ts'
import { openLake, type OpenLake } from '../../data/lake/open-lake.ts'
import { replicaLayout } from '../../data/lake/replica.ts'
import type { Layout } from '../../data/layout.ts'
import { copyNewest, sweepCopies } from './copy-lake.ts'

/** Milliseconds between two looks. */
const pause = 1000

/** One line: what it is at, and what is wrong. */
const tell = (doing: 'looking' | 'copying', trouble: string | null = null) => {
  process.stdout.write(`${JSON.stringify({ doing, trouble })}\n`)
}

/** A number from the catalogue alone; nothing is read from the object store. */
async function newestSnapshot({ connection }: OpenLake, { schema }: Lake): Promise<string> {
  const reader = await connection.runAndReadAll(
    `SELECT max(snapshot_id)::VARCHAR FROM __ducklake_metadata_lake.${schema}.ducklake_snapshot`,
  )
  return String(reader.getRows()[0]?.[0])
}

async function follow(lake: Lake, layout: Layout): Promise<never> {
  let open: OpenLake | null = null
  let seen: string | null = null
  for (;;) {
    try {
      open ??= await openLake(lake, layout.warehouse, false)
      const newest = await newestSnapshot(open, lake)
      if (newest !== seen) {
        await copyNewest(open.connection, layout, () => {
          tell('copying')
        })
        seen = newest
      }
      tell('looking')
    } catch (error) {
      tell('looking', lakeError(error, lake).message)
      // Opened anew: connections to a catalogue that was restarted are of no use.
      open?.close()
      open = null
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

const settings = readSettings(process.env)
const lake = lakeOf(settings)
if (!lake) throw new Error('There is no lake to follow.')
// Its end is the server's.
process.stdin.on('end', () => process.exit(0)).resume()
await sweepCopies(replicaLayout(settings.DATA_DIR))
await follow(lake, replicaLayout(settings.DATA_DIR))
