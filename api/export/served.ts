/** The server that a copy is made of: the same program that readers ask, on a port of its own and for us alone. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ExportError } from './fault.ts'

const root = join(import.meta.dirname, '../..')

export type Served = {
  /** Without a slash at the end. */
  address: string
  /** The end of what it has said of faults. */
  complaints: () => string
  stop: () => Promise<void>
}

const Ready = z.object({ reason: z.string().nullish() })

/**
 * @param dataDir the folder of the pinned figures
 * @param base the address that its texts name
 * @throws {ExportError} with what the server says when it does not start or has no figures
 */
export async function serve(
  dataDir: string,
  base: string,
  environment: Record<string, string | undefined>,
): Promise<Served> {
  const ending = pathToFileURL(join(import.meta.dirname, 'ends-with-parent.ts')).href
  const server = spawn(process.execPath, ['--import', ending, join(root, 'api/main.ts')], {
    cwd: root,
    env: {
      ...environment,
      DATA_DIR: dataDir,
      // A copy of a lake is a file like any other.
      WAREHOUSE_URL: undefined,
      // Nobody is served, so there is nothing to trace.
      OTEL_EXPORTER_OTLP_ENDPOINT: undefined,
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: base,
      RATE_LIMIT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complained = ''
  // Read to its end, or a talkative server would wait for us.
  server.stderr.on('data', (chunk) => {
    complained = (complained + String(chunk)).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => {
      resolve()
    })
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  try {
    const address = await addressOf(server, () => complained)
    const ready = await fetch(`${address}/health/ready`)
    if (ready.ok) return { address, complaints: () => complained, stop }
    const said = Ready.safeParse(await ready.json().catch(() => null))
    throw new ExportError(said.data?.reason ?? 'The server has no figures to show.')
  } catch (error) {
    await stop()
    throw error
  }
}

/** Waits for the line that names its address. */
function addressOf(server: ChildProcess, complaints: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk) => {
      said += String(chunk)
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    server.once('close', () => {
      reject(
        new ExportError(complaints().trim() || 'The server that is copied has ended by itself.'),
      )
    })
  })
}
