/** A program that is run to its end. */
import { execFile } from 'node:child_process'

export type Told = { code: number; out: string; err: string }

export const execute = (program: string, words: string[]): Promise<Told> =>
  new Promise((resolve) => {
    execFile(program, words, { maxBuffer: 1e8 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, out, err })
    })
  })
