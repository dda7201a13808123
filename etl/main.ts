/** The command line: arguments in, lines and an exit code out. */
import { parseArgs } from 'node:util'
import { DataError } from '../data/read-yaml.ts'
import { readSettings, SettingError } from '../data/settings.ts'
import { inSpan, startTraces } from '../data/trace.ts'
import { finishRestore } from './backup/put-in-place.ts'
import { diskFault } from './disk-fault.ts'
import { openHouse, type Gone } from './house.ts'
import { locked } from './lock.ts'
import { nothingToDo } from './nothing-to-do.ts'
import { progressOn } from './progress.ts'
import { Stopped, stopOnSignals } from './stop.ts'
import { sweepOwn } from './sweep.ts'
import { UsageError, type Verb } from './verb.ts'

/** Verbs are loaded when they are called: a start with nothing to do must not open the database. */
const verbs: Record<string, () => Promise<Verb>> = {
  pull: async () => (await import('./verbs/pull.ts')).pull,
  import: async () => (await import('./verbs/import.ts')).importFile,
  template: async () => (await import('./verbs/template.ts')).template,
  status: async () => (await import('./verbs/status.ts')).status,
  publish: async () => (await import('./verbs/publish.ts')).publish,
  rollback: async () => (await import('./verbs/rollback.ts')).rollback,
  rebuild: async () => (await import('./verbs/rebuild.ts')).rebuild,
  backup: async () => (await import('./verbs/backup.ts')).backup,
  restore: async () => (await import('./verbs/restore.ts')).restore,
  sources: async () => (await import('./verbs/sources.ts')).sources,
  watch: async () => (await import('./verbs/watch.ts')).watchVerb,
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

const meter = progressOn(process.stderr, () => performance.now())

async function overview(): Promise<string[]> {
  const all = await Promise.all(Object.values(verbs).map((load) => load()))
  return [
    'Usage: npm run etl -- VERB [options]',
    '',
    ...all.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
    '',
    'Every verb has --help and --json. It exits with 0 only if all that it was asked for was done.',
  ]
}

function helpOf(verb: Verb): string[] {
  const options = [...verb.options, { flag: '--json', text: 'print the result as JSON' }]
  const width = Math.max(16, ...options.map(({ flag }) => flag.length + 2))
  return [
    `Usage: npm run etl -- ${verb.name} ${verb.usage}`,
    '',
    `${verb.name}: ${verb.summary}.`,
    '',
    ...options.map(({ flag, text }) => `  ${flag.padEnd(width)}${text}`),
  ]
}

async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words
  const load = name === undefined ? undefined : verbs[name]
  if (!load) {
    const asked = name === '--help' || name === 'help'
    if (!asked && name !== undefined) complain(`There is no verb "${name}".`)
    for (const line of await overview()) (asked ? say : complain)(line)
    return asked ? 0 : 1
  }
  if (name === 'publish' && rest.length === 0 && (await nothingToDo(process.env))) return 0
  const verb = await load()
  const { values, positionals } = parseArgs({
    args: rest,
    options: { ...verb.parse, json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: verb.positionals > 0,
  })
  if (values['help']) {
    helpOf(verb).forEach(say)
    return 0
  }
  const home = house()
  const { DATA_DIR } = home.settings
  const stopTraces = await startTraces('pejling-etl', home.settings)
  const work = (gone: Gone | null = null) => verb.run({ ...home, gone }, flat(values), positionals)
  const writing = async (gone: Gone | null) => {
    if (gone) meter.log(`The run before (${gone.verb}, since ${gone.since}) was killed.`)
    await finishRestore(DATA_DIR)
    const done = await work(gone)
    // Where there is no lake, nothing of it is loaded.
    if (!home.settings.WAREHOUSE_URL) return done
    return (await import('./lake/in-step.ts')).withLakeInStep(home, done)
  }
  const holder = { verb: verb.name, since: home.now().toISOString() }
  const clean = (gone: Gone | null) => writing(gone).finally(() => sweepOwn(home.layout))
  const all = () => (verb.writes ? locked(DATA_DIR, holder, clean) : work())
  const outcome = await inSpan(`etl ${verb.name}`, {}, all).finally(stopTraces)
  meter.clear()
  if (values['json']) say(JSON.stringify(outcome.json, null, 2))
  else {
    const isFault = (line: string) => !outcome.done && line.startsWith('failed ')
    for (const line of outcome.lines) (isFault(line) ? complain : say)(line)
  }
  return outcome.done ? 0 : 1
}

const house = () =>
  openHouse(readSettings(process.env), {
    now: () => new Date(),
    meter,
    stop: stopOnSignals((line) => {
      meter.log(line)
    }),
  })

const flat = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[key, value]] : [],
    ),
  )

/** parseArgs throws TypeErrors with a code for words that it does not know. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

const isExpected = (error: unknown): error is Error =>
  isUsage(error) || [SettingError, DataError, Stopped].some((expected) => error instanceof expected)

// A reader that has seen enough (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  meter.clear()
  if (isExpected(error)) {
    complain(error.message)
  } else {
    const fault = diskFault(error, process.env['DATA_DIR'] ?? 'data')
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    complain(fault ?? stack)
  }
  process.exitCode = error instanceof Stopped ? error.code : 1
}
