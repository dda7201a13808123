/** The real server with the shipped figures on a free port, and a Chromium that looks at it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const root = join(import.meta.dirname, '../..')

/** The day that the pages of a test are made on. */
export const testDay = '2026-11-22'

export type Site = {
  /** Without a slash at the end. */
  address: string
  browser: Browser
  /** Stops the server alone: the browser stays, and has nobody to ask. */
  cut: () => Promise<void>
  stop: () => Promise<void>
}

const started = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let told = ''
    const listen = (chunk: unknown) => {
      told += String(chunk)
      const address = /http:\/\/[\d.]+:\d+/.exec(told)
      if (address) resolve(address[0])
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', () => {
      reject(new Error(`The server did not start: ${told}`))
    })
  })

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** How a folder of figures comes to be; gives what the server is told besides. */
export type Prepare = (
  folder: string,
  env: NodeJS.ProcessEnv,
) => Promise<Record<string, string>> | Record<string, string>

const shippedFigures: Prepare = (_folder, env) => {
  execFileSync(process.execPath, ['etl/main.ts', 'publish'], { cwd: root, env, stdio: 'pipe' })
  return {}
}

/** Loads figures, the shipped ones unless told, into a folder of its own and serves them; the pages must have been built. */
export async function startSite(prepare: Prepare = shippedFigures): Promise<Site> {
  if (!existsSync(join(root, 'dashboard/build/handler.js'))) {
    throw new Error('The pages are not built: run "node dashboard/build.ts" first.')
  }
  const folder = mkdtempSync(join(tmpdir(), 'pejling-site-'))
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    PEJLING_TODAY: testDay,
  }
  const more = await prepare(folder, env)
  const server = spawn(process.execPath, ['api/main.ts'], { cwd: root, env: { ...env, ...more } })
  const address = await started(server)
  const browser = await openBrowser()
  const ended = new Promise((resolve) => server.once('exit', resolve))
  return {
    address,
    browser,
    cut: async () => {
      server.kill('SIGTERM')
      await ended
    },
    stop: async () => {
      await browser.close()
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
