/** Many readers at once, and what it costs the one who answers. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Asked, Measured } from './asking.ts'
import { onOtherCores, processorSeconds, residentBytes } from './program.ts'

export type Load = Measured & { perProcessorSecond: number }

/** Readers, and how they ask; what is not said is asked without a pause, for compressed answers. */
export type Crowd = Pick<z.infer<typeof Asked>, 'readers' | 'seconds'> &
  Partial<z.infer<typeof Asked>>

const unhurried = { fresh: null, amount: null, rate: null, encoded: true }

const program = join(import.meta.dirname, 'readers.ts')

/** @throws when an answer was no good one */
async function crowd(asked: z.infer<typeof Asked>): Promise<Measured> {
  const [command, words] = onOtherCores(process.execPath, [program, JSON.stringify(asked)])
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error('The readers did not get what they asked for; see above.')
  return Measured.parse(JSON.parse(said))
}

/** @param pid of the one who answers */
export async function load(port: number, paths: string[], pid: number, how: Crowd): Promise<Load> {
  const before = processorSeconds(pid)
  const measured = await crowd({ ...unhurried, ...how, port, paths })
  const used = processorSeconds(pid) - before
  return { ...measured, perProcessorSecond: measured.asked / used }
}

/** Bytes that the program holds after each of several rounds of requests. */
export async function memory(
  port: number,
  paths: string[],
  pid: number,
  amount: number,
): Promise<number[]> {
  const rounds = 10
  const round = { ...unhurried, readers: 50, seconds: 0, amount: amount / rounds }
  const held: number[] = []
  for (let count = 0; count < rounds; count++) {
    await crowd({ port, paths, ...round })
    held.push(residentBytes(pid))
  }
  return held
}
