/** `npm run test:image [-- FILTER …]`: builds the pages and the image, and tries what runs in it. Needs root, podman and mmdebstrap. */
import { spawnSync } from 'node:child_process'

const run = (...words: string[]): boolean =>
  spawnSync(process.execPath, words, { stdio: 'inherit' }).status === 0

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/image/vitest.config.ts']
if (!run('dashboard/build.ts') || !run(...vitest, ...process.argv.slice(2))) process.exitCode = 1
