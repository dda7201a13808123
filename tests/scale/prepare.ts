/** What vitest does before the tests on a lake. */
import type { TestProject } from 'vitest/node'
import { findTools } from './tools.ts'

export function setup(project: TestProject): void {
  project.provide(
    'tools',
    findTools((line) => {
      process.stdout.write(`${line}\n`)
    }),
  )
}
