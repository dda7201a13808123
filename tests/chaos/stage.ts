/** An ETL that publishes state after state of an emulated publisher, and what was published when. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newDataDir, pointerOf } from '../support/etl.ts'
import { indicator, startPublisher, type Publisher } from './publisher.ts'
import type { Seen } from './readers.ts'

const words = ['pull', '--source', 'statbank', '--indicator', indicator]

export type Stage = {
  dataDir: string
  publisher: Publisher
  /** The state that each data version is of. */
  truth: Map<string, number>
  next: number
}

/** A folder with the first state in force. */
export async function newStage(): Promise<Stage> {
  const stage: Stage = {
    dataDir: await newDataDir(),
    publisher: await startPublisher(),
    truth: new Map(),
    next: 1,
  }
  if ((await etl(stage, words)) !== 0) throw new Error('The first figures could not be pulled.')
  stage.truth.set((await pointerOf(stage.dataDir)).vintage, 0)
  return stage
}

const slowDisk = pathToFileURL(join(import.meta.dirname, 'slow-disk.ts')).href

/** Holds a program still most of the time, all its threads at once, as one stands that waits for its disk. */
function waitForDisk(child: ChildProcess): () => void {
  let held = false
  const timer = setInterval(() => {
    held = !held
    child.kill(held ? 'SIGSTOP' : 'SIGCONT')
  }, 30)
  return () => {
    clearInterval(timer)
  }
}

/**
 * @param more kills it after so many milliseconds, lets no file grow beyond so many KiB, or gives it a slow disk
 * @returns the exit code; null when it was killed
 */
export function etl(
  stage: Stage,
  given: string[],
  more: { killAfter?: number; kibibytes?: number; slow?: boolean } = {},
) {
  const { kibibytes = 0, killAfter, slow = false } = more
  const limit = kibibytes > 0 ? `trap '' XFSZ; ulimit -f ${String(kibibytes)}; ` : ''
  const shell = `${limit}exec "$0" ${slow ? `--import ${slowDisk} ` : ''}etl/main.ts "$@"`
  const env = { ...process.env, DATA_DIR: stage.dataDir, STATBANK_URL: stage.publisher.url }
  const child = spawn('bash', ['-c', shell, process.execPath, ...given], { env, stdio: 'ignore' })
  const done = slow ? waitForDisk(child) : () => undefined
  const timer = killAfter === undefined ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      if (timer) clearTimeout(timer)
      done()
      resolve(code)
    })
  })
}

/** Publishes the next state, whole or not; what is in force afterwards is told by the pointer alone. */
export async function publish(
  stage: Stage,
  more: Parameters<typeof etl>[2] = {},
): Promise<number | null> {
  stage.publisher.show(stage.next)
  const before = await pointerOf(stage.dataDir)
  const code = await etl(stage, words, more)
  const after = await pointerOf(stage.dataDir)
  if (after.number > before.number) {
    stage.truth.set(after.vintage, stage.next)
    stage.next++
  }
  return code
}

/** Holds what was seen against what was published. */
export function judge({ states, pages, wrong }: Seen, truth: Map<string, number>): void {
  for (const [vintage, seen] of states) {
    const right = truth.get(vintage)
    if (seen.size !== 1 || right === undefined || !seen.has(right)) {
      wrong.push(`${vintage} was state ${String(right)} and was shown as ${[...seen].join(', ')}`)
    }
  }
  for (const [vintage, digests] of pages) {
    if (digests.size !== 1)
      wrong.push(`The pages of ${vintage} are of ${String(digests.size)} kinds.`)
  }
}
