import { describe, expect, it } from 'vitest'
import type { RunReport } from '../../data/layout.ts'
import { createApp } from '../../api/app.ts'
import { createMeters } from '../../api/meters.ts'
import { catalogue, figure, memoryWarehouse, strategy } from '../support/warehouse.ts'

const years = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024']
const still = years.map((year) => figure('pct', '791', year, 9))
const falling = years.map((year, i) => figure('pct', '791', year, 20 - 2 * i))
const dataset = (id: string, outcome: 'failed' | 'no-change') => ({
  dataset: id,
  source: 'statbank',
  delivery: 'live' as const,
  outcome,
  observations: null,
  message: null,
})
const pull: RunReport = {
  verb: 'pull',
  started: '2026-01-02T08:00:00.000Z',
  ended: '2026-01-02T08:01:00.000Z',
  vintage: null,
  datasets: [dataset('statbank-neet3', 'failed'), dataset('statbank-ras200', 'no-change')],
}

async function measured(reports: RunReport[], more: string[] = []) {
  const meters = createMeters()
  const app = createApp({
    catalogue,
    strategy,
    reports: () => Promise.resolve(reports),
    today: () => '2026-01-03',
    now: () => Date.parse('2026-01-03T00:00:00Z'),
    warehouse: await memoryWarehouse({
      '2026-01-01': { 'statbank-neet3': still },
      '2026-01-02': { 'statbank-neet3': falling },
    }),
    meters,
    log: () => undefined,
  })
  for (const path of more) await app.request(path)
  const response = await app.request('/metrics')
  return { meters, type: response.headers.get('content-type'), text: await response.text() }
}

describe('metrics', () => {
  it('tell the age of the figures by source in seconds, and the failures of the newest pull', async () => {
    const { text, type } = await measured([{ ...pull, verb: 'publish', datasets: [] }, pull])
    expect(type).toContain('text/plain; version=0.0.4')
    expect(text).toContain('pejling_ready 1\n')
    expect(text).toContain('pejling_figures_age_seconds{source="statbank"} 86400\n')
    expect(text).not.toContain('pejling_figures_age_seconds{source="eurostat"}')
    expect(text).toContain('pejling_pull_failures{source="statbank"} 1\n')
    expect(text).toContain('pejling_pull_failures{source="eurostat"} 0\n')
    expect(text).toContain(
      `pejling_pull_ended_timestamp_seconds ${String(Date.parse(pull.ended) / 1000)}\n`,
    )
  })

  it('tell how many answers the vintage in force changed', async () => {
    const { text } = await measured([])
    expect(text).toMatch(/pejling_verdict_changes\{question="moving"\} [1-9]/)
    expect(text).toContain('pejling_verdict_changes{question="target"} 0\n')
  })

  it('count what was kept and what was not', async () => {
    const { text } = await measured([], ['/api/v1/strategy', '/api/v1/strategy', '/api/v1/areas'])
    expect(text).toContain('pejling_cache_lookups_total{result="hit"} 1\n')
    expect(text).toContain('pejling_cache_lookups_total{result="miss"} 2\n')
  })

  it('say that there are no figures where there are none', async () => {
    const app = createApp({
      catalogue,
      strategy,
      reports: () => Promise.resolve([]),
      today: () => '2026-01-03',
      warehouse: {
        lease: () => Promise.resolve(null),
        inForce: () => null,
        trouble: () => null,
        pinned: (work) => work(),
        close: () => undefined,
      },
      log: () => undefined,
    })
    const response = await app.request('/metrics')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('pejling_ready 0\n')
  })

  it('put no method that a sender makes up into a label', async () => {
    const meters = createMeters()
    for (const method of ['GET', 'MADE', 'UP']) meters.answered('/', method, 200, 0.01)
    const text = await meters.registry.metrics()
    expect(text).toContain('pejling_http_requests_total{route="/",method="other",status="200"} 2\n')
    expect(text).toContain('pejling_http_request_seconds_count{route="/"} 3\n')
  })
})
