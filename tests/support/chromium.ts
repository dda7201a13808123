/** Finds a Chromium for the browser tests, or has one installed. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium as playwright } from 'playwright-core'

export type Found = { path: string; how: string } | { problem: string }

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Looks in CHROMIUM_PATH, then on the PATH; else installs Debian's package where apt-get may be used,
 * else Playwright's own browser.
 * @param run runs a command and tells whether it ended well
 */
export function findChromium(
  environment: Record<string, string | undefined>,
  run: (command: string, args: string[]) => boolean,
): Found {
  const set = environment['CHROMIUM_PATH']
  if (set) {
    if (executable(set)) return { path: set, how: 'CHROMIUM_PATH' }
    return { problem: `CHROMIUM_PATH is ${set}, but there is no program there that can be run.` }
  }
  const path = environment['PATH'] ?? ''
  const here = onPath(path)
  if (here) return { path: here, how: 'on the PATH' }
  if (process.getuid?.() === 0 && searchPath(path, 'apt-get')) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
    const installed = onPath(path)
    if (installed) return { path: installed, how: "Debian's package, installed now" }
  }
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  const own = playwright.executablePath()
  if (own && executable(own)) return { path: own, how: "Playwright's own" }
  return {
    problem:
      'The browser tests need a Chromium: install the package chromium, or set CHROMIUM_PATH to one.',
  }
}

const onPath = (path: string): string | null =>
  names.map((name) => searchPath(path, name)).find((found) => found !== null) ?? null

const searchPath = (path: string, name: string): string | null =>
  path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(executable) ?? null

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
