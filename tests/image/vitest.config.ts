import { defineConfig } from 'vitest/config'

/** What `npm run test:image` runs: one file after the other, for they share the image. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/image/*.image.ts'],
    globalSetup: ['tests/image/prepare.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 900_000,
  },
})
