/** What the programs tell a collector of traces, and that they tell nobody else and nothing of their readers. */
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type Collector, type Span, startCollector } from './support/collector.ts'
import { etl, newDataDir } from './support/etl.ts'
import { havrumWarehouse } from './support/havrum-warehouse.ts'
import { startServer } from './support/served.ts'

let collector: Collector
beforeEach(async () => {
  collector = await startCollector()
})
afterEach(() => collector.close())

/** Names from a span up to the first of its trace. */
function lineOf(span: Span, spans: readonly Span[]): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId)
  return [span.name, ...(parent ? lineOf(parent, spans) : [])]
}

const settings = () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.address })

describe('traces of the server', () => {
  it('have a request with its page and queries, and nothing of what the reader put in', async () => {
    const server = await startServer(havrumWarehouse, settings())
    onTestFinished(server.stop)
    const asked = '/indikator/neet?omraade=740&version=2026-01-15'
    expect((await fetch(server.address + asked)).status).toBe(200)
    expect(
      (await fetch(`${server.address}/api/v1/indicators/neet/observations.csv?area=899,0815`))
        .status,
    ).toBe(400)
    expect((await fetch(`${server.address}/api/v1/indicators/hemmelig`)).status).toBe(404)
    // What ends the server sends what is left.
    await server.stop()
    const { spans } = collector
    expect([...collector.services]).toEqual(['pejling-api'])
    const route = '/[[lang=lang]]/indikator/[id]'
    const page = spans.find(({ name }) => name === `GET ${route}`)
    expect(page?.kind).toBe(2)
    expect(page?.facts).toEqual({
      'http.request.method': 'GET',
      'http.route': route,
      'http.response.status_code': 200,
      'pejling.request': expect.stringMatching(/^[\da-f-]{36}$/),
    })
    const queries = spans.filter(
      ({ name, traceId }) => name === 'query' && traceId === page?.traceId,
    )
    expect(queries.length).toBeGreaterThan(3)
    for (const query of queries) {
      expect(lineOf(query, spans)).toEqual(['query', 'page', `GET ${route}`])
      expect(query.facts['db.query.text']).toMatch(/SELECT/)
      expect(query.endTimeUnixNano).toBeGreaterThanOrEqual(query.startTimeUnixNano)
    }
    expect(spans.find(({ facts }) => facts['http.response.status_code'] === 404)?.name).toMatch(
      /^GET \/api\/v1\/indicators\/:id/,
    )
    const told = spans.map(({ name, status, facts }) => ({
      ...{ name, ...status, ...facts },
      'pejling.request': '',
    }))
    for (const word of ['740', '0815', 'hemmelig', 'omraade']) {
      expect(JSON.stringify(told)).not.toContain(word)
    }
  }, 240_000)

  it.each([
    ['are not made, and nothing is loaded for them, where nobody collects them', '', 'false, none'],
    [
      'are made with what is loaded for them, where somebody does',
      'http://127.0.0.1:9',
      'true, some',
    ],
  ])(
    '%s',
    (_name, endpoint, outcome) => {
      // The API alone comes along with the metrics, and is nothing but types and empty hands.
      const program = `
      import { registerHooks } from 'node:module'
      let loaded = 'none'
      registerHooks({
        load(url, context, next) {
          if (/@opentelemetry.(?!api)/.test(url)) loaded = 'some'
          return next(url, context)
        },
      })
      await import('./api/instance.ts')
      const { isTracing } = await import('./data/trace.ts')
      process.stdout.write(isTracing() + ', ' + loaded, () => process.exit(0))`
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        encoding: 'utf8',
        env: { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint },
      })
      expect(said).toBe(outcome)
    },
    120_000,
  )
})

describe('traces of the ETL', () => {
  it('have a run with its datasets and their stages, load and judging', async () => {
    const { code } = await etl(['publish'], { DATA_DIR: await newDataDir(), ...settings() })
    expect(code).toBe(0)
    const { spans } = collector
    expect([...collector.services]).toEqual(['pejling-etl'])
    const lines = new Set(spans.map((span) => lineOf(span, spans).reverse().join(' > ')))
    expect([...lines].sort()).toEqual([
      'etl publish',
      'etl publish > dataset',
      'etl publish > dataset > check',
      'etl publish > dataset > fetch',
      'etl publish > dataset > stage',
      'etl publish > publish',
      'etl publish > publish > judge',
      'etl publish > publish > load',
    ])
    const neet = spans.find(({ facts }) => facts['pejling.dataset'] === 'statbank-neet3')
    expect(neet?.facts['pejling.source']).toBe('statbank')
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1)
  }, 240_000)

  it('hold up nothing when nobody takes them', async () => {
    const { address } = collector
    await collector.close()
    const { code, err } = await etl(['status'], {
      DATA_DIR: await newDataDir(),
      OTEL_EXPORTER_OTLP_ENDPOINT: address,
    })
    expect(code).toBe(0)
    expect(err).not.toContain(address)
    collector = await startCollector()
  }, 60_000)

  it('are asked for by an address, or refused with a sentence', async () => {
    const { code, err } = await etl(['status'], { OTEL_EXPORTER_OTLP_ENDPOINT: 'her' })
    expect(code).toBe(1)
    expect(err).toMatch(/^The setting OTEL_EXPORTER_OTLP_ENDPOINT cannot be used: [^\n]+\n$/)
  })
})
