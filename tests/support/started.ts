/** The ETL as a program that is still running: what it says so far, signals, and how it ends. */
import { spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'

export type Started = {
  /** Waits until it has said this so many times on stderr. */
  says(text: string, times?: number): Promise<void>
  signal(signal: NodeJS.Signals): void
  /** Waits for its end. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>
}

/** @param settings environment of the program, on top of the tests' own */
export function startEtl(words: string[], settings: Record<string, string>): Started {
  const child = spawn(process.execPath, ['etl/main.ts', ...words], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails must not leave it running.
  onTestFinished(() => void child.kill('SIGTERM'))
  let out = ''
  let err = ''
  const waiting: (() => void)[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
    for (const look of waiting) look()
  })
  return {
    says: (text, times = 1) =>
      new Promise((found, reject) => {
        const look = () => {
          if (err.split(text).length > times) found()
        }
        waiting.push(look)
        look()
        child.once('close', () => {
          reject(new Error(`The program ended without saying "${text}": ${err}`))
        })
      }),
    signal: (signal) => void child.kill(signal),
    ended: new Promise((resolve) => {
      child.once('close', (code, signal) => {
        resolve({ code, signal, out, err })
      })
    }),
  }
}
