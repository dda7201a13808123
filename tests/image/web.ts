/** The server in a container, and the same server from this folder. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { environment, hardened, podman } from './podman.ts'

/** What both are told, so that the same question has the same answer. */
export const told = {
  PUBLIC_URL: 'https://pejling.example',
  PEJLING_TODAY: '2026-11-22',
  RATE_LIMIT: '0',
}

export type Web = {
  /** Without a slash at the end. */
  address: string
  name: string
  /** Milliseconds from `podman run` until it was ready. */
  took: number
  /** @returns the exit code */
  stop: () => Promise<number>
}

/** @param settings what the server is told besides */
export async function startWeb(
  store: string,
  volume: string,
  settings: Record<string, string> = told,
): Promise<Web> {
  const begun = performance.now()
  const given = Object.entries(settings).map(([name, value]) => `--env=${name}=${value}`)
  const name = podman(store, [
    'run',
    '--detach',
    ...hardened,
    '--publish=127.0.0.1::8080',
    `--volume=${volume}:/data`,
    ...given,
    'localhost/pejling',
  ])
  const address = `http://${podman(store, ['port', name, '8080'])}`
  await ready(address, () => podman(store, ['logs', name]))
  return {
    address,
    name,
    took: performance.now() - begun,
    async stop() {
      await promisify(execFile)('podman', ['stop', '--time=35', name], { env: environment(store) })
      const code = podman(store, ['inspect', '--format={{.State.ExitCode}}', name])
      podman(store, ['rm', name])
      return Number(code)
    },
  }
}

export async function ready(address: string, said: () => string): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server is not ready after a minute: ${said()}`)
}
