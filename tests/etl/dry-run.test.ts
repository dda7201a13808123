import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { etl, newDataDir, rowsOf } from '../support/etl.ts'
import { startStatbank, type EmulatedStatbank } from '../support/statbank-emulator.ts'
import { ras200 } from '../support/statbank-tables.ts'

const Plans = z.object({
  wouldPull: z.array(
    z.object({
      dataset: z.string(),
      requests: z.array(
        z.object({ method: z.string(), path: z.string(), body: z.string().nullable() }),
      ),
      more: z.boolean(),
      cells: z.number().nullable(),
      counted: z.enum(['selection', 'in-force']).nullable(),
      fault: z.string().nullable(),
    }),
  ),
})
const Selection = z.looseObject({
  variables: z.array(z.object({ code: z.string(), values: z.array(z.string()) })),
})
const words = ['pull', '--source', 'statbank', '--indicator', 'beskaeftigelsesfrekvens']

describe('a dry run', { timeout: 60_000 }, () => {
  let statbank: EmulatedStatbank
  let dataDir: string
  const run = (...more: string[]) =>
    etl([...words, ...more], { DATA_DIR: dataDir, STATBANK_URL: statbank.url })
  const planned = async () => {
    const { code, out } = await run('--dry-run', '--json')
    expect(code).toBe(0)
    return Plans.parse(JSON.parse(out)).wouldPull
  }

  beforeAll(async () => {
    statbank = await startStatbank({ tables: [ras200()] })
    dataDir = await newDataDir()
  })
  afterAll(async () => {
    await statbank.close()
    await rm(dataDir, { recursive: true })
  })

  it('of a table that was never asked for has the first question, and no size', async () => {
    expect(await planned()).toEqual([
      {
        dataset: 'statbank-ras200',
        requests: [
          {
            method: 'POST',
            path: '/tableinfo',
            body: '{"table":"RAS200","lang":"da","format":"JSON"}',
          },
        ],
        more: true,
        cells: null,
        counted: null,
        fault: null,
      },
    ])
    const { out } = await run('--dry-run')
    expect(out).toContain('statbank-ras200: an unknown number of cells')
    expect(out).toContain('  and then what the answer leads to')
    expect(statbank.requests).toEqual([])
  })

  it('of a table that was asked for before has the very requests that the next pull sends, and their size', async () => {
    expect((await run()).code).toBe(0)
    statbank.requests.length = 0
    const [plan] = await planned()
    const { out } = await run('--dry-run')
    expect(out).toMatch(/^statbank-ras200: \d+ cells\n {2}POST \/tableinfo .*\n {2}POST \/data .*…/)
    expect(statbank.requests).toEqual([])
    expect((await run()).code).toBe(0)
    const sent = statbank.requests.map(({ path, body }) => ({ path, body }))
    expect(
      plan?.requests.map(({ path, body }) => ({ path, body: JSON.parse(body ?? '') })),
    ).toEqual(sent)
    // The newest years alone are asked for again, each named: every combination is a cell.
    const { variables } = Selection.parse(sent.at(-1)?.body)
    expect(plan).toMatchObject({ counted: 'selection', more: false, fault: null })
    expect(plan?.cells).toBe(variables.reduce((product, { values }) => product * values.length, 1))
  })

  it('changes nothing', async () => {
    const all = 'FROM observation ORDER BY ALL'
    const before = await rowsOf(dataDir, all)
    await planned()
    expect(await rowsOf(dataDir, all)).toEqual(before)
  })
})
