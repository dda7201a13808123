/** Spans of what the programs do, for whoever collects traces. As long as nobody does, nothing is loaded and work goes straight on. */
import type { Facts, Recorder, SpanKind, Tell } from './recorder.ts'
import type { Settings } from './settings.ts'

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
