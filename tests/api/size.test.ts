import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkSize, periodsBetween } from '../../api/queries/size.ts'
import { ProblemError } from '../../api/problem.ts'
import type { Lease } from '../../api/warehouse.ts'
import { catalogue, figure, memoryWarehouse, strategy } from '../support/warehouse.ts'

describe('the periods from one to another', () => {
  it.each([
    ['2020', '2024', 'annual', 5],
    ['2024', '2024', 'annual', 1],
    ['2023-Q4', '2024-Q1', 'quarterly', 2],
    ['2023-11', '2024-02', 'monthly', 4],
    ['2024', '2020', 'annual', 0],
  ] as const)('%s to %s, %s, are %i', (from, to, frequency, count) => {
    expect(periodsBetween(from, to, frequency)).toBe(count)
  })
})

describe('an answer that would be too large', () => {
  let lease: Lease
  const asked: string[] = []
  beforeAll(async () => {
    const years = ['2001', '2010', '2024'].map((year) => figure('BFK', '791', year, 77))
    const held = await (
      await memoryWarehouse({ '2026-01-01': { 'statbank-ras200': years } })
    ).lease()
    if (!held) throw new Error('The warehouse in memory has no figures.')
    lease = {
      ...held,
      select: (row, sql, values) => {
        asked.push(sql)
        return held.select(row, sql, values)
      },
    }
  })
  const check = (areas: number, from?: string, to?: string, limit = 100) => {
    const indicator = catalogue.indicators.get('beskaeftigelsesfrekvens')
    const [series] = indicator?.series ?? []
    if (!indicator || !series) throw new Error('The catalogue has no employment rate.')
    const scene = {
      catalogue,
      strategy,
      reports: () => Promise.resolve([]),
      today: () => '2026-09-01',
      ran: () => '',
      publicUrl: null,
      lease,
    }
    return checkSize(scene, { indicator, series, areas, from, to }, limit)
  }

  it('is refused before its query runs, with what to do', async () => {
    const refusal: unknown = await check(5).catch((error: unknown) => error)
    const { problem } = z.instanceof(ProblemError).parse(refusal)
    expect(problem.status).toBe(400)
    expect(problem.errors?.[0]?.message).toContain('5 areas in 24 periods are 120')
    expect(asked.every((sql) => sql.includes('min(period)'))).toBe(true)
  })

  it('is counted only as far as the series goes', async () => {
    await expect(check(4)).resolves.toBeUndefined()
    await expect(check(5, '2010')).resolves.toBeUndefined()
    await expect(check(4, '0001', '9999')).resolves.toBeUndefined()
  })
})
