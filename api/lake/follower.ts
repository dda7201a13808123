/** Keeps the program going that follows the lake, and knows how it fares. */
import { spawn, type ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Layout } from '../../data/layout.ts'

export type Follower = {
  /** One sentence that says why the lake cannot be followed; null when it can. */
  trouble(): string | null
  /** Copies anew what is in force, for the copy cannot be read. */
  again(): void
  close(): void
}

/** Milliseconds without a word after which the program is ended and started anew. */
const patience = { looking: 45_000, copying: 300_000 }

/** Milliseconds until a program that has ended is started again, and between two copies of the same. */
const pause = 2_000
const rest = 60_000

const Word = z.object({ doing: z.enum(['looking', 'copying']), trouble: z.string().nullable() })

const silent = 'The lake does not answer.'

/** @param warn is told of every trouble, once */
export function startFollower(layout: Layout, warn: (sentence: string) => void): Follower {
  let trouble: string | null = null
  let closed = false
  let copiedAgain = -Infinity
  let child: ChildProcess | null = null
  const tell = (sentence: string | null) => {
    if (sentence !== null && sentence !== trouble) warn(sentence)
    trouble = sentence
  }
  const start = () => {
    if (closed) return
    child = startProgram(tell, warn)
    child.once('close', () => setTimeout(start, pause).unref())
  }
  start()
  return {
    trouble: () => trouble,
    again() {
      if (performance.now() - copiedAgain < rest) return
      copiedAgain = performance.now()
      void rm(layout.pointer, { force: true }).then(() => child?.kill('SIGKILL'))
    },
    close() {
      closed = true
      child?.kill('SIGKILL')
    },
  }
}

function startProgram(
  tell: (sentence: string | null) => void,
  warn: (sentence: string) => void,
): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'follow.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const late = () => {
    tell(silent)
    child.kill('SIGKILL')
  }
  let timer = setTimeout(late, patience.looking)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const word = Word.parse(JSON.parse(line))
    clearTimeout(timer)
    timer = setTimeout(late, patience[word.doing])
    timer.unref()
    if (word.doing === 'looking') tell(word.trouble)
  })
  createInterface({ input: child.stderr }).on('line', warn)
  child.on('error', (error) => {
    warn(`What follows the lake did not start: ${error.message}`)
  })
  child.once('close', () => {
    clearTimeout(timer)
  })
  return child
}
