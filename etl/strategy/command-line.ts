/** The verbs of the strategy: words in, lines and an exit code out. */
import { parseArgs } from 'node:util'
import { DataError } from '../../data/read-yaml.ts'
import { readSettings, SettingError } from '../../data/settings.ts'
import { today } from '../../data/today.ts'
import { UsageError, type Values } from '../verb.ts'
import { openDesk, type StrategyVerb } from './desk.ts'

/** Verbs are loaded when they are called: most need neither Excel nor the database. */
const verbs: Record<string, () => Promise<StrategyVerb>> = {
  check: async () => (await import('./verbs/check.ts')).check,
  diff: async () => (await import('./verbs/diff.ts')).diff,
  'new-year': async () => (await import('./verbs/new-year.ts')).newYear,
  export: async () => (await import('./verbs/export.ts')).exportFile,
  import: async () => (await import('./verbs/import.ts')).importFile,
  schemas: async () => (await import('./verbs/schemas.ts')).schemas,
}

export type Streams = { say: (line: string) => void; complain: (line: string) => void }

const overview = async (): Promise<string[]> => [
  'Usage: npm run strategy -- VERB [options]',
  '',
  ...(await Promise.all(Object.values(verbs).map((load) => load()))).map(
    ({ name, summary }) => `  ${name.padEnd(10)}${summary}`,
  ),
  '',
  'Every verb has --help and --json. It exits with 0 only if all that it was asked for was done.',
]

const helpOf = (verb: StrategyVerb): string[] => [
  `Usage: npm run strategy -- ${verb.name} ${verb.usage}`,
  '',
  `${verb.name}: ${verb.summary}.`,
  '',
  ...[...verb.options, { flag: '--json', text: 'print the result as JSON' }].map(
    ({ flag, text }) => `  ${flag.padEnd(18)}${text}`,
  ),
]

/** `--against FOLDER` is the option `against`. */
const optionsOf = ({ options }: StrategyVerb) =>
  Object.fromEntries(options.map(({ flag, type }) => [flag.slice(2).split(' ')[0] ?? '', { type }]))

async function work(
  words: string[],
  environment: NodeJS.ProcessEnv,
  { say, complain }: Streams,
): Promise<number> {
  const [name, ...rest] = words
  const load = name === undefined ? undefined : verbs[name]
  if (!load) {
    const asked = name === undefined || name === '--help' || name === 'help'
    if (!asked) complain(`There is no verb "${name}".`)
    for (const line of await overview()) (asked ? say : complain)(line)
    return asked && name !== undefined ? 0 : 1
  }
  const verb = await load()
  const { values, positionals } = parseArgs({
    args: rest,
    options: { ...optionsOf(verb), json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: verb.positionals > 0,
  })
  if (values['help']) {
    helpOf(verb).forEach(say)
    return 0
  }
  if (positionals.length > verb.positionals) {
    throw new UsageError(`"${positionals.at(-1) ?? ''}" is one word too many.`)
  }
  const desk = openDesk(readSettings(environment), today(environment))
  const outcome = await verb.run(desk, flat(values), positionals)
  if (values['json']) say(JSON.stringify(outcome.json, null, 2))
  else for (const line of outcome.lines) (line.startsWith('failed ') ? complain : say)(line)
  return outcome.done ? 0 : 1
}

const flat = (values: Record<string, unknown>): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[key, value]] : [],
    ),
  )

/** parseArgs throws TypeErrors with a code for words that it does not know. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

/** @returns the exit code; whatever went wrong is told in `complain` */
export async function commandLine(
  words: string[],
  environment: NodeJS.ProcessEnv,
  streams: Streams,
): Promise<number> {
  try {
    return await work(words, environment, streams)
  } catch (error) {
    const plain = isUsage(error) || error instanceof SettingError || error instanceof DataError
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    streams.complain(plain ? error.message : stack)
    return 1
  }
}
