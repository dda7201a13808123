/**
 * One pull as a program that ends itself by SIGKILL at a moment that it is told.
 * It is started with the file of a house, a data folder, the publisher's address and the doom as JSON, and says on stdout which steps it took.
 */
import fs from 'node:fs'
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { deserialize } from 'node:v8'
import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { layoutOf } from '../../data/layout.ts'
import { readSettings } from '../../data/settings.ts'
import type { Doom, StoredHouse } from './kill-points.ts'

const [houseFile = '', dataDir = '', statbankUrl = '', doomText = '{}'] = process.argv.slice(2)
const doom: Doom = JSON.parse(doomText)
const stored: StoredHouse = deserialize(fs.readFileSync(houseFile))

const steps: string[] = []

function die(): never {
  // Written at once: a stream would not be emptied any more.
  fs.writeSync(1, steps.join('\n'))
  process.kill(process.pid, 'SIGKILL')
  throw new Error('Nothing comes after SIGKILL.')
}

/** What a step does when it is cut off in its middle; null where it can only be begun. */
type Half<A extends unknown[]> = ((...args: A) => void) | null

/** Makes a function a step at which the program may die: before it, in its middle, or after it. */
function step<A extends unknown[], R>(
  name: string,
  work: (...args: A) => Promise<R>,
  half: Half<A> = null,
): (...args: A) => Promise<R> {
  return async (...args) => {
    const mine = steps.push(name) - 1
    const part = doom.step === mine ? doom.part : null
    if (part === 'before') die()
    if (part === 'middle') {
      if (half) half(...args)
      // Begun, and the program is gone before it can know how it went.
      else void work(...args)
      die()
    }
    const result = await work(...args)
    if (part === 'after') die()
    return result
  }
}

const halfOf = (content: unknown): Buffer => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(asBytes(content))
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}
const asBytes = (content: unknown): Uint8Array =>
  content instanceof Uint8Array ? content : new Uint8Array()

async function watchFiles(): Promise<void> {
  const handle = await promises.open(houseFile, 'r')
  const prototype: FileHandle = Object.getPrototypeOf(handle)
  await handle.close()
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each is called with the handle that it was called on
  const { writeFile, sync } = prototype
  prototype.writeFile = function (content) {
    return step(
      'write',
      () => writeFile.call(this, content),
      () => {
        fs.writeSync(this.fd, halfOf(content))
      },
    )()
  }
  prototype.sync = function () {
    return step('sync', () => sync.call(this))()
  }
  const { rename, rm, mkdir, copyFile, writeFile: writeAll } = promises
  Object.assign(promises, {
    rename: step('rename', rename),
    rm: step('rm', rm),
    mkdir: step('mkdir', mkdir),
    copyFile: step('copy', copyFile, (from, to) => {
      fs.writeFileSync(to, halfOf(fs.readFileSync(from)))
    }),
    writeFile: step('write whole', writeAll, (path, content) => {
      if (typeof path === 'string') fs.writeFileSync(path, halfOf(content))
    }),
  })
  syncBuiltinESMExports()
}

function watchDatabase(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each is applied to the connection that it was called on
  const { run, createAppender } = DuckDBConnection.prototype
  DuckDBConnection.prototype.run = function (...args) {
    return step('sql', () => run.apply(this, args))()
  }
  DuckDBConnection.prototype.createAppender = function (...args) {
    return step('append', () => createAppender.apply(this, args))()
  }
  DuckDBInstance.create = step('open', DuckDBInstance.create.bind(DuckDBInstance))
}

await watchFiles()
watchDatabase()
globalThis.fetch = step('ask', globalThis.fetch)

// Only now, so that the program's modules find the watched functions.
const { locked } = await import('../../etl/lock.ts')
const { ordinaryPatience } = await import('../../etl/patience.ts')
const { noProgress } = await import('../../etl/progress.ts')
const { run } = await import('../../etl/run.ts')

const { errands, ...rest } = stored
const house = {
  ...rest,
  settings: readSettings({ DATA_DIR: dataDir, STATBANK_URL: statbankUrl }),
  layout: layoutOf(dataDir),
  now: () => new Date(),
  progress: () => undefined,
  meter: noProgress,
  stop: new AbortController().signal,
  patience: { ...ordinaryPatience, pauses: [], gap: 0 },
}
if (doom.milliseconds !== undefined) setTimeout(die, doom.milliseconds)
const began = performance.now()
await locked(dataDir, { verb: 'pull', since: '2026-11-25T07:10:00.000Z' }, () =>
  run(house, 'pull', errands),
)
fs.writeSync(1, JSON.stringify({ steps, milliseconds: performance.now() - began }))
process.exit(0)
