import { describe, expect, it } from 'vitest'
import { Runs, Sources } from '../../api/contract.ts'
import { RunReport } from '../../data/layout.ts'
import { catalogue, figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const report: RunReport = {
  verb: 'pull',
  started: '2026-02-02T10:00:00.000Z',
  ended: '2026-02-02T10:00:12.000Z',
  vintage: '2026-02-02',
  datasets: [
    {
      dataset: 'statbank-ras200',
      source: 'statbank',
      delivery: 'live',
      outcome: 'new-figures',
      observations: 300,
      message: null,
      requests: 2,
      milliseconds: 900,
      changes: { revised: 20, 'new-period': 117 },
    },
    {
      dataset: 'statbank-gone',
      source: 'statbank',
      delivery: 'live',
      outcome: 'failed',
      observations: null,
      message: 'It is closed.',
    },
  ],
  checks: [
    {
      dataset: 'statbank-ras200',
      check: 'jump',
      sentence: 'Ten times as many.',
      override: { by: 'Someone', reason: 'It is right.' },
    },
  ],
  overdue: [{ dataset: 'statbank-aup01', period: '2025-12', day: '2026-02-01' }],
  notConfigured: ['jobindsats'],
  killed: { verb: 'pull', since: '2026-02-01T07:10:00.000Z', vintage: null },
}

describe('the newest runs', () => {
  it('are told with outcome, changes, overrides, what is late and what it took', async () => {
    const old: RunReport = { ...report, vintage: null, datasets: [], checks: [], overdue: [] }
    const figures = { 'statbank-ras200': [figure('BFK', '791', '2024', 77)] }
    const { app } = testApp(await memoryWarehouse({ '2026-02-02': figures }), [report, old])
    const { runs } = Runs.parse(await (await app.request('/api/v1/runs?limit=1')).json())
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({ vintage: '2026-02-02', milliseconds: 12_000 })
    expect(runs[0]?.datasets[0]).toMatchObject({
      table: 'RAS200',
      requests: 2,
      changes: { revised: 20, 'new-period': 117 },
    })
    // A table that the catalogue no longer has is told by its id.
    expect(runs[0]?.datasets[1]).toMatchObject({ table: 'statbank-gone', message: 'It is closed.' })
    expect(runs[0]?.checks[0]).toMatchObject({ table: 'RAS200', override: { by: 'Someone' } })
    expect(runs[0]?.killed).toEqual(report.killed)
    expect(runs[0]?.notConfigured).toEqual(['jobindsats'])
    expect(runs[0]?.overdue).toEqual([
      { dataset: 'statbank-aup01', table: 'AUP01', period: '2025-12', day: '2026-02-01' },
    ])
  })
})

describe('a source', () => {
  const configured = async (...reports: RunReport[]) => {
    const figures = { 'statbank-ras200': [figure('BFK', '791', '2024', 77)] }
    const { app } = testApp(await memoryWarehouse({ '2026-02-02': figures }), reports)
    const { sources } = Sources.parse(await (await app.request('/api/v1/sources')).json())
    return Object.fromEntries(sources.map((source) => [source.id, source.configured]))
  }
  const [entry] = report.datasets
  if (!entry) throw new Error('The report has no dataset.')

  it('is not configured where the newest pull that was to ask it passed it over', async () => {
    expect(await configured()).toMatchObject({ statbank: null, jobindsats: null })
    expect(await configured(report)).toMatchObject({ statbank: true, jobindsats: false })
    const asked = { ...report, datasets: [{ ...entry, source: 'jobindsats' }], notConfigured: [] }
    const other = { ...report, datasets: [], notConfigured: [] }
    expect(await configured(other, asked, report)).toMatchObject({ jobindsats: true })
    const shipped = {
      ...asked,
      datasets: [{ ...entry, delivery: 'shipped' as const, source: 'jobindsats' }],
    }
    expect(await configured(shipped, report)).toMatchObject({ jobindsats: false })
  })
})

describe('the next figures of a dataset', () => {
  const first = { ...report.datasets[0], dataset: 'statbank-aup01' }
  const next = async (reports: RunReport[]) => {
    const figures = { 'statbank-aup01': [figure('pct', '791', '2020-01', 3)] }
    const { app } = testApp(await memoryWarehouse({ '2026-02-02': figures }), reports)
    const { sources } = Sources.parse(await (await app.request('/api/v1/sources')).json())
    const datasets = sources.flatMap((source) => source.datasets)
    return datasets.find(({ dataset }) => dataset === 'statbank-aup01')?.next
  }

  it('are late once the lag of the dataset has passed', async () => {
    expect(catalogue.datasets.get('statbank-aup01')?.expected?.lag).toBe(60)
    expect(await next([])).toEqual({
      period: '2020-02',
      day: '2020-04-29',
      overdue: true,
      basis: 'rhythm',
    })
  })

  it('come on the day that the publisher named when it was asked last', async () => {
    const named = { ...report, datasets: [{ ...first, nextUpdate: '2999-01-28' }] }
    expect(await next([RunReport.parse(named)])).toEqual({
      period: '2020-02',
      day: '2999-01-28',
      overdue: false,
      basis: 'publisher',
    })
  })
})
