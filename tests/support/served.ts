/** The real server as a program of its own, with a folder of figures of its own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The day that the pages of a test are made on. */
export const testDay = '2026-11-22'

export type Served = {
  /** Without a slash at the end. */
  address: string
  /** Everything that it has said on stderr. */
  said: () => string
  /** Ends the server; its folder stays. */
  cut: () => Promise<void>
  stop: () => Promise<void>
}

/** How a folder of figures comes to be; gives what the server is told besides. */
export type Prepare = (
  folder: string,
  env: NodeJS.ProcessEnv,
) => Promise<Record<string, string>> | Record<string, string>

export const shippedFigures: Prepare = (_folder, env) => {
  execFileSync(process.execPath, ['etl/main.ts', 'publish'], { cwd: root, env, stdio: 'pipe' })
  return {}
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

/** Loads figures, the shipped ones unless told, into a folder and serves them; the pages must have been built. */
export async function startServer(
  prepare: Prepare = shippedFigures,
  settings: Record<string, string> = {},
): Promise<Served> {
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
    ...settings,
  }
  const more = await prepare(folder, env)
  const server = spawn(process.execPath, ['api/main.ts'], { cwd: root, env: { ...env, ...more } })
  let said = ''
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const address = await started(server)
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const cut = async () => {
    server.kill('SIGTERM')
    await ended
  }
  return {
    address,
    said: () => said,
    cut,
    stop: async () => {
      await cut()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
