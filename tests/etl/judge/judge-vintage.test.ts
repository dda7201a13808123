/** Verdicts as they are stored: for every area, once, with the figures they rest on. */
import type { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue, figure, memoryInstance } from '../../support/warehouse.ts'

const years = ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024']
const group = [...catalogue.areas.values()].filter((area) => area.group === 'group-3')
const falling = (area: string, from: number) =>
  years.map((year, index) => figure('pct', area, year, from - index / 10))

/** Every municipality of the home area's group and the country, each falling from another height. */
const first = [
  ...falling('000', 10),
  ...group.flatMap(({ code }, index) => falling(code, 11 + index)),
]
const second = first.map((one) =>
  one.area === '615' && one.period === '2024' ? { ...one, value: 30 } : one,
)

describe('the verdicts of a vintage', () => {
  let instance: DuckDBInstance
  const rows = async (sql: string): Promise<unknown[][]> => {
    const connection = await instance.connect()
    return (await connection.runAndReadAll(sql)).getRowsJson()
  }
  beforeAll(async () => {
    instance = await memoryInstance({
      '2026-01-01': { 'statbank-neet3': first },
      '2026-02-01': { 'statbank-neet3': second },
      '2026-03-01': { 'statbank-ras200': [figure('BFK', '791', '2024', 77)] },
    })
  })
  afterAll(() => {
    instance.closeSync()
  })

  it('are there for every area with figures, not for the home area alone', async () => {
    const found = await rows(
      `SELECT count(*)::INTEGER, min(moving), max(moving), min(direction) FROM verdict
       WHERE indicator = 'neet' AND first_vintage = 1`,
    )
    expect(found).toEqual([[group.length + 1, 'changing', 'changing', 'down']])
  })

  it('are stored again only where the figures they rest on have changed', async () => {
    // The country stands; the revised municipality and all that are compared with it do not.
    const stored = await rows(
      `SELECT first_vintage, until_vintage, count(*)::INTEGER FROM verdict
       WHERE indicator = 'neet' GROUP BY ALL ORDER BY ALL`,
    )
    expect(stored).toEqual([
      [1, 2, group.length],
      [1, null, 1],
      [2, null, group.length],
    ])
  })

  it('are judged again only for indicators that have new figures', async () => {
    expect(await rows('SELECT DISTINCT indicator FROM verdict WHERE first_vintage = 3')).toEqual([
      ['beskaeftigelsesfrekvens'],
    ])
  })

  it('leave the own municipality out of its group', async () => {
    const own = group.findIndex(({ code }) => code === '791')
    const others = group.map((_, index) => 11 + index).filter((_, index) => index !== own)
    const mean = others.reduce((sum, value) => sum + value, 0) / others.length
    const [[peers = []] = []] = await rows(
      `SELECT peers FROM verdict WHERE indicator = 'neet' AND area = '791' AND first_vintage = 1`,
    )
    expect(Array.isArray(peers) && peers[0]).toBeCloseTo(mean, 10)
  })
})
