/** Every check that a person may override: it refuses a delivery of a publisher, and lets it through for whoever says who and why. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CheckName } from '../../data/catalogue/checks.ts'
import type { Errand } from '../../etl/errand.ts'
import type { Override } from '../../etl/refusal.ts'
import { run } from '../../etl/run.ts'
import { rowsOf } from '../support/etl.ts'
import { openSmallHouse, short, type SmallHouse } from '../support/small-house.ts'
import { lbesk69 } from '../support/statbank-labour-tables.ts'
import type { EmulatedTable } from '../support/statbank-table.ts'

type Value = ReturnType<EmulatedTable['value']>
type Codes = Parameters<EmulatedTable['value']>[0]

const five = short(lbesk69(), 5)
const quarters = five.variables.find(({ time }) => time)?.values.map(({ id }) => id) ?? []
const newest = quarters.at(-1)

/** Other figures in the newest quarter. */
const changed = (change: (value: number, codes: Codes) => Value): EmulatedTable => ({
  ...five,
  value: (codes) => {
    const value = five.value(codes)
    return typeof value === 'number' ? change(value, codes) : value
  },
})
const inNewest = (area: string, change: (value: number) => number) =>
  changed((value, codes) =>
    codes['BOPKOM'] === area && codes['Tid'] === newest ? change(value) : value,
  )
const without = (...gone: (string | undefined)[]): EmulatedTable => ({
  ...five,
  variables: five.variables.map((variable) =>
    variable.time
      ? { ...variable, values: variable.values.filter(({ id }) => !gone.includes(id)) }
      : variable,
  ),
})

/** The municipality with the most employees: of the usual size of the table or above it. */
const largest = (five.variables[0]?.values ?? [])
  .filter(({ id }) => /^[1-8]\d\d$/.test(id))
  .map(({ id }) => ({
    id,
    value: five.value({ BOPKOM: id, TAL: '1010', KØN: 'TOT', Tid: newest ?? '' }),
  }))
  .reduce((a, b) => (Number(b.value) > Number(a.value) ? b : a)).id

const cases: { what: string; table: EmulatedTable; checks: CheckName[] }[] = [
  { what: 'a negative number of people', table: inNewest('825', () => -5), checks: ['range'] },
  {
    what: 'a total that is more than its parts',
    table: inNewest('000', (value) => Math.round(value * 1.1)),
    checks: ['totals'],
  },
  {
    what: 'a tenth of the figure in force',
    table: inNewest(largest, (value) => Math.round(value / 10)),
    checks: ['jump'],
  },
  {
    what: 'another value nearly everywhere',
    table: changed((value) => Math.round(value * 1.02)),
    checks: ['revised'],
  },
  { what: 'no value at all', table: changed(() => '..'), checks: ['row-count', 'coverage'] },
  {
    what: 'no value in a whole quarter',
    table: changed((value, codes) => (codes['Tid'] === quarters[1] ? '..' : value)),
    checks: ['coverage'],
  },
  { what: 'a quarter that is gone', table: without(quarters[0]), checks: ['coverage'] },
  {
    what: 'no figure for the newest quarter',
    table: without(newest),
    checks: ['newest', 'coverage'],
  },
  {
    what: 'two of five quarters',
    table: without(...quarters.slice(0, 3)),
    checks: ['row-count', 'coverage'],
  },
]

describe('a delivery with', { timeout: 60_000 }, () => {
  let small: SmallHouse
  let errands: Errand[]
  let before: string

  const figuresIn = (dataDir: string) =>
    rowsOf(
      dataDir,
      `SELECT measure, area, period, value, status FROM observation
       WHERE dataset = 'statbank-lbesk69' AND until_vintage IS NULL ORDER BY ALL`,
    )
  const pull = (dataDir: string, accepted: Override[] = []) =>
    run(small.at(dataDir), 'pull', errands, new Map([['statbank-lbesk69', accepted]]))

  beforeAll(async () => {
    small = await openSmallHouse()
    const dataset = small.at(small.folder).catalogue.datasets.get('statbank-lbesk69')
    if (!dataset) throw new Error('The catalogue has no statbank-lbesk69.')
    errands = [{ dataset, kind: 'live', full: true }]
    small.statbank.set('LBESK69', five)
    before = await small.copy()
    expect((await pull(before)).datasets).toMatchObject([{ outcome: 'new-figures' }])
  })
  afterAll(() => small.close())

  it('no value at all is refused the first time too', async () => {
    small.statbank.set(
      'LBESK69',
      changed(() => '..'),
    )
    const dataDir = await small.copy()
    const { datasets, checks } = await pull(dataDir)
    expect(datasets).toMatchObject([{ outcome: 'failed' }])
    expect(checks).toMatchObject([
      { check: 'row-count', sentence: expect.stringContaining('figures has a value') },
    ])
  })

  it('one figure of ten times the one in force is refused in a file too, and the figure itself is not', async () => {
    const dataDir = await small.copy(before)
    const old = await figuresIn(dataDir)
    const held = Number(five.value({ BOPKOM: largest, TAL: '1010', KØN: 'TOT', Tid: newest ?? '' }))
    const file = join(dataDir, 'LBESK69.csv')
    const outcomes: unknown[] = []
    for (const value of [held, held * 10]) {
      await writeFile(
        file,
        `BOPKOM;TAL;KØN;TID;INDHOLD\r\n${largest};1010;TOT;${newest};${value}\r\n`,
      )
      const imports = errands.map(({ dataset }) => ({ dataset, kind: 'import' as const, file }))
      const { datasets, checks } = await run(small.at(dataDir), 'import', imports)
      outcomes.push([datasets[0]?.outcome, checks?.map(({ check }) => check)])
    }
    expect(outcomes).toEqual([
      ['no-change', []],
      ['failed', ['jump']],
    ])
    expect(await figuresIn(dataDir)).toEqual(old)
  })

  it('every fault that there is a check for is among these', () => {
    expect(new Set(cases.flatMap(({ checks }) => checks))).toEqual(new Set(CheckName.options))
  })

  it.each(cases)(
    '$what is refused, and taken when every check of it is overridden',
    async ({ table, checks }) => {
      small.statbank.set('LBESK69', table)
      const dataDir = await small.copy(before)
      const old = await figuresIn(dataDir)
      const overrides = checks.map((check) => ({
        check,
        by: 'statistiker',
        reason: `set efter: ${check}`,
      }))

      const refused = await pull(dataDir)
      expect(refused).toMatchObject({ vintage: null, datasets: [{ outcome: 'failed' }] })
      expect(refused.checks).toMatchObject(checks.map((check) => ({ check, override: null })))
      for (const check of checks) {
        expect(refused.datasets[0]?.message).toContain(`--accept statbank-lbesk69:${check} `)
      }
      expect(await figuresIn(dataDir)).toEqual(old)

      // One check that nobody has overridden is enough to refuse, and an override of another check is none.
      const partly = await pull(dataDir, overrides.slice(1))
      const others = CheckName.options.filter((check) => !checks.includes(check))
      const wrongly = await pull(
        dataDir,
        others.map((check) => ({ check, by: 'statistiker', reason: 'noget andet' })),
      )
      for (const report of [partly, wrongly]) {
        expect(report).toMatchObject({ vintage: null, datasets: [{ outcome: 'failed' }] })
      }
      expect(await figuresIn(dataDir)).toEqual(old)

      const taken = await pull(dataDir, overrides)
      expect(taken.datasets).toMatchObject([{ outcome: 'new-figures', message: null }])
      expect(taken.checks).toMatchObject(
        overrides.map(({ check, by, reason }) => ({ check, override: { by, reason } })),
      )
      expect(await figuresIn(dataDir)).not.toEqual(old)
      await rm(dataDir, { recursive: true })
    },
  )
})
