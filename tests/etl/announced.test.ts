/** Jobindsats says in its list of tables when each comes again; StatBank names every request. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readSettings } from '../../data/settings.ts'
import type { Errand } from '../../etl/errand.ts'
import { openHouse, type House } from '../../etl/house.ts'
import { noProgress } from '../../etl/progress.ts'
import { rawStore } from '../../etl/raw.ts'
import { run } from '../../etl/run.ts'
import { newDataDir } from '../support/etl.ts'
import { startJobindsats, type EmulatedJobindsats } from '../support/jobindsats-emulator.ts'
import { y25i01, y25i09 } from '../support/jobindsats-tables.ts'
import { openSmallHouse, quick, type SmallHouse } from '../support/small-house.ts'

const key = 'sesame'

describe('the day that Jobindsats has announced for the next figures', () => {
  let jobindsats: EmulatedJobindsats
  let dataDir: string
  let house: House
  let errands: Errand[]

  beforeAll(async () => {
    jobindsats = await startJobindsats({
      tables: [{ ...y25i01(), next: '2026-12-18' }, y25i09()],
      key,
    })
    return () => jobindsats.close()
  })
  beforeEach(async () => {
    dataDir = await newDataDir()
    const settings = { JOBINDSATS_URL: jobindsats.url, JOBINDSATS_TOKEN: key, DATA_DIR: dataDir }
    house = openHouse(readSettings(settings), {
      now: () => new Date('2026-11-25T07:10:00.000Z'),
      meter: noProgress,
      stop: new AbortController().signal,
      patience: quick,
    })
    errands = ['jobindsats-y25i01', 'jobindsats-y25i09'].map((id): Errand => {
      const dataset = house.catalogue.datasets.get(id)
      if (!dataset) throw new Error(`The catalogue has no ${id}.`)
      return { dataset, kind: 'live' }
    })
    jobindsats.requests.length = 0
    return () => rm(dataDir, { recursive: true })
  })

  const days = async () =>
    (await run(house, 'pull', errands)).datasets.map(({ outcome, nextUpdate }) => [
      outcome,
      nextUpdate,
    ])
  const lists = () => jobindsats.requests.filter(({ path }) => path === '/tables')

  it('is in the report, also when nothing is new, and is asked for once a run', async () => {
    expect(await days()).toEqual([
      ['new-figures', '2026-12-18'],
      ['new-figures', undefined],
    ])
    expect(lists()).toHaveLength(1)
    expect(await days()).toEqual([
      ['no-change', '2026-12-18'],
      ['no-change', undefined],
    ])
    const [manifest] = await rawStore(house.layout.raw).manifests()
    const asked = manifest?.deliveries.flatMap(({ answers }) => answers.map((one) => one.asked))
    expect(asked?.filter((text) => text.includes('/tables'))).toEqual([])
  })

  it.each([
    ['a refusal', { kind: 'status', status: 403 } as const],
    ['a web page', { kind: 'html' } as const],
    ['a cut-off list', { kind: 'cut-off', bytes: 40 } as const],
  ])('is left out, and the figures are taken, when the list is %s', async (_, failure) => {
    jobindsats.fail(failure, { path: 'tables' })
    try {
      expect(await days()).toEqual([
        ['new-figures', undefined],
        ['new-figures', undefined],
      ])
    } finally {
      jobindsats.fail(null)
    }
  })

  it('is not asked for where no dataset was answered', async () => {
    jobindsats.fail({ kind: 'status', status: 403 })
    try {
      expect(await days()).toEqual([
        ['failed', undefined],
        ['failed', undefined],
      ])
      expect(lists()).toEqual([])
    } finally {
      jobindsats.fail(null)
    }
  })
})

describe("StatBank's name for a request", () => {
  let small: SmallHouse
  beforeAll(async () => {
    small = await openSmallHouse()
  })
  afterAll(() => small.close())
  const name = '00000000-0000-0000-0000-000000000000'

  it('is kept in the report and in the manifest of the vintage', async () => {
    const dataDir = await small.copy()
    const report = await run(small.at(dataDir), 'pull', small.errands)
    expect(report.datasets[0]?.requestIds).toEqual([name, name])
    const manifest: unknown = JSON.parse(
      await readFile(join(dataDir, 'raw/vintages/000002.json'), 'utf8'),
    )
    expect(JSON.stringify(manifest)).toContain(`"requestId":"${name}"`)
  })

  it('is told of a failed dataset, whose figures were refused', async () => {
    const dataDir = await small.copy()
    small.statbank.fail({ kind: 'cut-off', bytes: 300 }, { path: 'data', table: 'AUP02' })
    const report = await run(small.at(dataDir), 'pull', small.errands)
    small.statbank.fail(null)
    const failed = report.datasets.find(({ outcome }) => outcome === 'failed')
    expect(failed).toMatchObject({ dataset: 'statbank-aup02' })
    // That of the description, and that of the figures, which is at fault.
    expect(failed?.requestIds).toEqual([name, name])
  })
})
