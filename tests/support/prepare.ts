/** Sees to what the tests need before they run: a Chromium, a Python where it can be had, and the built pages. */
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.ts'
import { seeToPython } from './python.ts'

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0

const chromium = findChromium(process.env, run)
if ('problem' in chromium) {
  process.stderr.write(`${chromium.problem}\n`)
  process.exit(1)
}
process.stdout.write(`Chromium for the tests: ${chromium.path} (${chromium.how})\n`)
process.stdout.write(`${seeToPython(run)}\n`)
if (!run(process.execPath, ['dashboard/build.ts'])) process.exit(1)
const tests = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '-c',
    'tests/vitest.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium.path } },
)
process.exit(tests.status ?? 1)
