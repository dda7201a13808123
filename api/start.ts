/** What `npm start` does: builds the pages that are missing, loads the figures that are missing, and serves. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const run = (script: string, ...words: string[]): boolean =>
  spawnSync(process.execPath, [join(root, script), ...words], { cwd: root, stdio: 'inherit' })
    .status === 0

if (!run('dashboard/build.ts')) {
  process.stderr.write('The pages could not be built; see above.\n')
  process.exit(1)
}
// A fault here is told above; the figures that are in force are served all the same.
run('etl/main.ts', 'publish')
await import('./main.ts')
