/** Spans of what the programs do, for whoever collects traces. As long as nobody does, nothing is loaded and work goes straight on. */
import type { Settings } from './settings.ts'

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

let recorder: Recorder | null = null

export const isTracing = (): boolean => recorder !== null

const nobody: Tell = () => undefined

/** Does the work within a span; spans that are begun meanwhile, however deep, are below it. */
export const inSpan = <T>(
  name: string,
  facts: Facts,
  work: (tell: Tell) => Promise<T>,
  kind: SpanKind = 'internal',
): Promise<T> => (recorder ? recorder.within(name, facts, work, kind) : work(nobody))

/**
 * Begins to trace where OTEL_EXPORTER_OTLP_ENDPOINT is set.
 * @returns ends it: sends what is left, and never fails because nobody takes it
 */
export async function startTraces(
  service: string,
  settings: Pick<Settings, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_TRACES_SAMPLER_ARG'>,
): Promise<() => Promise<void>> {
  if (settings.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return () => Promise.resolve()
  const { openRecorder } = await import('./trace-recorder.ts')
  const opened = openRecorder(service, settings.OTEL_TRACES_SAMPLER_ARG)
  recorder = opened
  return async () => {
    recorder = null
    await opened.close().catch(() => undefined)
  }
}
