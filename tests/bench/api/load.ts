/** Readers who ask without a pause, and what it costs the one who answers. */
import autocannon from 'autocannon'
import { processorSeconds, residentBytes } from './program.ts'

/** As a browser asks. */
const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' }

export type Load = { perSecond: number; perProcessorSecond: number; p50: number; p99: number }

export type Crowd = { connections: number; seconds: number; encoded: boolean; rate?: number }

/** @throws when an answer was no good one */
export async function load(
  url: string,
  paths: string[],
  pid: number,
  { connections, seconds, encoded, rate }: Crowd,
): Promise<Load> {
  const crowd = (duration: number) => ({
    url,
    connections,
    duration,
    requests: paths.map((path) => ({ path })),
    headers: encoded ? headers : {},
    ...(rate === undefined ? {} : { overallRate: rate }),
  })
  // What has just begun is slower than what has run for a day.
  await autocannon(crowd(2))
  const before = processorSeconds(pid)
  const result = await autocannon(crowd(seconds))
  const used = processorSeconds(pid) - before
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${url}: ${String(result.errors)} errors, ${String(result.non2xx)} refusals`)
  }
  return {
    perSecond: result.requests.average,
    perProcessorSecond: result.requests.total / used,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}

/** Bytes that the program holds after each of several rounds of requests. */
export async function memory(
  url: string,
  paths: string[],
  pid: number,
  amount: number,
): Promise<number[]> {
  const rounds = 10
  const held: number[] = []
  for (let round = 0; round < rounds; round++) {
    await autocannon({
      url,
      connections: 50,
      amount: amount / rounds,
      headers,
      requests: paths.map((path) => ({ path })),
    })
    held.push(residentBytes(pid))
  }
  return held
}
