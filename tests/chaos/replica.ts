/** One of the servers: started, stalled, ended gently or not, and started again on the same port. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type Replica = {
  /** Without a slash at the end. */
  address: () => string
  /** Answers questions, and is not about to be ended. */
  isUp: () => boolean
  /** Lets it finish what it does, and starts it again. */
  renew: () => Promise<void>
  /** Ends it at once, and starts it again. */
  kill: () => Promise<void>
  /** Holds it still for so many milliseconds. */
  stall: (milliseconds: number) => Promise<void>
  /** What it has said on stderr. */
  said: () => string
  stop: () => Promise<number | null>
}

/** @param settings what the server is told besides */
export async function startReplica(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<Replica> {
  let address = ''
  let up = false
  let said = ''
  let child: ChildProcess | null = null
  const start = async () => {
    const port = address === '' ? '0' : new URL(address).port
    const env = {
      DATA_DIR: dataDir,
      PORT: port,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://pejling.example',
      PEJLING_TODAY: '2026-11-22',
      RATE_LIMIT: '0',
      ...settings,
    }
    child = spawn(process.execPath, ['api/main.ts'], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
    address = await addressOf(child, () => said)
    up = true
  }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    up = false
    const ending = child
    if (!ending) return null
    if (ending.exitCode !== null || ending.signalCode !== null) return ending.exitCode
    const ended = new Promise<number | null>((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    return ended
  }
  await start()
  return {
    address: () => address,
    isUp: () => up,
    said: () => said,
    stop: () => end('SIGTERM'),
    renew: async () => {
      await end('SIGTERM')
      await start()
    },
    kill: async () => {
      await end('SIGKILL')
      await start()
    },
    stall: async (milliseconds) => {
      child?.kill('SIGSTOP')
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      child?.kill('SIGCONT')
    },
  }
}

const addressOf = (child: ChildProcess, said: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    let told = ''
    child.stdout?.on('data', (chunk: unknown) => {
      told += String(chunk)
      const found = /http:\/\/[\d.]+:\d+/.exec(told)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => {
      reject(new Error(`A server did not start: ${said()}`))
    })
  })
