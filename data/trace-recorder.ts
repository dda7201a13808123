/** OpenTelemetry: spans that are sent as OTLP over HTTP to where the standard's own variables say. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { Recorder } from './recorder.ts'

/** The span that work is within, wherever in the process it goes on. */
const around = new AsyncLocalStorage<Context>()

/** @param share of all traces that is kept, 0 to 1: of requests, or of runs of the ETL */
export function openRecorder(service: string, share: number): Recorder {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  })
  const tracer = provider.getTracer('pejling')
  return {
    async within(name, facts, work, kind) {
      const parent = around.getStore() ?? ROOT_CONTEXT
      const options = {
        attributes: facts,
        kind: kind === 'server' ? SpanKind.SERVER : SpanKind.INTERNAL,
      }
      const span = tracer.startSpan(name, options, parent)
      try {
        return await around.run(trace.setSpan(parent, span), () =>
          work((more, called) => {
            span.setAttributes(more)
            if (called !== undefined) span.updateName(called)
          }),
        )
      } catch (error) {
        // Its class alone: a sentence may repeat what was asked.
        const message = error instanceof Error ? error.constructor.name : 'unknown'
        span.setStatus({ code: SpanStatusCode.ERROR, message })
        throw error
      } finally {
        span.end()
      }
    },
    close: () => provider.shutdown(),
  }
}
