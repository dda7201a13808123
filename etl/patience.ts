/** How long a publisher is waited for, and how long it is left in peace. */
import { setTimeout } from 'node:timers/promises'

export type Patience = {
  /** Milliseconds before each new attempt, each longer than the one before; its length is the number of new attempts. */
  pauses: number[]
  /** From 0 up to 1: callers that failed together must not come back together. */
  random: () => number
  /** Milliseconds that a publisher may ask us to wait by Retry-After; where it asks for more, it is not asked again. */
  longest: number
  /** Milliseconds between the beginnings of two requests to one host. */
  gap: number
  /** Milliseconds of silence before an attempt is given up. */
  silence: number
  /** Bytes of the largest body that is taken, unpacked; one that goes on would fill disk and memory. */
  largest: { answer: number; bulk: number }
}

export const ordinaryPatience: Patience = {
  pauses: [500, 1500, 4500],
  random: Math.random,
  longest: 120_000,
  gap: 50,
  silence: 120_000,
  largest: { answer: 512e6, bulk: 16e9 },
}

/** Half of the pause is certain, the other half is left to chance. */
export const pauseOf = (milliseconds: number, { random }: Patience): number =>
  milliseconds * (0.5 + random() / 2)

/**
 * What Retry-After asks for, which is written in seconds or as a date.
 * @returns milliseconds, 0 for a date that has passed; null when nothing readable is asked for
 */
export function retryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // Date.parse reads much that is no HTTP date, "12.5" and "-3" among it.
  if (!/^[A-Za-z]{3,9},? .*\d{2}:\d{2}:\d{2}/.test(text)) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}

/** @throws the reason of the stop, as soon as there is one */
export async function sleep(milliseconds: number, stop: AbortSignal): Promise<void> {
  stop.throwIfAborted()
  await setTimeout(milliseconds, undefined, { signal: stop }).catch((error: unknown) => {
    stop.throwIfAborted()
    throw error
  })
}
