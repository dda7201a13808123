/** What whoever records spans does. */

/** What is told of a piece of work: names, counts and patterns, never what a reader or a key has put into it. */
export type Facts = Record<string, string | number>

/** Adds what is known only later, and the name that the work has then. */
export type Tell = (facts: Facts, name?: string) => void

export type SpanKind = 'internal' | 'server'

export type Recorder = {
  within<T>(
    name: string,
    facts: Facts,
    work: (tell: Tell) => Promise<T>,
    kind: SpanKind,
  ): Promise<T>
  /** Sends what is left. */
  close(): Promise<void>
}
