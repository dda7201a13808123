import { describe, expect, it } from 'vitest'
import { Dataset } from '../../data/catalogue/schema.ts'
import type { Observation } from '../../data/vocabulary.ts'
import { check } from '../../etl/checks.ts'
import { SourceError } from '../../etl/source.ts'
import { stage } from '../../etl/staging.ts'
import { withStaging } from '../support/staged.ts'

const dataset = Dataset.parse({
  id: 'test',
  source: 'statbank',
  table: 'TEST1',
  title: { da: 'Test', en: 'Test' },
  page: 'https://www.statistikbanken.dk/TEST1',
  frequency: 'annual',
  finality: 'final',
  measures: { pct: { unit: 'percent', min: 0, max: 100 } },
})
const areas = new Map(
  ['000', '791'].map((code) => [
    code,
    {
      code,
      kind: 'municipality' as const,
      name: { da: code, en: code },
      parent: null,
      group: null,
    },
  ]),
)
const observation = (change: Partial<Observation> = {}): Observation => ({
  measure: 'pct',
  area: '791',
  period: '2024',
  value: 2.4,
  status: 'normal',
  flag: null,
  url: null,
  ...change,
})
const faultOf = (observations: Observation[], inForce?: { count: number; latest: string }) =>
  withStaging(async (connection) => {
    const staged = await stage(connection, 'test', { observations, publisherUpdated: null })
    try {
      await check(connection, staged, dataset, areas, inForce)
      return null
    } catch (error) {
      if (error instanceof SourceError) return `${error.fault}: ${error.message}`
      throw error
    }
  })

describe('the checks before loading', () => {
  it('let a sound reading through', async () => {
    expect(await faultOf([observation(), observation({ area: '000', value: 0 })])).toBeNull()
  })

  it.each([
    ['an unknown measure', { measure: 'antal' }, 'no such measure'],
    ['an unknown area', { area: '999' }, 'no such area'],
    ['a period of another frequency', { period: '2024-07' }, 'not annual'],
    ['a share above 100', { value: 100.1 }, 'outside 0–100'],
    ['a negative share', { value: -1 }, 'outside 0–100'],
    ['a value that is no number', { value: Number.NaN }, 'outside 0–100'],
    ['a status that hides a value', { status: 'suppressed' as const }, 'there is a value'],
    ['a status that promises a value', { value: null }, 'there is no value'],
  ])('refuse %s', async (_, change, sentence) => {
    expect(await faultOf([observation(change)])).toContain(sentence)
  })

  it('refuse a figure that stands twice', async () => {
    expect(await faultOf([observation(), observation({ value: 2.5 })])).toContain('stands twice')
  })

  it('refuse an empty answer', async () => {
    expect(await faultOf([])).toContain('no figure in the answer')
  })

  it('refuse an answer with under half of the figures in force', async () => {
    expect(await faultOf([observation()], { count: 3, latest: '2024' })).toContain(
      'only 1 figures where 3',
    )
    expect(await faultOf([observation()], { count: 2, latest: '2024' })).toBeNull()
  })

  it('refuse an answer that ends earlier than the figures in force', async () => {
    expect(await faultOf([observation()], { count: 1, latest: '2025' })).toContain(
      'ends before 2025',
    )
  })
})
