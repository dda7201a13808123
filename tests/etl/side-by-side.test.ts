import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../../data/settings.ts'
import type { Errand } from '../../etl/errand.ts'
import { openHouse, type House } from '../../etl/house.ts'
import { noProgress } from '../../etl/progress.ts'
import { perHost, sideBySide } from '../../etl/side-by-side.ts'

const houseWith = (settings: Record<string, string>): House =>
  openHouse(readSettings(settings), {
    now: () => new Date('2026-11-25T07:00:00Z'),
    meter: noProgress,
    stop: new AbortController().signal,
  })
const apart = {
  STATBANK_URL: 'http://127.0.0.1:1/v1',
  JOBINDSATS_URL: 'http://127.0.0.1:2/v3',
  UDDANNELSESSTATISTIK_URL: 'http://127.0.0.1:3',
  EUROSTAT_URL: 'http://127.0.0.1:4',
}

describe('errands side by side', () => {
  let errands: Errand[]
  beforeAll(() => {
    const datasets = [...houseWith({}).catalogue.datasets.values()].filter(({ live }) => live)
    errands = datasets.map((dataset) => ({ dataset, kind: 'live' }))
    expect(new Set(datasets.map(({ source }) => source)).size).toBeGreaterThanOrEqual(3)
  })

  /** The most that went on at a time, by source and altogether. */
  async function crowds(house: House): Promise<Map<string, number>> {
    const going = new Map<string, number>()
    const most = new Map<string, number>()
    const step = (key: string, by: 1 | -1) => {
      const now = (going.get(key) ?? 0) + by
      going.set(key, now)
      most.set(key, Math.max(now, most.get(key) ?? 0))
    }
    await sideBySide(house, errands, async ({ dataset }) => {
      step(dataset.source, 1)
      step('all', 1)
      await setTimeout(1)
      step(dataset.source, -1)
      step('all', -1)
    })
    return most
  }

  it('crowd no host, and no host waits for another', async () => {
    const most = await crowds(houseWith(apart))
    const all = most.get('all') ?? 0
    most.delete('all')
    expect(Math.max(...most.values())).toBe(perHost)
    expect(all).toBeGreaterThan(perHost)
  })

  it('take two sources on one host for one', async () => {
    const one = Object.fromEntries(
      Object.keys(apart).map((name) => [name, 'http://127.0.0.1:1/any']),
    )
    expect((await crowds(houseWith(one))).get('all')).toBe(perHost)
  })

  it('give their results in the order of the errands, whichever comes first', async () => {
    const results = await sideBySide(houseWith(apart), errands, async ({ dataset }) => {
      await setTimeout(errands.length - errands.findIndex((errand) => errand.dataset === dataset))
      return dataset.id
    })
    expect(results).toEqual(errands.map(({ dataset }) => dataset.id))
  })

  it('begin no more after one has broken down, let the others end, and say what broke', async () => {
    const begun: string[] = []
    const ended: string[] = []
    const work = sideBySide(houseWith(apart), errands, async ({ dataset }) => {
      begun.push(dataset.id)
      await setTimeout(1)
      if (begun.length > 0 && dataset.id === begun[0]) throw new Error('no memory left')
      await setTimeout(5)
      ended.push(dataset.id)
    })
    await expect(work).rejects.toThrow('no memory left')
    expect(begun.length).toBeLessThan(errands.length)
    expect(ended.sort()).toEqual(begun.slice(1).sort())
  })
})
