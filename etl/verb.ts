/** What a verb of the command line is. */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { House } from './house.ts'

export type Values = Record<string, string | boolean | undefined>

export type Verb = {
  name: string
  /** One line for the list of verbs. */
  summary: string
  /** What stands after the verb's name, e.g. `FILE --table ID`. */
  usage: string
  /** A line for each option. */
  options: { flag: string; text: string }[]
  parse: ParseArgsOptionsConfig
  /** Whether it writes to the data folder, so that no other run may at the same time. */
  writes: boolean
  /** How many words without a flag it takes. */
  positionals: number
  /** @returns what to print and whether all that was asked for was done */
  run(house: House, values: Values, positionals: string[]): Promise<Outcome>
}

export type Outcome = {
  done: boolean
  lines: string[]
  /** The same for programs, printed by --json. */
  json: unknown
}

/** The caller asked wrongly; the message is one sentence that says what to do. */
export class UsageError extends Error {}
