/** What `npm start` does: builds the pages that are missing, loads the figures that are missing, and serves. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { layoutOf } from '../data/layout.ts'
import { readSettings, SettingError } from '../data/settings.ts'
import { openWarehouse } from './warehouse.ts'

const root = join(import.meta.dirname, '..')
const run = (script: string, ...words: string[]): boolean =>
  spawnSync(process.execPath, [join(root, script), ...words], { cwd: root, stdio: 'inherit' })
    .status === 0

if (!run('dashboard/build.ts')) {
  process.stderr.write('The pages could not be built; see above.\n')
  process.exit(1)
}
// The figures of a lake are another machine's to publish.
if (!process.env['WAREHOUSE_URL']?.startsWith('ducklake:')) {
  // A fault here is told above; the figures that are in force are served all the same.
  run('etl/main.ts', 'publish')
  const sentence = await faultOfFile()
  if (sentence !== null) {
    process.stderr.write(`${sentence}\nIt is built again from the raw answers now.\n`)
    run('etl/main.ts', 'rebuild')
  }
}
await import('./main.ts')

/** What is wrong with the warehouse file in force; null when nothing is, or none is in force. */
async function faultOfFile(): Promise<string | null> {
  try {
    let fault: string | null = null
    const warehouse = openWarehouse(layoutOf(readSettings(process.env).DATA_DIR), (line) => {
      fault = line
    })
    ;(await warehouse.lease())?.release()
    warehouse.close()
    return fault
  } catch (error) {
    // The server itself says it next.
    if (error instanceof SettingError) return null
    throw error
  }
}
