/** How many requests one reader may make: a bucket that fills evenly and may be emptied at once. */
import { LRUCache } from 'lru-cache'

/** Seconds of the steady rate that a full bucket holds. */
export const burst = 60

/** Readers that are remembered; who is forgotten begins with a full bucket. */
const mostReaders = 50_000

type Bucket = { tokens: number; at: number }

export type Verdict =
  | { allowed: true }
  | {
      allowed: false
      /** Whole seconds until one more request is allowed. */
      wait: number
    }

/**
 * @param perSecond requests of one reader in the long run; 0 is no limit
 * @param now milliseconds that only ever grow
 */
export function rateLimit(
  perSecond: number,
  now: () => number = () => performance.now(),
): (reader: string) => Verdict {
  const full = perSecond * burst
  const buckets = new LRUCache<string, Bucket>({ max: mostReaders })
  return (reader) => {
    if (perSecond === 0) return { allowed: true }
    const at = now()
    const bucket = buckets.get(reader) ?? { tokens: full, at }
    bucket.tokens = Math.min(full, bucket.tokens + ((at - bucket.at) / 1000) * perSecond)
    bucket.at = at
    buckets.set(reader, bucket)
    if (bucket.tokens < 1) {
      return { allowed: false, wait: Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond)) }
    }
    bucket.tokens--
    return { allowed: true }
  }
}

/** What is said with a refusal (RFC 6585, and the IETF's draft on RateLimit headers). */
export const limitHeaders = (perSecond: number, wait: number): Record<string, string> => ({
  'retry-after': String(wait),
  'ratelimit-policy': `"reader";q=${String(perSecond * burst)};w=${String(burst)}`,
  ratelimit: `"reader";r=0;t=${String(wait)}`,
})
