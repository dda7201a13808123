import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layoutOf, RunReport } from '../../data/layout.ts'
import { rawStore } from '../../etl/raw.ts'
import { etl, newDataDir, pointerOf, rowsOf } from '../support/etl.ts'
import { startStatbank, type EmulatedStatbank } from '../support/statbank-emulator.ts'
import { ras200 } from '../support/statbank-tables.ts'

const pull = ['pull', '--source', 'statbank', '--indicator', 'beskaeftigelsesfrekvens', '--full']
const override = { check: 'range', by: 'the statistician', reason: 'checked with the publisher' }
const accept = ['--accept', 'statbank-ras200:range', '--by', override.by]
const inForce = `SELECT value FROM observation WHERE dataset = 'statbank-ras200' AND area = '791'
  AND until_vintage IS NULL ORDER BY period DESC LIMIT 1`

describe('a refusal that a person overrides', { timeout: 120_000 }, () => {
  let statbank: EmulatedStatbank
  let dataDir: string
  const run = (...words: string[]) => etl(words, { DATA_DIR: dataDir, STATBANK_URL: statbank.url })

  beforeAll(async () => {
    dataDir = await newDataDir()
    statbank = await startStatbank({ tables: [ras200()] })
    expect((await run(...pull)).code).toBe(0)
    const table = ras200()
    const newest = table.variables.find(({ time }) => time)?.values.at(-1)?.id
    statbank.set('RAS200', {
      ...table,
      value: (codes) =>
        codes['OMRÅDE'] === '791' && codes['Tid'] === newest ? 140 : table.value(codes),
    })
  })
  afterAll(async () => {
    await statbank.close()
    await rm(dataDir, { recursive: true })
  })
  const lastReport = async (): Promise<RunReport> => {
    const folder = layoutOf(dataDir).runs
    const name = (await readdir(folder)).sort().at(-1) ?? ''
    return RunReport.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
  }

  it('keeps the figures in force until then, and says how to take the new ones', async () => {
    const before = await pointerOf(dataDir)
    const { code, err } = await run(...pull)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^failed statbank-ras200: .* 140 is outside 0–100; .*--accept statbank-ras200:range/m,
    )
    expect(await pointerOf(dataDir)).toEqual(before)
    expect((await lastReport()).checks).toMatchObject([{ check: 'range', override: null }])
  })

  it.each([
    [[...accept], 'and why: --by WHO --reason WHY'],
    [['--by', 'me'], 'belong to --accept'],
    [['--accept', 'folk1a:range', '--by', 'me', '--reason', 'so'], 'names no dataset'],
    [['--accept', 'statbank-ras200:luck', '--by', 'me', '--reason', 'so'], 'no check "luck"'],
  ])('needs a dataset, a check, a person and a reason: %j', async (words, sentence) => {
    expect(await run(...pull, ...words)).toMatchObject({
      code: 1,
      err: expect.stringContaining(sentence),
    })
  })

  it('is published, with who and why in the report and beside the answers', async () => {
    const { code, out } = await run(...pull, ...accept, '--reason', override.reason)
    expect(code).toBe(0)
    expect(out).toContain(
      'accepted statbank-ras200:range by the statistician: checked with the publisher',
    )
    expect(await rowsOf(dataDir, inForce)).toEqual([[140]])
    const { by, reason } = override
    expect((await lastReport()).checks).toMatchObject([
      { check: 'range', override: { by, reason } },
    ])
    const manifests = await rawStore(layoutOf(dataDir).raw).manifests()
    const delivery = manifests.at(-1)?.deliveries.findLast((d) => d.dataset === 'statbank-ras200')
    expect(delivery?.overrides).toEqual([override])
  })

  it('is known to a rebuild from raw', async () => {
    await rm(join(dataDir, 'warehouse'), { recursive: true })
    expect((await run('rebuild')).code).toBe(0)
    expect(await rowsOf(dataDir, inForce)).toEqual([[140]])
  })
})
