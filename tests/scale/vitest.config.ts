import { defineConfig } from 'vitest/config'

/** What `npm run test:scale` runs: one file after the other, for they share PostgreSQL and the object store. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/scale/*.scale.ts'],
    globalSetup: ['tests/scale/prepare.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
