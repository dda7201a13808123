/** The JSON Schemas that an editor checks the strategy's files by while they are written. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  ActionFile,
  FocusAreaFile,
  StatusFile,
  TargetFile,
} from '../../data/strategy/plan-schema.ts'
import { OtherVersion, Strategy } from '../../data/strategy/schema.ts'

const schemas = {
  strategy: Strategy,
  version: OtherVersion,
  targets: TargetFile,
  actions: ActionFile,
  statuses: StatusFile,
  'focus-areas': FocusAreaFile,
}

const textsOf = (): [name: string, text: string][] =>
  Object.entries(schemas).map(([name, schema]) => [
    `${name}.schema.json`,
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }), null, 2)}\n`,
  ])

/** @returns the names of the schemas that are not what the program would write today; none where there is no such folder */
export function staleSchemas(folder: string): string[] {
  const place = join(folder, 'schema')
  if (!existsSync(place)) return []
  return textsOf().flatMap(([name, text]) => {
    const file = join(place, name)
    return existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [name]
  })
}

/** @returns the names of the files written */
export function writeSchemas(folder: string): string[] {
  mkdirSync(join(folder, 'schema'), { recursive: true })
  return textsOf().map(([name, text]) => {
    writeFileSync(join(folder, 'schema', name), text)
    return name
  })
}
