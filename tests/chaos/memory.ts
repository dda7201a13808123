/** How much memory the servers take, as they say themselves. */
import type { Replica } from './replica.ts'

/** MiB of the largest server, in the first and the last quarter of the time. */
export type Memory = { early: number; late: number }

export type Watching = {
  /** MiB, as last seen. */
  now: () => number
  stop: () => Memory
}

export function startWatching(replicas: Replica[]): Watching {
  const taken: number[] = []
  const look = async (replica: Replica) => {
    const response = await fetch(`${replica.address()}/metrics`).catch(() => null)
    const text = (await response?.text().catch(() => '')) ?? ''
    const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? NaN)
    if (bytes > 0) taken.push(bytes / 2 ** 20)
  }
  const timer = setInterval(() => {
    for (const replica of replicas) void look(replica)
  }, 2000)
  const most = (values: number[]) => Math.max(0, ...values)
  return {
    now: () => taken.at(-1) ?? NaN,
    stop: () => {
      clearInterval(timer)
      const quarter = Math.ceil(taken.length / 4)
      return { early: most(taken.slice(0, quarter)), late: most(taken.slice(-quarter)) }
    },
  }
}
