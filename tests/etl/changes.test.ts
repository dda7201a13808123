import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Observation } from '../../data/vocabulary.ts'
import { definitionsOf, recordChanges } from '../../etl/changes.ts'
import { loadVintage, type Loaded } from '../../etl/load.ts'
import { stage } from '../../etl/staging.ts'
import { createSchema } from '../../etl/warehouse-file.ts'
import { catalogue, figure } from '../support/warehouse.ts'

const dataset = 'statbank-neet3'
const viborg = (period: string, value: number | null, more: Partial<Observation> = {}) =>
  figure('pct', '791', period, value, more)
const first = [viborg('2023', 10), viborg('2024', 9.3), figure('pct', '000', '2024', 7)]

describe('a vintage', () => {
  let connection: DuckDBConnection
  let number: number
  beforeEach(async () => {
    const instance = await DuckDBInstance.create(':memory:')
    connection = await instance.connect()
    await createSchema(connection)
    await connection.run("ATTACH ':memory:' AS staging")
    number = 0
    return () => {
      connection.closeSync()
      instance.closeSync()
    }
  })

  async function publish(observations: Observation[], definition = 'as before') {
    const vintage = {
      number: ++number,
      id: `v${String(number)}`,
      published: '2026-01-01T00:00:00Z',
    }
    const delivery: Loaded['delivery'] = {
      dataset,
      kind: 'live',
      retrieved: null,
      note: null,
      since: null,
      definitions: { pct: definition, persons: 'as before' },
      answers: [],
    }
    const reading = { observations, publisherUpdated: null }
    const staged = await stage(connection, `v${String(number)}`, reading)
    await loadVintage(connection, vintage, [{ ...staged, delivery, publisherUpdated: null }])
    await recordChanges(connection, number, [delivery])
  }
  /** Area, period, kind, old and new value of each change. */
  const changes = async () => {
    const reader = await connection.runAndReadAll(
      `SELECT area, period, kind, old_value, new_value FROM change_in(${String(number)}) ORDER BY ALL`,
    )
    return reader.getRowsJson()
  }

  it('has new figures alone when it is the first', async () => {
    await publish(first)
    expect((await changes()).map(([, , kind]) => kind)).toEqual(['new', 'new', 'new'])
  })

  it('tells new periods, new areas and new measures from each other', async () => {
    await publish(first)
    await publish([
      ...first,
      viborg('2025', 9),
      figure('pct', '751', '2024', 8),
      figure('persons', '791', '2024', 800),
      figure('pct', '000', '2023', 7.1),
    ])
    expect(await changes()).toEqual([
      ['000', '2023', 'new', null, 7.1],
      ['751', '2024', 'new-area', null, 8],
      ['791', '2024', 'new', null, 800],
      ['791', '2025', 'new-period', null, 9],
    ])
  })

  it('tells a revision with the old and the new value', async () => {
    await publish(first)
    await publish([viborg('2023', 10), viborg('2024', 9.5), figure('pct', '000', '2024', 7)])
    expect(await changes()).toEqual([['791', '2024', 'revised', 9.3, 9.5]])
  })

  it('tells a figure that vanishes, or becomes a gap, as withdrawn, and as reinstated when it is back', async () => {
    await publish(first)
    await publish([viborg('2023', 10), viborg('2024', null)])
    expect(await changes()).toEqual([
      ['000', '2024', 'withdrawn', 7, null],
      ['791', '2024', 'withdrawn', 9.3, null],
    ])
    await publish(first)
    expect(await changes()).toEqual([
      ['000', '2024', 'reinstated', null, 7],
      ['791', '2024', 'reinstated', null, 9.3],
    ])
  })

  it('tells figures that go with a new definition, in that vintage alone', async () => {
    await publish(first)
    await publish([viborg('2023', 20), ...first.slice(1)], 'another')
    expect(await changes()).toEqual([['791', '2023', 'definition-changed', 10, 20]])
    await publish([viborg('2023', 21), ...first.slice(1)], 'another')
    expect(await changes()).toEqual([['791', '2023', 'revised', 20, 21]])
  })

  it('tells a correction of a known error', async () => {
    await connection.run(
      `INSERT INTO publisher_error VALUES ('e', '${dataset}', NULL, '791', '2023', '2023')`,
    )
    await publish(first)
    await publish([viborg('2023', 9.9), viborg('2024', 9.4), figure('pct', '000', '2024', 7)])
    expect(await changes()).toEqual([
      ['791', '2023', 'correction', 10, 9.9],
      ['791', '2024', 'revised', 9.3, 9.4],
    ])
  })

  it('counts what it changed by kind', async () => {
    await publish(first)
    await publish([viborg('2023', 10), viborg('2024', 9.5), viborg('2025', 9)])
    const reader = await connection.runAndReadAll(
      'SELECT kind, figures FROM change_count WHERE vintage = 2 ORDER BY ALL',
    )
    expect(reader.getRowsJson()).toEqual([
      ['new-period', 1],
      ['revised', 1],
      ['withdrawn', 1],
    ])
  })
})

describe('the definition of a measure', () => {
  const found = catalogue.datasets.get('statbank-ras200')
  if (!found?.statbank) throw new Error('The catalogue has no selection for statbank-ras200.')
  const { statbank } = found
  const now = definitionsOf(catalogue, found)

  it('is another with another unit, another selection or a break', () => {
    const chosen = {
      ...found,
      statbank: { ...statbank, choose: { ...statbank.choose, ALDER: ['X'] } },
    }
    const counted = Object.fromEntries(
      Object.entries(found.measures).map(([name, rest]) => [name, { ...rest, unit: 'persons' }]),
    )
    const indicators = new Map(
      [...catalogue.indicators].map(([id, one]) => {
        const breaks = [{ period: '2019', text: { da: 'Databrud.', en: 'Break.' } }]
        return [id, { ...one, series: one.series.map((series) => ({ ...series, breaks })) }]
      }),
    )
    expect(definitionsOf(catalogue, chosen).BFK).not.toBe(now.BFK)
    expect(definitionsOf(catalogue, { ...found, measures: counted }).BFK).not.toBe(now.BFK)
    expect(definitionsOf({ ...catalogue, indicators }, found).BFK).not.toBe(now.BFK)
  })

  it('is the same with another name, range or page', () => {
    const renamed = { ...found, title: { da: 'Nyt', en: 'New' }, page: 'https://example.org' }
    expect(definitionsOf(catalogue, renamed)).toEqual(now)
  })
})
