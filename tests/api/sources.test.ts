import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Areas, Health, Observations, Sources, Strategy } from '../../api/contract.ts'
import { readReports } from '../../api/reports.ts'
import type { RunReport } from '../../data/layout.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const report = (day: string, outcome: 'no-change' | 'failed', message: string | null) =>
  ({
    verb: 'pull',
    started: `${day}T10:00:00.000Z`,
    ended: `${day}T10:01:00.000Z`,
    vintage: null,
    checks: [],
    datasets: [
      {
        dataset: 'statbank-neet3',
        source: 'statbank',
        delivery: 'live',
        outcome,
        observations: null,
        message,
      },
    ],
  }) satisfies RunReport

const figures = {
  'statbank-neet3': [figure('pct', '791', '2023', 10), figure('pct', '791', '2024', 9.3)],
}
const appWith = async (reports: RunReport[]) =>
  testApp(await memoryWarehouse({ '2026-01-01': figures }), reports).app

describe('sources', () => {
  it('tell what is in force of each dataset and how the last attempt ended', async () => {
    const failed = report('2026-02-02', 'failed', 'The publisher could not be reached.')
    const app = await appWith([failed, report('2026-02-01', 'no-change', null)])
    const { sources } = Sources.parse(await (await app.request('/api/v1/sources')).json())
    const datasets = sources.flatMap((source) => source.datasets)
    expect(datasets.find(({ dataset }) => dataset === 'statbank-neet3')).toMatchObject({
      delivery: 'live',
      observations: 2,
      latestPeriod: '2024',
      retrieved: '2026-01-01',
      indicators: ['neet'],
      lastAttempt: {
        at: '2026-02-02T10:00:00.000Z',
        outcome: 'failed',
        message: 'The publisher could not be reached.',
      },
    })
    expect(datasets.find(({ dataset }) => dataset === 'statbank-ras200')).toMatchObject({
      delivery: null,
      observations: 0,
      lastAttempt: null,
    })
  })

  it('credit the publisher, and whoever calculates from its figures, in both languages', async () => {
    const app = await appWith([])
    const at = '/api/v1/indicators/neet/observations.json'
    const citation = async (language: string) => {
      const response = await app.request(`${at}?lang=${language}`)
      return Observations.parse(await response.json()).citation
    }
    expect(await citation('da')).toMatch(/^Kilde: .+, NEET3\. Dataversion 2026-01-01\.$/)
    expect(await citation('en')).toMatch(/^Source: .+, NEET3\. Data version 2026-01-01\.$/)
  })

  it('say their age to whoever asks whether the server is ready', async () => {
    const ready = Health.parse(await (await (await appWith([])).request('/health/ready')).json())
    expect(ready.sources).toContainEqual({
      id: 'statbank',
      retrieved: '2026-01-01',
      latestPeriod: '2024',
    })
  })
})

describe('run reports', () => {
  it('are read newest first, and a broken one is passed over with a warning', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pejling-runs-'))
    const [older, newer] = [
      report('2026-02-01', 'no-change', null),
      report('2026-02-02', 'failed', 'No.'),
    ]
    await writeFile(join(folder, '2026-02-01-pull.json'), JSON.stringify(older))
    await writeFile(join(folder, '2026-02-02-pull.json'), JSON.stringify(newer))
    await writeFile(join(folder, '2026-02-03-pull.json'), '{ "verb": ')
    const warnings: string[] = []
    expect(await readReports(folder, (line) => warnings.push(line))).toEqual([newer, older])
    expect(warnings).toEqual([expect.stringContaining('2026-02-03-pull.json')])
    await rm(folder, { recursive: true })
  })

  it('are none where no run has been', async () => {
    const warnings: string[] = []
    expect(await readReports('/nowhere/at/all', (line) => warnings.push(line))).toEqual([])
    expect(warnings).toEqual([])
  })
})

describe('the strategy and its areas', () => {
  it('are told as the data has them', async () => {
    const app = await appWith([])
    const strategy = Strategy.parse(await (await app.request('/api/v1/strategy')).json())
    expect(strategy).toMatchObject({ home: '791', country: '000', baseline: 2014 })
    expect(strategy.themes).toHaveLength(3)
    const { areas } = Areas.parse(await (await app.request('/api/v1/areas')).json())
    expect(areas.filter(({ kind }) => kind === 'municipality')).toHaveLength(98)
    expect(areas.find(({ code }) => code === strategy.group)?.kind).toBe('group')
  })
})
