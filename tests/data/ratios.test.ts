/** Ratios over another table: per 1,000 inhabitants, in per cent of the population. */
import type { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, describe, expect, it } from 'vitest'
import type { Observation } from '../../data/vocabulary.ts'
import { figure, memoryInstance, type Readings } from '../support/warehouse.ts'

/** The population of every single year of age from 16 to 64, the same number of each. */
const people = (area: string, period: string, ofEachAge: number | null): Observation[] =>
  Array.from({ length: 49 }, (_, step) => figure(String(16 + step), area, period, ofEachAge))

describe('a ratio over another table', () => {
  let instance: DuckDBInstance
  afterEach(() => {
    instance.closeSync()
  })
  const load = async (...vintages: Readings[]) => {
    const named = vintages.map((readings, at): [string, Readings] => [
      `2026-01-0${at + 1}`,
      readings,
    ])
    instance = await memoryInstance(Object.fromEntries(named))
  }
  const rows = async (indicator: string, series: string, vintage: number | null = null) => {
    const connection = await instance.connect()
    const from = vintage === null ? 'figure' : `figure_as_of(${vintage})`
    const reader = await connection.runAndReadAll(
      `SELECT area, period, round(value, 6), status, dataset FROM ${from}
       WHERE indicator = $1 AND series = $2 AND area NOT LIKE 'group%' ORDER BY area, period`,
      [indicator, series],
    )
    return reader.getRowsJson()
  }

  it('divides the quarter by the population of the same quarter', async () => {
    await load({
      'statbank-auk01': [figure('TOTUSU', '791', '2025-Q2', 9310)],
      'statbank-folk1a': [...people('791', '2025-Q1', 2000), ...people('791', '2025-Q2', 1900)],
    })
    // 100 × 9,310 / (49 × 1,900) = 10
    expect(await rows('offentligt-forsoergede', 'kvartal')).toEqual([
      ['791', '2025-Q2', 10, 'normal', 'statbank-auk01'],
    ])
  })

  it('divides the year by the population on 1 July where the catalogue says Q3', async () => {
    await load({
      'statbank-demo19': [figure('NYE', '791', '2024', 588)],
      'statbank-folk1a': [
        ...people('791', '2024-Q1', 1),
        ...people('791', '2024-Q3', 1000),
        ...people('791', '2025-Q3', 1),
      ],
    })
    // 1,000 × 588 / (49 × 1,000) = 12
    expect(await rows('nye-virksomheder', 'pr-1000')).toEqual([
      ['791', '2024', 12, 'normal', 'statbank-demo19'],
    ])
  })

  it('waits for the slower table, and leaves out areas that one of them does not have', async () => {
    await load({
      'statbank-veu20': [
        figure('H39', '791', '2023', 900),
        figure('H39', '791', '2024', 800),
        figure('H39', '10', '2023', 4000),
      ],
      'statbank-ras310': [
        figure('TOT', '791', '2022', 45_000),
        figure('TOT', '791', '2023', 45_000),
        figure('TOT', '615', '2023', 45_000),
      ],
    })
    expect(await rows('voksen-efteruddannelse', 'pr-1000')).toEqual([
      ['791', '2023', 20, 'normal', 'statbank-veu20'],
    ])
  })

  it('is missing where one of the ages is, and not applicable where nobody lives', async () => {
    const [first, ...rest] = people('751', '2025-Q2', 100)
    await load({
      'statbank-auk01': ['751', '791', '825'].map((area) => figure('TOTUSU', area, '2025-Q2', 490)),
      'statbank-folk1a': [
        ...(first ? [{ ...first, value: null, status: 'suppressed' as const }] : []),
        ...rest,
        ...people('791', '2025-Q2', 100).slice(1),
        ...people('825', '2025-Q2', 0),
      ],
    })
    expect(await rows('offentligt-forsoergede', 'kvartal')).toEqual([
      ['751', '2025-Q2', null, 'suppressed', 'statbank-auk01'],
      ['791', '2025-Q2', null, 'missing', 'statbank-auk01'],
      ['825', '2025-Q2', null, 'not-applicable', 'statbank-auk01'],
    ])
  })

  it('keeps what either table said in an earlier vintage', async () => {
    const first = { 'statbank-auk01': [figure('TOTUSU', '791', '2025-Q2', 490)] }
    await load(
      { ...first, 'statbank-folk1a': people('791', '2025-Q2', 100) },
      { 'statbank-folk1a': people('791', '2025-Q2', 200) },
      { 'statbank-auk01': [figure('TOTUSU', '791', '2025-Q2', 980)] },
    )
    const values = await Promise.all(
      [1, 2, 3].map(async (vintage) => {
        const [row] = await rows('offentligt-forsoergede', 'kvartal', vintage)
        return row?.[2]
      }),
    )
    expect(values).toEqual([10, 5, 10])
  })
})

describe('a sum of measures', () => {
  it('adds them up, and is missing when one of them is', async () => {
    const instance = await memoryInstance({
      '2026-01-01': {
        'statbank-auk03': [
          figure('ROD', '791', '2025-Q1', 12),
          figure('ROK', '791', '2025-Q1', 3),
          figure('ROD', '791', '2025-Q2', 12),
          figure('ROK', '791', '2025-Q2', null),
        ],
      },
    })
    const connection = await instance.connect()
    const reader = await connection.runAndReadAll(
      "SELECT period, value, status FROM figure WHERE indicator = 'jobrotation' ORDER BY period",
    )
    expect(reader.getRowsJson()).toEqual([
      ['2025-Q1', 15, 'normal'],
      ['2025-Q2', null, 'missing'],
    ])
    instance.closeSync()
  })
})
