/** A data folder that may not be written to, and a clock that is wrong: a sentence, nothing changed, and a way back. */
import { execFile } from 'node:child_process'
import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openWarehouse } from '../../api/warehouse.ts'
import { layoutOf } from '../../data/layout.ts'
import { UsageError } from '../../etl/verb.ts'
import { run } from '../../etl/run.ts'
import { rollback } from '../../etl/verbs/rollback.ts'
import { pointerOf, type Run } from '../support/etl.ts'
import { openSmallHouse, type SmallHouse } from '../support/small-house.ts'
import { treeOf } from '../support/tree.ts'
import { catalogue, strategy } from '../support/warehouse.ts'

/** The ETL as a user who owns nothing, since root may write everywhere. */
const asNobody = (words: string[], dataDir: string): Promise<Run> =>
  new Promise((resolve) => {
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const env = { ...process.env, DATA_DIR: dataDir }
    const options = { env, ...user }
    execFile(process.execPath, ['etl/main.ts', ...words], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })

describe('a data folder that can only be read', { timeout: 60_000 }, () => {
  let small: SmallHouse
  let dataDir: string
  beforeAll(async () => {
    small = await openSmallHouse()
    dataDir = await small.copy()
    await chmod(small.folder, 0o755)
    for (const name of ['', ...(await readdir(dataDir, { recursive: true }))]) {
      await chmod(join(dataDir, name), name.includes('.') || /\w{64}$/.test(name) ? 0o444 : 0o555)
    }
  })
  afterAll(async () => {
    for (const name of ['', 'raw', 'raw/answers', 'raw/vintages', 'runs', 'warehouse']) {
      await chmod(join(dataDir, name), 0o755)
    }
    await small.close()
  })

  it.each([['rebuild'], ['rollback'], ['pull'], ['backup', '/tmp']])(
    'is told of in one sentence by %s, and stays as it was',
    async (...words) => {
      const before = await treeOf(dataDir)
      const { code, out, err } = await asNobody(words, dataDir)
      expect([code, out]).toEqual([1, ''])
      expect(err).toBe(
        `Nothing more can be written under ${dataDir}: who runs this may not write there. What is published stays as it was; give it to that user and run it again.\n`,
      )
      expect(await treeOf(dataDir)).toEqual(before)
    },
  )

  it('is served and reported on all the same', async () => {
    expect((await asNobody(['status'], dataDir)).out).toContain('is in force (vintage 1).')
    const warehouse = openWarehouse(layoutOf(dataDir))
    const faults: Error[] = []
    const app = createApp({
      catalogue,
      strategy,
      reports: () => Promise.resolve([]),
      today: () => '2026-11-25',
      warehouse,
      log: (error) => faults.push(error),
    })
    const figures = '/api/v1/indicators/beskaeftigelsesfrekvens/observations.csv?area=000'
    expect((await app.request(figures)).status).toBe(200)
    expect((await app.request('/health/ready')).status).toBe(200)
    expect(faults).toEqual([])
    warehouse.close()
  })
})

describe('a clock that is wrong', { timeout: 60_000 }, () => {
  let small: SmallHouse
  beforeAll(async () => {
    small = await openSmallHouse()
  })
  afterAll(() => small.close())
  const at = (dataDir: string, moment: string) => ({
    ...small.at(dataDir),
    now: () => new Date(moment),
  })

  it('and shows a day before the newest figures ends a run before it asks anybody', async () => {
    const dataDir = await small.copy()
    const before = await treeOf(dataDir)
    const early = run(at(dataDir, '2000-01-01T00:00:00.000Z'), 'pull', small.errands)
    await expect(early).rejects.toThrow(UsageError)
    await expect(early).rejects.toThrow(
      /^The clock says 2000-01-01T00:00:00\.000Z, but 2026-11-25 was published at .+: set the clock\./,
    )
    expect(await treeOf(dataDir)).toEqual(before)
  })

  it('and has dated figures in the future is undone by a rollback', async () => {
    const dataDir = await small.copy()
    const wrong = await run(at(dataDir, '2099-01-01T00:00:00.000Z'), 'pull', small.errands)
    expect(wrong.vintage).toBe('2099-01-01')
    const right = at(dataDir, '2026-11-26T07:10:00.000Z')
    await expect(run(right, 'pull', small.errands)).rejects.toThrow(/"npm run etl -- rollback"/)
    await rollback.run(right, {}, [])
    expect(await pointerOf(dataDir)).toMatchObject({ vintage: '2026-11-25', number: 1 })
    const again = await run(right, 'pull', small.errands)
    expect(again.vintage).toMatch(/^2026-11-2[56](-2)?$/)
    expect(again.datasets.map(({ outcome }) => outcome)).toEqual(['new-figures', 'new-figures'])
  })
})
