/** `npm run test:scale [-- FILTER …]`: builds the pages and runs the tests on a lake. `SCALE_OUTAGE` is how many seconds the object store is away, 60 where not told. */
import { spawnSync } from 'node:child_process'

const run = (...words: string[]): boolean =>
  spawnSync(process.execPath, words, { stdio: 'inherit' }).status === 0

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/scale/vitest.config.ts']
if (!run('dashboard/build.ts') || !run(...vitest, ...process.argv.slice(2))) process.exitCode = 1
