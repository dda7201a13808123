/** A program under measurement: on one core of its own, with the processor time and memory that it has used. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus } from 'node:os'

export const has = (command: string): boolean => spawnSync('which', [command]).status === 0

/** On the first core where taskset is there, so that what asks has the others. */
export const onOneCore = (command: string, words: string[]): [string, string[]] =>
  has('taskset') ? ['taskset', ['-c', '0', command, ...words]] : [command, words]

/** On all cores but the first. */
export const onOtherCores = (command: string, words: string[]): [string, string[]] =>
  has('taskset') && cpus().length > 1
    ? ['taskset', ['-c', `1-${String(cpus().length - 1)}`, command, ...words]]
    : [command, words]

export type Program = {
  pid: number
  stop: () => Promise<void>
}

/** @param ready tells from what it says on stdout and stderr whether it has begun */
export async function startProgram(
  command: string,
  words: string[],
  env: Record<string, string>,
  ready: (said: string) => boolean,
): Promise<Program & { said: string }> {
  const child: ChildProcess = spawn(...onOneCore(command, words), {
    env: { ...process.env, ...env },
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: unknown) => {
      said += String(chunk)
      if (ready(said)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', () => {
      reject(new Error(`${command} ended: ${said}`))
    })
    if (ready(said)) resolve()
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    pid: child.pid ?? 0,
    said,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })

const ticks = (): number => Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

const statOf = (pid: number): string[] =>
  readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    .split(') ')[1]
    ?.split(' ') ?? []

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)

/** Seconds of processor time that a program and its children have used. */
export function processorSeconds(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13).map(Number)
  const below = childrenOf(pid).reduce((sum, child) => sum + processorSeconds(child), 0)
  return (user + system) / ticks() + below
}

/** Bytes of memory that it holds. */
export const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) *
  1024
