/** Runs the export as whoever makes a copy of the site does: the program, its arguments, its exit code and what it printed. */
import { execFile } from 'node:child_process'

export type Run = { code: number; out: string; err: string }

/**
 * @param settings environment of the program, on top of the tests' own
 * @param options of Node itself
 */
export const exportCopy = (
  words: string[],
  settings: Record<string, string>,
  options: string[] = [],
): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...settings }
    const all = [...options, 'api/export/main.ts', ...words]
    execFile(process.execPath, all, { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err })
    })
  })
