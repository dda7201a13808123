/** The server of a machine as a reader asks it, and the count of promises that it kept. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export const counted = { passed: 0, failed: 0 }

/** Counts one promise of README, and shows what was said where it is broken. */
export function check(promise: string, isKept: boolean, said = ''): void {
  counted[isKept ? 'passed' : 'failed']++
  process.stdout.write(`${isKept ? 'ok    ' : 'FAILED'} ${promise}${isKept ? '' : `\n${said}`}\n`)
}

/** The machines share this one's network, where 8080 may be another's. */
export const port = await new Promise<number>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => {
      resolve(address !== null && typeof address === 'object' ? address.port : 0)
    })
  })
})

export const ask = (path: string) => fetch(`http://127.0.0.1:${String(port)}${path}`)

/** @returns 0 where nobody listens */
export const statusOf = (path: string): Promise<number> =>
  ask(path).then(
    ({ status }) => status,
    () => 0,
  )

/** Whether the front page comes within a minute. */
export async function answersSoon(): Promise<boolean> {
  for (let nth = 0; nth < 60; nth++) {
    if ((await statusOf('/')) === 200) return true
    await pause(1000)
  }
  return false
}

export const inForce = async (): Promise<string> =>
  (await ask('/health/ready')).headers.get('x-vintage') ?? ''

/** Every figure of a data version in one digest. */
export async function figures(vintage: string): Promise<string> {
  const answer = await ask(`/api/v1/vintages/${vintage}/observations.parquet`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  return `${String(answer.status)} ${createHash('sha256').update(bytes).digest('hex')}`
}
