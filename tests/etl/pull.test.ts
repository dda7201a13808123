import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { etl, newDataDir, pointerOf, rowsOf } from '../support/etl.ts'
import { startStatbank, type EmulatedStatbank, type Failure } from '../support/statbank-emulator.ts'
import type { EmulatedTable } from '../support/statbank-table.ts'
import { allTables } from '../support/statbank-tables.ts'

const allFigures = `SELECT dataset, measure, area, period, value, status, flag, url
  FROM observation WHERE until_vintage IS NULL ORDER BY ALL`
const tableOf = (id: string): EmulatedTable => {
  const found = allTables().find((table) => table.id === id)
  if (!found) throw new Error(`${id} is not among the emulated tables.`)
  return found
}
const periodsOf = (table: EmulatedTable): string[] =>
  table.variables.find(({ time }) => time)?.values.map(({ id }) => id) ?? []
/** The figure for Viborg as the publisher prints it, rounded to the table's decimals. */
const printed = (table: EmulatedTable, period: string): number | null => {
  const value = table.value({ OMRÅDE: '791', ALDER: 'TOT', KØN: 'TOT', Tid: period })
  return typeof value === 'number'
    ? Number(value.toFixed(table.decimals))
    : value === null
      ? 0
      : null
}
const pullStatbank = ['pull', '--source', 'statbank']
/** One table is enough where it does not matter which. */
const pullRas200 = [...pullStatbank, '--indicator', 'beskaeftigelsesfrekvens']

// Each test runs the whole program several times.
describe('a pull from StatBank', { timeout: 120_000 }, () => {
  let shipped: string
  let statbank: EmulatedStatbank
  let dataDir: string
  const run = (...words: string[]) => etl(words, { DATA_DIR: dataDir, STATBANK_URL: statbank.url })

  beforeAll(async () => {
    shipped = await newDataDir()
    const { code } = await etl(['publish'], { DATA_DIR: shipped })
    expect(code).toBe(0)
  })
  beforeEach(async () => {
    statbank = await startStatbank({ tables: allTables() })
    dataDir = await newDataDir()
    await cp(shipped, dataDir, { recursive: true })
    return async () => {
      await statbank.close()
      await rm(dataDir, { recursive: true })
    }
  })
  afterAll(() => rm(shipped, { recursive: true }))

  it('makes a second vintage with exactly the figures of the publisher, and no third when run again', async () => {
    const first = await run(...pullStatbank)
    expect(first).toMatchObject({ code: 0, err: expect.not.stringContaining('failed') })
    const pointer = await pointerOf(dataDir)
    expect(pointer.number).toBe(2)

    const table = tableOf('AUP02')
    const months = periodsOf(table)
    const expected = months.map((month) => [month.replace('M', '-'), printed(table, month)])
    const loaded = await rowsOf(
      dataDir,
      `SELECT period, value FROM observation
       WHERE dataset = 'statbank-aup02' AND area = '791' AND until_vintage IS NULL ORDER BY period`,
    )
    expect(months.length).toBeGreaterThan(12)
    expect(loaded).toEqual(expected)

    const before = await rowsOf(dataDir, allFigures)
    const second = await run(...pullStatbank)
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('No figure is new') })
    expect(await pointerOf(dataDir)).toEqual(pointer)
    expect(await rowsOf(dataDir, allFigures)).toEqual(before)
  })

  it('keeps the shipped figures queryable as of their vintage', async () => {
    const sql = (vintage: string) => `SELECT period, value FROM figure_as_of(${vintage})
      WHERE indicator = 'beskaeftigelsesfrekvens' AND area = '791' ORDER BY period`
    const before = await rowsOf(dataDir, sql('1'))
    await run(...pullRas200)
    expect(await rowsOf(dataDir, sql('1'))).toEqual(before)
    expect(await rowsOf(dataDir, sql('2'))).not.toEqual(before)
  })

  it('shows a revision with the old and the new value', async () => {
    await run(...pullStatbank, '--indicator', 'ledighed')
    const table = tableOf('AUP02')
    const last = periodsOf(table).at(-1) ?? ''
    statbank.set('AUP02', {
      ...table,
      value: (codes) =>
        codes['OMRÅDE'] === '791' && codes['Tid'] === last ? 9.9 : table.value(codes),
    })
    const { code, out } = await run(...pullStatbank, '--indicator', 'ledighed')
    expect(code).toBe(0)
    expect(out).toContain('1 of 3 datasets')
    const rows = await rowsOf(
      dataDir,
      `SELECT value, first_vintage, until_vintage FROM observation
       WHERE dataset = 'statbank-aup02' AND area = '791' AND period = '${last.replace('M', '-')}'
       ORDER BY first_vintage`,
    )
    expect(rows).toEqual([
      [printed(table, last), 2, 3],
      [9.9, 3, null],
    ])
  })

  it('takes over only later periods when asked to, and gives the same again from raw', async () => {
    const old = `SELECT period, value FROM figure WHERE indicator = 'beskaeftigelsesfrekvens'
      AND area = '101' AND period < '2020' ORDER BY period`
    const before = await rowsOf(dataDir, old)
    expect((await run(...pullRas200, '--since', '2020-06')).code).toBe(0)
    expect(await rowsOf(dataDir, old)).toEqual(before)
    const table = tableOf('RAS200')
    const changed = `SELECT period, value FROM observation WHERE dataset = 'statbank-ras200'
      AND area = '101' AND first_vintage = 2 ORDER BY period`
    const years = periodsOf(table).filter((year) => year >= '2020')
    expect((await rowsOf(dataDir, changed)).map(([period]) => period)).toEqual(years)
    const figures = await rowsOf(dataDir, 'FROM figure ORDER BY ALL')
    await rm(join(dataDir, 'warehouse'), { recursive: true })
    await run('rebuild')
    expect(await rowsOf(dataDir, 'FROM figure ORDER BY ALL')).toEqual(figures)
    const wrong = await run(...pullRas200, '--since', 'juli')
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('"juli" is no period') })
  })

  const failures: [string, Failure, RegExp][] = [
    ['500', { kind: 'status', status: 500 }, /500/],
    ['a cut-off body', { kind: 'cut-off', bytes: 4000 }, /cut off|not whole|JSON|ends/i],
    ['a lost connection', { kind: 'hang-up', bytes: 4000 }, /No whole answer/],
    ['a web page', { kind: 'html' }, /web page|HTML/i],
    ['an unknown code', { kind: 'unknown-code' }, /EXTRACT-NOTFOUND|Kan ikke finde/],
  ]
  it.each(failures)(
    'leaves the old figures in force when the answer is %s',
    async (_, failure, reason) => {
      const before = await rowsOf(dataDir, allFigures)
      statbank.fail(failure)
      const { code, err } = await run(...pullRas200)
      const faults = err.split('\n').filter((line) => line.startsWith('failed '))
      expect(code).toBe(1)
      expect(faults).toEqual([expect.stringMatching(/^failed statbank-ras200: /)])
      expect(faults[0]).toMatch(reason)
      expect((await pointerOf(dataDir)).number).toBe(1)
      expect(await rowsOf(dataDir, allFigures)).toEqual(before)
    },
  )

  it('publishes the datasets that came although another failed, and exits with 1', async () => {
    statbank.fail({ kind: 'html' }, { table: 'AUP02' })
    const { code, out, err } = await run(...pullStatbank)
    expect(code).toBe(1)
    expect(err.match(/^failed /gm)).toHaveLength(1)
    expect(out).toContain('new statbank-ras200')
    expect((await pointerOf(dataDir)).number).toBe(2)
  })

  it('gives the same figures from raw alone after the warehouse is deleted', async () => {
    await run(...pullRas200)
    const everything = 'SELECT * FROM observation ORDER BY ALL'
    const [before, figures] = [
      await rowsOf(dataDir, everything),
      await rowsOf(dataDir, 'FROM figure ORDER BY ALL'),
    ]
    await rm(join(dataDir, 'warehouse'), { recursive: true })
    await statbank.close()
    const { code } = await run('rebuild')
    expect(code).toBe(0)
    expect(await rowsOf(dataDir, everything)).toEqual(before)
    expect(await rowsOf(dataDir, 'FROM figure ORDER BY ALL')).toEqual(figures)
  })

  it('is taken back by a rollback, for pages and for a rebuild', async () => {
    const before = await rowsOf(dataDir, allFigures)
    await run(...pullRas200)
    const { code, out } = await run('rollback')
    expect(code).toBe(0)
    expect(out).toContain('in force again')
    expect(await rowsOf(dataDir, allFigures)).toEqual(before)
    await rm(join(dataDir, 'warehouse'), { recursive: true })
    await run('rebuild')
    expect(await rowsOf(dataDir, allFigures)).toEqual(before)
    const again = await run('rollback')
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('no earlier vintage') })
  })

  it('finishes a publish that was killed between the manifest and the swap', async () => {
    await run(...pullRas200)
    const after = await rowsOf(dataDir, allFigures)
    await rm(join(dataDir, 'warehouse'), { recursive: true })
    await cp(join(shipped, 'warehouse'), join(dataDir, 'warehouse'), { recursive: true })
    await run('publish', '--json')
    expect((await pointerOf(dataDir)).number).toBe(2)
    expect(await rowsOf(dataDir, allFigures)).toEqual(after)
  })
})
