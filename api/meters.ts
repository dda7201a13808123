/** What the server counts, as Prometheus reads it; no label ever comes from what a reader sends. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Meters = ReturnType<typeof createMeters>

const methods = new Set(['GET', 'HEAD', 'OPTIONS'])

type Labels = { route: string; method: string; status: string }

/** A registry of its own, so that two in one process never count together. */
export function createMeters() {
  const registry = new Registry()
  const registers = [registry]
  const answers = new Map<string, { labels: Labels; count: number }>()
  new Counter({
    name: 'pejling_http_requests_total',
    help: 'Requests answered, by pattern of the address, method and status',
    labelNames: ['route', 'method', 'status'],
    registers,
    collect() {
      for (const { labels, count } of answers.values()) this.inc(labels, count)
      answers.clear()
    },
  })
  const latency = new Histogram({
    name: 'pejling_http_request_seconds',
    help: 'Seconds from the head of a request to the last byte of its answer, by pattern of the address',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  // What is counted at every request is added up here until somebody asks: the counters' own way takes ten times as long.
  const lookups = { hit: 0, miss: 0 }
  new Counter({
    name: 'pejling_cache_lookups_total',
    help: 'Answers that were looked for among those worked out before, by result: hit or miss',
    labelNames: ['result'],
    registers,
    collect() {
      for (const result of ['hit', 'miss'] as const) {
        this.inc({ result }, lookups[result])
        lookups[result] = 0
      }
    },
  })
  const swaps = new Counter({
    name: 'pejling_warehouse_swaps_total',
    help: 'Times that a new warehouse file was taken over from one in force',
    registers,
  })
  return {
    registry,
    figures: figureGauges(registry),
    answered(route: string, method: string, status: number, seconds: number) {
      const name = methods.has(method) ? method : 'other'
      const key = `${route} ${name} ${String(status)}`
      const known = answers.get(key)
      if (known) known.count++
      else answers.set(key, { labels: { route, method: name, status: String(status) }, count: 1 })
      latency.observe({ route }, seconds)
    },
    lookedUp(result: 'hit' | 'miss') {
      lookups[result]++
    },
    tookOver() {
      swaps.inc()
    },
  }
}

/** What is read from the figures and the runs' reports whenever somebody asks. */
function figureGauges(registry: Registry) {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Gauge({ name: `pejling_${name}`, help, labelNames, registers: [registry] })
  return {
    ready: gauge('ready', '1 when there are figures to serve, else 0', []),
    age: gauge(
      'figures_age_seconds',
      'Seconds since the newest figures in force were fetched, by source',
      ['source'],
    ),
    failures: gauge('pull_failures', 'Datasets that failed in the newest pull, by source', [
      'source',
    ]),
    pulled: gauge('pull_ended_timestamp_seconds', 'When the newest pull ended', []),
    verdicts: gauge(
      'verdict_changes',
      'Answers on the home municipality that the vintage in force changed, by question',
      ['question'],
    ),
  }
}
