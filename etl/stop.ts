/** Ends a run early and whole: the first SIGINT or SIGTERM asks it to stop, the second ends the program at once. */

const codes = { SIGINT: 130, SIGTERM: 143 }

/** The run was asked to stop before it published; what is in force stays. */
export class Stopped extends Error {
  /** What a shell gives for a program that was ended by the signal. */
  readonly code: number
  constructor(signal: keyof typeof codes) {
    super(`Stopped by ${signal}; what is published stays as it was.`)
    this.name = 'Stopped'
    this.code = codes[signal]
  }
}

/** @returns a signal that is aborted with {@link Stopped} as its reason */
export function stopOnSignals(say: (line: string) => void): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // With the listener gone, the next signal has its usual effect.
      say('Stopping …')
      controller.abort(new Stopped(signal))
    })
  }
  return controller.signal
}
