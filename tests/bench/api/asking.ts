/** What the bench and its readers, a program of their own, tell each other. */
import { z } from 'zod'

export const Asked = z.object({
  port: z.int(),
  paths: z.array(z.string()),
  /** Addresses that nobody has asked for, each asked once, by one question in so many. */
  fresh: z.object({ paths: z.array(z.string()), oneIn: z.int() }).nullable(),
  readers: z.int(),
  seconds: z.number(),
  /** Ends after so many answers instead of after the seconds. */
  amount: z.int().nullable(),
  /** Requests a second of all readers together; null asks anew as soon as there is an answer. */
  rate: z.number().nullable(),
  /** Whether they take compressed answers, as browsers do. */
  encoded: z.boolean(),
})

/** Milliseconds. */
const Waited = z.object({ answers: z.int(), p50: z.number(), p99: z.number() })
export type Waited = z.infer<typeof Waited>

export const Measured = Waited.extend({
  /** All answers, those of the beginning too. */
  asked: z.int(),
  perSecond: z.number(),
  kinds: z.array(Waited.extend({ path: z.string() })),
})
export type Measured = z.infer<typeof Measured>
