/** Builds the pages when they are not built, or when their sources are newer than what was built. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const sources = [
  'dashboard/src',
  'dashboard/static',
  'dashboard/vite.config.ts',
  'api/contract.ts',
  'data/vocabulary.ts',
  'data/test-vectors',
  'data/geo',
  'package-lock.json',
]

const changedAt = (path: string): number => {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

function upToDate(): boolean {
  try {
    // The build leaves the pages' types among the dependencies, and a new install takes them away.
    statSync(join(root, 'node_modules/$app/tsconfig.json'))
    const built = statSync(join(root, 'dashboard/build/handler.js')).mtimeMs
    return sources.every((source) => changedAt(join(root, source)) < built)
  } catch {
    return false
  }
}

if (!upToDate()) {
  process.stdout.write('Building the pages …\n')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(
    process.execPath,
    [vite, 'build', '-c', 'dashboard/vite.config.ts', '--logLevel', 'warn'],
    { cwd: root, stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
}
