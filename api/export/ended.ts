/** Ends an export early: the first SIGINT or SIGTERM lets it clear away what it has written, the second ends it at once. */
import { ExportError } from './fault.ts'

const codes = { SIGINT: 130, SIGTERM: 143 }

export class Ended extends ExportError {
  /** What a shell gives for a program that was ended by the signal. */
  readonly code: number
  constructor(signal: keyof typeof codes) {
    super(`Ended by ${signal}; nothing of the copy was left.`)
    this.code = codes[signal]
  }
}

/** @returns a signal that is aborted with {@link Ended} as its reason */
export function endedBySignals(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      controller.abort(new Ended(signal))
    })
  }
  return controller.signal
}
