/** What `npm run export` starts: a folder in, a sentence and an exit code out. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings, SettingError } from '../../data/settings.ts'
import { endedBySignals, Ended } from './ended.ts'
import { ExportError, folderFault } from './fault.ts'
import { makeCopy } from './make-copy.ts'

const help = `Usage: npm run export -- DIR [--vintage ID] [--json]

Writes the whole public site, in both languages, as files for any web server or object store.
DIR must be empty or not there; it is there whole when the export ends, or not at all.

  --vintage ID   the data version in force, or an older one whose warehouse file is kept (every page then says that
                 it is an older one); in force where not told
  --json         print the result as JSON

PUBLIC_URL is the address that the copy will have, with a path where it has one. Without it links lead from file
to file alone. The pages show today's date; PEJLING_TODAY sets another.
`

async function main(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      vintage: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) {
    throw new ExportError('Name one folder for the copy: npm run export -- DIR.')
  }
  const settings = readSettings(process.env)
  buildPages()
  const begun = performance.now()
  const wish = { folder, vintage: values.vintage ?? null, signal: endedBySignals() }
  const made = await makeCopy(wish, settings, process.env).catch((error: unknown) => {
    const sentence = folderFault(error, folder)
    throw sentence === null ? error : new ExportError(sentence, { cause: error })
  })
  if (made.dead !== '') {
    process.stderr.write(
      `These links of the site lead nowhere; the copy has them as text:\n${made.dead}\n`,
    )
  }
  const seconds = Math.round((performance.now() - begun) / 1000)
  const megabytes = (made.bytes / 1e6).toFixed(1)
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...made, seconds, folder })}\n`
      : `Data version ${made.vintage} is in ${folder}: ${String(made.files)} files, ${megabytes} MB, in ${String(seconds)} s.\n`,
  )
  return 0
}

function buildPages(): void {
  const build = join(import.meta.dirname, '../../dashboard/build.ts')
  // An image for servers has the pages built, and nothing to build them with.
  if (!existsSync(build)) return
  // What it says must not stand before the JSON.
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new ExportError('The pages could not be built; see above.')
}

/** parseArgs throws TypeErrors with a code for words that it does not know. */
const isExpected = (error: unknown): error is Error =>
  error instanceof ExportError ||
  error instanceof SettingError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!isExpected(error)) throw error
  process.stderr.write(`${error.message}\n`)
  return error instanceof Ended ? error.code : 1
})
