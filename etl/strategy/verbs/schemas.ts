import type { StrategyVerb } from '../desk.ts'
import { writeSchemas } from '../json-schemas.ts'

/** Writes the JSON Schemas that editors check the files by. */
export const schemas: StrategyVerb = {
  name: 'schemas',
  summary: 'write the JSON Schemas that editors check the files by',
  usage: '[--json]',
  options: [],
  positionals: 0,
  run({ folder }) {
    const written = writeSchemas(folder)
    const lines = written.map((name) => `written: schema/${name}`)
    return Promise.resolve({ done: true, lines, json: { written } })
  },
}
