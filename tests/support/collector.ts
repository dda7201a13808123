/** A collector of traces on the loopback: takes OTLP over HTTP with JSON, and keeps what it was sent. */
import { createServer } from 'node:http'
import { z } from 'zod'

const Value = z.union([
  z.object({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
  z.object({ intValue: z.coerce.number() }).transform(({ intValue }) => intValue),
])

const Span = z
  .object({
    traceId: z.string(),
    spanId: z.string(),
    parentSpanId: z.string().optional(),
    name: z.string(),
    kind: z.number(),
    startTimeUnixNano: z.coerce.bigint(),
    endTimeUnixNano: z.coerce.bigint(),
    attributes: z.array(z.object({ key: z.string(), value: Value })),
    status: z.object({ code: z.number().optional(), message: z.string().optional() }),
  })
  .transform(({ attributes, ...span }) => ({
    ...span,
    facts: Object.fromEntries(attributes.map(({ key, value }) => [key, value])),
  }))
export type Span = z.output<typeof Span>

const Sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.object({ key: z.string(), value: Value })) }),
      scopeSpans: z.array(z.object({ spans: z.array(Span) })),
    }),
  ),
})

export type Collector = {
  address: string
  spans: Span[]
  /** Names of the services that have sent something. */
  services: Set<unknown>
  close: () => Promise<void>
}

export async function startCollector(): Promise<Collector> {
  const spans: Span[] = []
  const services = new Set<unknown>()
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part))
    request.on('end', () => {
      if (request.url !== '/v1/traces') throw new Error(`Sent to ${request.url ?? ''}.`)
      for (const { resource, scopeSpans } of Sent.parse(JSON.parse(body)).resourceSpans) {
        for (const { key, value } of resource.attributes)
          if (key === 'service.name') services.add(value)
        spans.push(...scopeSpans.flatMap((scope) => scope.spans))
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    address: `http://127.0.0.1:${String(port)}`,
    spans,
    services,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
