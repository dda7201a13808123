/** The views of schema.sql: how observations become the figures of a series. */
import type { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Observation } from '../../data/vocabulary.ts'
import { catalogue, figure, memoryInstance, type Readings } from '../support/warehouse.ts'

const status = (measure: string, area: string, value: number | null, more = {}) =>
  figure(`TOT.${measure}`, area, '2024', value, more)

/** Municipalities of the home area's group, the home area left out. */
const others = [...catalogue.areas.values()].filter(
  ({ code, group }) => code !== '791' && group === catalogue.areas.get('791')?.group,
)
const rates = (count: number, value: (index: number) => number): Observation[] =>
  others.slice(0, count).map(({ code }, index) => figure('BFK', code, '2024', value(index)))

describe('the figures of a series', () => {
  let instance: DuckDBInstance
  const load = async (readings: Readings) => {
    instance = await memoryInstance({ '2026-01-01': readings })
  }
  const rows = async (indicator: string, series: string) => {
    const connection = await instance.connect()
    const reader = await connection.runAndReadAll(
      `SELECT area, period, round(value, 6), status, dataset FROM figure
       WHERE indicator = $1 AND series = $2 ORDER BY area, period`,
      [indicator, series],
    )
    return reader.getRowsJson()
  }
  const close = () => {
    instance.closeSync()
  }

  describe('that is a share', () => {
    beforeAll(() =>
      load({
        'statbank-statusu6': [
          ...[status('AFBRUDT', '791', 763), status('AA_TOTAL', '791', 11716)],
          ...[status('AFBRUDT', '101', null), status('AA_TOTAL', '101', 28681)],
          ...[
            status('AFBRUDT', '147', null, { status: 'suppressed' }),
            status('AA_TOTAL', '147', 6171),
          ],
          ...[status('AFBRUDT', '751', 0), status('AA_TOTAL', '751', 100)],
          ...[status('AFBRUDT', '461', 0), status('AA_TOTAL', '461', 0)],
          status('AFBRUDT', '615', 5),
        ],
      }),
    )
    afterAll(close)

    it('is known only when all that it is made of is known; zero is a number', async () => {
      const found = await rows('afbrudt-uddannelse', 'aar')
      const groups = new Set<unknown>(
        [...catalogue.areas.keys()].filter((code) => code.startsWith('group')),
      )
      expect(found.filter(([area]) => !groups.has(area))).toEqual([
        ['101', '2024', null, 'missing', 'statbank-statusu6'],
        ['147', '2024', null, 'suppressed', 'statbank-statusu6'],
        ['461', '2024', null, 'not-applicable', 'statbank-statusu6'],
        ['615', '2024', null, 'missing', 'statbank-statusu6'],
        ['751', '2024', 0, 'normal', 'statbank-statusu6'],
        ['791', '2024', 6.512462, 'normal', 'statbank-statusu6'],
      ])
    })
  })

  describe('with several datasets', () => {
    beforeAll(() =>
      load({
        'statbank-aup02': [
          figure('pct', '791', '2026-01', 2.8),
          figure('pct', '791', '2026-02', null),
        ],
        'statbank-aup01': [
          figure('pct', '791', '2026-02', 3),
          figure('pct', '791', '2026-03', 2.7),
        ],
        'jobindsats-y25i01': ['01', '02', '03', '04'].map((month) =>
          figure('pct', '791', `2026-${month}`, 9),
        ),
      }),
    )
    afterAll(close)

    it('takes each period from the first that has it, says which, and marks preliminary ones', async () => {
      expect(await rows('ledighed', 'maaned')).toEqual([
        ['791', '2026-01', 2.8, 'normal', 'statbank-aup02'],
        ['791', '2026-02', null, 'missing', 'statbank-aup02'],
        ['791', '2026-03', 2.7, 'provisional', 'statbank-aup01'],
        ['791', '2026-04', 9, 'normal', 'jobindsats-y25i01'],
      ])
    })
  })

  describe('for similar municipalities', () => {
    const group = catalogue.areas.get('791')?.group ?? ''
    const mean = async () =>
      (await rows('beskaeftigelsesfrekvens', 'aar')).filter(([area]) => area === group)

    it('are the mean of the others, the home area left out', async () => {
      await load({
        'statbank-ras200': [
          ...rates(others.length, (index) => 70 + index),
          figure('BFK', '791', '2024', 1000),
        ],
      })
      const expected = 70 + (others.length - 1) / 2
      expect(await mean()).toEqual([[group, '2024', expected, 'normal', 'statbank-ras200']])
      close()
    })

    it('are missing where under 80 per cent of them are known', async () => {
      await load({ 'statbank-ras200': rates(Math.ceil(0.8 * others.length) - 1, () => 70) })
      expect(await mean()).toEqual([[group, '2024', null, 'missing', 'statbank-ras200']])
      close()
      await load({ 'statbank-ras200': rates(Math.ceil(0.8 * others.length), () => 70) })
      expect(await mean()).toEqual([[group, '2024', 70, 'normal', 'statbank-ras200']])
      close()
    })
  })
})
