/** A Python with what the tests read files with, in a place of its own beside the packages of npm. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../node_modules/.python')

/** Pinned, so that a run tomorrow is the run of today. */
const packages = ['pandas==3.1.1', 'pyarrow==26.0.1', 'csvw==4.1.1']

const windows = process.platform === 'win32'
const program = join(folder, windows ? 'Scripts/python.exe' : 'bin/python')

/** Written last: what is half made is made again. */
const ready = join(folder, 'ready')

/** @returns null where there is none: see {@link seeToPython} */
export const testPython = (): string | null => (existsSync(ready) ? program : null)

/**
 * Makes it where a Python is there and the packages can be had; the tests that need it are skipped elsewhere.
 * @param run runs a command and tells whether it ended well
 * @returns what became of it, as a sentence
 */
export function seeToPython(run: (command: string, args: string[]) => boolean): string {
  if (testPython() !== null) return `Python for the tests: ${program}`
  const install = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...packages]
  if (!run('python3', ['-m', 'venv', folder]) || !run(program, install)) {
    return `No python3 here can install ${packages.join(', ')}: the tests that read in Python are skipped.`
  }
  writeFileSync(ready, '')
  return `Python for the tests: ${program}, made now`
}
