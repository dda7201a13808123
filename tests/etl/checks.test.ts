import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { Dataset, type Area, type Unit } from '../../data/catalogue/schema.ts'
import type { Observation } from '../../data/vocabulary.ts'
import { check, type Terms } from '../../etl/checks.ts'
import { Refused } from '../../etl/refusal.ts'
import { SourceError } from '../../etl/source.ts'
import { stage, type Staged } from '../../etl/staging.ts'
import { packed, withStaging } from '../support/staged.ts'

type Given = Partial<z.input<typeof Dataset>>

const datasetWith = (change: Given = {}): Dataset =>
  Dataset.parse({
    id: 'test',
    source: 'statbank',
    table: 'TEST1',
    title: { da: 'Test', en: 'Test' },
    page: 'https://www.statistikbanken.dk/TEST1',
    frequency: 'annual',
    finality: 'final',
    measures: { pct: { unit: 'percent', max: 100 }, persons: { unit: 'persons' } },
    ...change,
  })
const area = (code: string, kind: Area['kind']): [string, Area] => [
  code,
  { code, kind, name: { da: code, en: code }, parent: null, group: null },
]
const areas = new Map([
  area('000', 'country'),
  ...['101', '740', '791'].map((code) => area(code, 'municipality')),
])
const unit = (id: string, kind: Unit['kind']): [string, Unit] => {
  const nothing = { da: '', en: '' }
  return [id, { id, kind, suffix: nothing, difference: nothing }]
}
const units = new Map([unit('percent', 'share'), unit('persons', 'count')])

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
/** Persons in the three municipalities and the years from 2021, municipality by municipality. */
const persons = (...values: number[][]): Observation[] =>
  values.flatMap((years, index) =>
    years.map((value, year) =>
      observation({
        measure: 'persons',
        area: ['101', '740', '791'][index] ?? '000',
        period: String(2021 + year),
        value,
      }),
    ),
  )

type Held = { observations: Observation[]; sameKind?: boolean; since?: string; most?: number }
type Case = { dataset?: Dataset; held?: Held; overrides?: Terms['overrides'] }

/** What the checks say: the refusal, or the names of the checks that were overridden. */
const verdictOn = (
  observations: Observation[],
  { dataset = datasetWith(), held, overrides = [] }: Case = {},
): Promise<string | string[]> =>
  withStaging(async (connection) => {
    await connection.run("ATTACH ':memory:' AS in_force")
    const old = { observations: held?.observations ?? [], publisherUpdated: null }
    const { table } = await stage(connection, 'old', old)
    await connection.run(`CREATE TABLE in_force.observation AS
      SELECT 'test' AS dataset, *, NULL::INTEGER AS until_vintage FROM ${table}`)
    const staged = await stage(connection, 'test', { observations, publisherUpdated: null })
    const { since = null, sameKind = true, most = 1000 } = held ?? {}
    const comparison = held && { since, sameKind, most }
    const terms = { comparison: comparison ?? null, overrides }
    const saidOf = async (figures: Staged) => {
      try {
        const judged = await check(connection, figures, dataset, { areas, units }, terms)
        return judged.map(({ check: name }) => name)
      } catch (error) {
        if (error instanceof SourceError) return `${error.fault}: ${error.message}`
        throw error
      }
    }
    const said = await saidOf(staged)
    if (staged.count > 0) expect(await saidOf(await packed(connection, staged))).toEqual(said)
    return said
  })

describe('the checks of figures by themselves', () => {
  it('let a sound reading through', async () => {
    expect(await verdictOn([observation(), observation({ area: '000', value: 0 })])).toEqual([])
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
    expect(await verdictOn([observation(change)])).toContain(sentence)
  })

  it('refuse a figure that stands twice', async () => {
    expect(await verdictOn([observation(), observation({ value: 2.5 })])).toBe(
      'failed-check: TEST1: pct, area 791, 2024 stands twice; nothing of it is taken; pull again, or correct the catalogue.',
    )
  })

  it('refuse an empty answer', async () => {
    expect(await verdictOn([])).toContain('no figure in the answer')
  })

  it('say in one sentence which figure it is, what was expected and what to do', async () => {
    expect(await verdictOn([observation({ value: 240 })])).toBe(
      'failed-check: TEST1: pct, area 791, 2024: 240 is outside 0–100; if that is right, take it with --accept test:range --by WHO --reason WHY.',
    )
  })
})

describe('published totals', () => {
  const dataset = datasetWith({ totals: [{ measures: ['persons'], tolerance: 0.01 }] })
  const parts = persons([6000, 6000], [3000, 3000], [1000, 1000])
  const total = (period: string, value: number) =>
    observation({ measure: 'persons', area: '000', period, value })

  it('may differ from the sum of their parts by the tolerance', async () => {
    const whole = [...parts, total('2021', 10_000), total('2022', 10_100)]
    expect(await verdictOn(whole, { dataset })).toEqual([])
  })

  it('may not differ by more', async () => {
    const whole = [...parts, total('2021', 10_000), total('2022', 11_000)]
    expect(await verdictOn(whole, { dataset })).toContain(
      'persons, 2022: the 3 areas of kind municipality add up to 10000, where area 000 has 11000 and at most 1 %',
    )
  })

  it('say nothing where a part is missing', async () => {
    const missing = parts.map((part) =>
      part.area === '740' ? { ...part, value: null, status: 'suppressed' as const } : part,
    )
    expect(await verdictOn([...missing, total('2021', 10_000)], { dataset })).toEqual([])
  })
})

describe('the checks against what is in force', () => {
  const old = persons([6000, 6100, 6200], [3000, 3100, 3200], [1000, 1100, 1200])
  const held = { observations: old }

  it('let through what adds a period and revises a little', async () => {
    const next = persons(
      [6000, 6100, 6210, 6400],
      [3000, 3100, 3200, 3300],
      [1000, 1100, 1300, 900],
    )
    expect(await verdictOn(next, { held })).toEqual([])
  })

  it('refuse under half of the figures', async () => {
    expect(await verdictOn(old.slice(0, 4), { held })).toContain(
      'only 4 figures where 9 are in force and at least 50 % of them are expected',
    )
  })

  it('refuse an answer that ends earlier', async () => {
    const shorter = old.filter(({ period }) => period < '2023')
    expect(await verdictOn(shorter, { held })).toContain(
      'the answer ends at 2022, before 2023, which is in force',
    )
  })

  it('refuse an answer without an area or a period that is there now', async () => {
    expect(
      await verdictOn(
        old.filter((one) => one.area !== '740'),
        { held },
      ),
    ).toContain(
      '1 of the 3 codes of area in force are not in the answer (740), where 0 % may be gone',
    )
    expect(
      await verdictOn(
        old.filter((one) => one.period !== '2021'),
        { held },
      ),
    ).toContain('1 of the 3 codes of period in force have no value in the answer (2021)')
  })

  it('refuse ten times a value that is in force, and ten times the period before', async () => {
    const revised = persons([6000, 6100, 62_000], [3000, 3100, 3200], [1000, 1100, 1200])
    expect(await verdictOn(revised, { held })).toContain(
      'persons, area 101, 2023: 62000 is 10 times or more from 6200, which is in force for 2023 (1 figures jump so)',
    )
    const next = persons([6000, 6100, 6200, 620], [3000, 3100, 3200], [1000, 1100, 1200])
    expect(await verdictOn(next, { held })).toContain(
      'persons, area 101, 2024: 620 is 10 times or more from 6200, which is in force for 2023',
    )
  })

  it('refuse only what jumps as a whole where the figures in force came in another way', async () => {
    const other = { held: { ...held, sameKind: false } }
    const one = persons([6000, 6100, 62_000], [3000, 3100, 3200], [1000, 1100, 1200])
    expect(await verdictOn(one, other)).toEqual([])
    const thousandfold = old.map((figure) => ({ ...figure, value: (figure.value ?? 0) / 1000 }))
    expect(await verdictOn(thousandfold, other)).toContain('--accept test:jump')
  })

  it('let small figures come and go', async () => {
    const few = persons([6000, 6000], [3000, 3000], [3, 3])
    const more = persons([6000, 6000], [3000, 3000], [3, 60])
    expect(await verdictOn(more, { held: { observations: few } })).toEqual([])
  })

  it('refuse when most of a long series is another, unless it came in another way', async () => {
    const long = (factor: number) =>
      persons(...[1, 2, 3].map((start) => Array.from({ length: 10 }, () => start * factor * 1000)))
    const case_ = (sameKind: boolean) => ({ held: { observations: long(1), sameKind } })
    expect(await verdictOn(long(1.2), case_(true))).toContain(
      '30 of the 30 values in force have changed by more than 1 %, where 50 % of them may',
    )
    expect(await verdictOn(long(1.2), case_(false))).toEqual([])
    expect(await verdictOn(long(1.005), case_(true))).toEqual([])
  })

  it('compare only the periods that were asked for', async () => {
    const window = persons([6000, 6100, 6200]).filter(({ period }) => period === '2023')
    const others = old.filter(({ area: code, period }) => code !== '101' && period === '2023')
    const all = [...window, ...others]
    expect(await verdictOn(all, { held: { ...held, since: '2023' } })).toEqual([])
    expect(await verdictOn(all, { held })).toContain('only 3 figures')
  })

  it.each([1, 100])('find the same in groups of at most %i figures', async (most) => {
    const pct = (period: string) => observation({ area: '101', period })
    const two = { observations: [...old, pct('2022'), pct('2023')], most }
    const revised = persons([6000, 6100, 62_000], [3000, 3100, 3200], [1000, 1100, 1200])
    expect(await verdictOn([...revised, pct('2022'), pct('2023')], { held: two })).toContain(
      '62000 is 10 times or more from 6200, which is in force for 2023 (1 figures jump so)',
    )
    expect(await verdictOn([...old, pct('2022'), pct('2023')], { held: two })).toEqual([])
    const long = (factor: number) =>
      persons(...[1, 2, 3].map((start) => Array.from({ length: 10 }, () => start * factor * 1000)))
    const held10 = { observations: [...long(1), pct('2030')], most }
    expect(await verdictOn([...long(1.2), pct('2030')], { held: held10 })).toContain(
      '30 of the 31 values in force have changed',
    )
  })

  it('go by what the dataset itself allows', async () => {
    const dataset = datasetWith({ thresholds: { gone: 0.4, jump: 20 } })
    const next = persons([6000, 6100, 62_000], [3000, 3100, 3200])
    expect(await verdictOn(next, { dataset, held })).toEqual([])
  })
})

describe('an override', () => {
  const by = { by: 'the statistician', reason: 'the publisher says so' }
  const high = [observation({ value: 240 })]

  it('lets the named check pass and no other', async () => {
    const overrides = [{ check: 'range' as const, ...by }]
    expect(await verdictOn(high, { overrides })).toEqual(['range'])
    const held = { observations: persons([6000], [3000], [1000]) }
    const both = await verdictOn(high, { overrides, held })
    expect(both).toContain('--accept test:row-count')
    expect(both).not.toContain('--accept test:range')
  })

  it('does not let figures pass that cannot be placed', async () => {
    const overrides = [{ check: 'range' as const, ...by }]
    const twice = [...high, ...high]
    expect(await verdictOn(twice, { overrides })).toContain('stands twice')
  })

  it('is told with every refusal beside it', () => {
    const refused = new Refused('test', [
      { check: 'range', sentence: 'Accepted.', override: { check: 'range', ...by } },
      { check: 'jump', sentence: 'Refused.', override: null },
    ])
    expect(refused.message).toBe('Refused.')
    expect(refused.judged).toHaveLength(2)
  })
})
