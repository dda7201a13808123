import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Manifest, type Delivery } from '../../etl/raw.ts'
import { windowStart } from '../../etl/sources/window-periods.ts'
import { layered } from '../../etl/window.ts'
import { etl, newDataDir, rowsOf } from '../support/etl.ts'
import { startStatbank, type EmulatedStatbank } from '../support/statbank-emulator.ts'
import type { EmulatedTable } from '../support/statbank-table.ts'
import { aus08 } from '../support/statbank-rate-tables.ts'
import { aup01, aup02 } from '../support/statbank-tables.ts'

const Asked = z.object({
  variables: z.array(z.object({ code: z.string(), values: z.array(z.string()) })),
})

/** The table with other values for Viborg; undefined where the value is the table's own. */
const withViborg = (
  table: EmulatedTable,
  values: Record<string, number | '..'>,
): EmulatedTable => ({
  ...table,
  value: (codes) =>
    (codes['OMRÅDE'] === '791' ? values[codes['Tid'] ?? ''] : undefined) ?? table.value(codes),
})

describe('a pull after the first', { timeout: 120_000 }, () => {
  let shipped: string
  let statbank: EmulatedStatbank
  let dataDir: string
  const run = (...words: string[]) => etl(words, { DATA_DIR: dataDir, STATBANK_URL: statbank.url })
  const pull = (...words: string[]) =>
    run('pull', '--source', 'statbank', '--indicator', 'ledighed', ...words)
  /** The months of AUP02 that were asked for last. */
  const asked = (): string[] => {
    const body = statbank.requests.findLast(
      ({ path, table }) => path === '/data' && table === 'AUP02',
    )?.body
    const { variables } = Asked.parse(body)
    return variables.find(({ code }) => code === 'Tid')?.values ?? []
  }
  const viborg = (...months: string[]) =>
    rowsOf(
      dataDir,
      `SELECT period, value, status FROM observation WHERE dataset = 'statbank-aup02'
       AND area = '791' AND until_vintage IS NULL
       AND period IN (${months.map((month) => `'${month}'`).join(', ')}) ORDER BY period`,
    )
  const manifest = async () => {
    const folder = join(dataDir, 'raw', 'vintages')
    const last = (await readdir(folder)).sort().at(-1) ?? ''
    return Manifest.parse(JSON.parse(await readFile(join(folder, last), 'utf8')))
  }
  const layers = async () =>
    (await manifest()).deliveries
      .filter(({ dataset }) => dataset === 'statbank-aup02')
      .map(({ since }) => since)

  beforeAll(async () => {
    shipped = await newDataDir()
    expect((await etl(['publish'], { DATA_DIR: shipped })).code).toBe(0)
  })
  beforeEach(async () => {
    statbank = await startStatbank({ tables: [aup01(), aup02('2025M09'), aus08()] })
    dataDir = await newDataDir()
    await cp(shipped, dataDir, { recursive: true })
    return async () => {
      await statbank.close()
      await rm(dataDir, { recursive: true })
    }
  })
  afterAll(() => rm(shipped, { recursive: true }))

  it('asks for the newest periods alone, and a rebuild gives every figure again', async () => {
    expect((await pull()).code).toBe(0)
    expect(asked()).toEqual(['*'])
    const [oldest] = await viborg('2010-01')

    statbank.set('AUP02', withViborg(aup02('2025M10'), { '2010M01': 9.1, '2025M09': 9.2 }))
    expect((await pull()).code).toBe(0)
    expect([asked().length, asked()[0], asked().at(-1)]).toEqual([18, '2024M05', '2025M10'])
    expect(await viborg('2010-01', '2025-09')).toEqual([oldest, ['2025-09', 9.2, 'normal']])

    statbank.set('AUP02', withViborg(aup02('2025M11'), { '2025M09': '..' }))
    expect((await pull()).code).toBe(0)
    expect(await viborg('2025-09')).toEqual([['2025-09', null, 'missing']])
    expect(await layers()).toEqual([null, '2024-05', '2024-06'])

    const everything = 'SELECT * FROM observation ORDER BY ALL'
    const [before, counts, figures] = [
      await rowsOf(dataDir, everything),
      await rowsOf(dataDir, 'FROM change_count ORDER BY ALL'),
      await rowsOf(dataDir, 'FROM figure ORDER BY ALL'),
    ]
    await rm(join(dataDir, 'warehouse'), { recursive: true })
    expect((await run('rebuild')).code).toBe(0)
    expect(await rowsOf(dataDir, everything)).toEqual(before)
    expect(await rowsOf(dataDir, 'FROM change_count ORDER BY ALL')).toEqual(counts)
    expect(await rowsOf(dataDir, 'FROM figure ORDER BY ALL')).toEqual(figures)

    statbank.set('AUP02', withViborg(aup02('2025M11'), { '2010M01': 9.1 }))
    expect((await pull('--full')).code).toBe(0)
    expect(asked()).toEqual(['*'])
    expect(await viborg('2010-01')).toEqual([['2010-01', 9.1, 'normal']])
    expect(await layers()).toEqual([null])
  })

  it('reaches back to the newest period in force when that is longer ago', async () => {
    await pull()
    statbank.set('AUP02', aup02('2027M09'))
    await pull()
    expect([asked().length, asked()[0]]).toEqual([25, '2025M09'])
  })

  it('does as before when nothing is new', async () => {
    await pull()
    const second = await pull()
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('No figure is new') })
    expect(asked()).toHaveLength(18)
  })
})

describe('the first period that is asked for', () => {
  const years = ['2019', '2020', '2021', '2022', '2023']
  it.each([
    ['none when there is no window', null, null],
    ['none when the window has them all', { newest: 5, reach: '2023' }, null],
    ['the oldest of the newest', { newest: 2, reach: '2023' }, '2022'],
    ['the one to reach back to', { newest: 2, reach: '2020' }, '2020'],
    ['the one to reach back to alone, at a rebuild', { newest: 0, reach: '2021' }, '2021'],
  ])('is %s', (_, window, start) => {
    expect(windowStart(years, window)).toBe(start)
  })
})

describe('the deliveries that figures rest on', () => {
  const delivery = (kind: Delivery['kind'], since: string | null): Delivery => ({
    dataset: 'd',
    kind,
    retrieved: null,
    note: null,
    since,
    answers: [],
  })
  const kinds = (before: Delivery[], next: Delivery) =>
    layered(before, next).map(({ kind, since }) => [kind, since])
  const whole = delivery('live', null)

  it('are one once everything has been fetched', () => {
    expect(kinds([delivery('shipped', null), delivery('import', null)], whole)).toEqual([
      ['live', null],
    ])
  })

  it('are a window on top of what it does not say again', () => {
    const before = [whole, delivery('live', '2024'), delivery('live', '2025')]
    expect(kinds(before, delivery('live', '2025'))).toEqual([
      ['live', null],
      ['live', '2024'],
      ['live', '2025'],
    ])
  })

  it('are a file on top of all', () => {
    expect(kinds([whole], delivery('import', null))).toEqual([
      ['live', null],
      ['import', null],
    ])
  })
})
