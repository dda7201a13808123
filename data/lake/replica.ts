/** Where a server keeps its copy of a lake's newest snapshot. */
import { join } from 'node:path'
import { layoutOf, type Layout } from '../layout.ts'
import type { Settings } from '../settings.ts'

/** Beside the ETL's own folders, so that both may run on one machine. */
export function replicaLayout(dataDir: string): Layout {
  const replica = join(dataDir, 'replica')
  return {
    ...layoutOf(dataDir),
    warehouse: replica,
    pointer: join(replica, 'current.json'),
    runs: join(replica, 'runs'),
  }
}

/** What the API reads: the files that the ETL writes, or the copy of a lake. */
export const servedLayout = ({ DATA_DIR, WAREHOUSE_URL }: Settings): Layout =>
  WAREHOUSE_URL ? replicaLayout(DATA_DIR) : layoutOf(DATA_DIR)
