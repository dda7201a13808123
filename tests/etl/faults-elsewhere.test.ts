/** What the other three publishers may get wrong. After each fault the published figures are the old or the new ones, whole, and the report says what happened. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../../data/settings.ts'
import { openHouse } from '../../etl/house.ts'
import { noProgress } from '../../etl/progress.ts'
import { run } from '../../etl/run.ts'
import { startBetween, type Passing } from '../support/between.ts'
import { rowsOf } from '../support/etl.ts'
import { startEurostat } from '../support/eurostat-emulator.ts'
import { edatLfse22 } from '../support/eurostat-tables.ts'
import { startJobindsats } from '../support/jobindsats-emulator.ts'
import { allTables, months } from '../support/jobindsats-tables.ts'
import { quick } from '../support/small-house.ts'
import { allCubes, år } from '../support/uddannelsesstatistik-cube.ts'
import { startUddannelsesstatistik } from '../support/uddannelsesstatistik-emulator.ts'

const key = 'sesame-of-tests'

/** A publisher that shows what it had before, or what it has now. */
type Shown = { url: string; show: (news: boolean) => void; close: () => Promise<void> }

const jobindsats = async (): Promise<Shown> => {
  const emulator = await startJobindsats({ tables: [], key })
  return {
    ...emulator,
    show: (news) => {
      // The months end with the same one: what is gone at the start of the list is not asked for.
      const periods = { M: months(4).slice(0, news ? 4 : 3) }
      for (const table of allTables({ periods })) emulator.set(table)
    },
  }
}
const ministry = async (): Promise<Shown> => {
  const emulator = await startUddannelsesstatistik({ cubes: [], key })
  return {
    ...emulator,
    show: (news) => {
      const [profmod, ...rest] = allCubes()
      if (!profmod) throw new Error('There is no cube.')
      const years = (profmod.details.get(år) ?? []).slice(0, news ? undefined : -1)
      emulator.set([{ ...profmod, details: new Map(profmod.details).set(år, years) }, ...rest])
    },
  }
}
const eurostat = async (): Promise<Shown> => {
  const emulator = await startEurostat({ tables: [] })
  return {
    ...emulator,
    show: (news) => {
      emulator.set(edatLfse22(news ? 2025 : 2024))
    },
  }
}

const publishers = [
  {
    name: 'Jobindsats',
    start: jobindsats,
    dataset: 'jobindsats-y25i07',
    setting: 'JOBINDSATS_URL',
    figures: '/data/',
    none: (body: string) => body.replace(/"rows":\[.*\]/s, '"rows":[]'),
  },
  {
    name: 'Uddannelsesstatistik',
    start: ministry,
    dataset: 'uddannelsesstatistik-profmod',
    setting: 'UDDANNELSESSTATISTIK_URL',
    figures: '/statistik',
    none: () => '[]',
  },
  {
    name: 'Eurostat',
    start: eurostat,
    dataset: 'eurostat-edat-lfse-22',
    setting: 'EUROSTAT_URL',
    figures: '/data/',
    none: (body: string) => body.replace(/"value":\{[^}]*\}/, '"value":{}'),
  },
]

const instead = (status: number, body: string, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'text/plain', ...headers },
  body: Buffer.from(body),
})
const text = (reply: Passing, change: (body: string) => string): Passing => ({
  ...reply,
  body: Buffer.from(change(reply.body.toString())),
})

type Fault = {
  what: string
  change: (reply: Passing, nth: number, none: (body: string) => string) => Passing
  /** What the report says; null when the fault passes and the new figures come. */
  says: RegExp | null
}
const faults: Fault[] = [
  {
    what: '429 with Retry-After',
    change: (reply, nth) => (nth === 0 ? instead(429, 'Later.', { 'retry-after': '0' }) : reply),
    says: null,
  },
  { what: '500 for good', change: () => instead(500, 'No.'), says: /HTTP 500/ },
  {
    what: 'a web page',
    change: () => instead(200, '<!DOCTYPE html><html><body>Nede</body></html>'),
    says: /web page/,
  },
  {
    what: 'a body that is cut off',
    change: (reply) => text(reply, (body) => body.slice(0, Math.floor(body.length / 2))),
    says: /not JSON|cut off/,
  },
  {
    what: 'other letters than UTF-8',
    change: (reply) => ({ ...reply, body: Buffer.from('{"Område":"Læsø"}', 'latin1') }),
    says: /not JSON|UTF-8/,
  },
  {
    what: 'nothing at all',
    change: (reply) => text(reply, () => ''),
    says: /not JSON|empty|no body/,
  },
  { what: 'no figure', change: (reply, _, none) => text(reply, none), says: /\b(no|0) / },
  {
    what: 'a refusal of the key',
    change: () => instead(401, '{"message":"Unauthorized"}'),
    says: /key|401/,
  },
  {
    what: 'our key in its answer',
    change: () => instead(403, `{"message":"${key} is not known"}`),
    says: /repeats our key|403/,
  },
]

describe.each(publishers)('after a fault at $name', { timeout: 60_000 }, (publisher) => {
  let folder: string
  let shown: Shown
  let old: unknown[][]
  let fresh: unknown[][]

  const houseAt = (dataDir: string, url: string) =>
    openHouse(
      readSettings({
        DATA_DIR: dataDir,
        JOBINDSATS_TOKEN: key,
        UDDANNELSESSTATISTIK_TOKEN: key,
        [publisher.setting]: url,
      }),
      {
        now: () => new Date('2026-11-25T07:10:00.000Z'),
        meter: noProgress,
        stop: new AbortController().signal,
        patience: quick,
      },
    )
  const pull = (url: string) => {
    const house = houseAt(folder, url)
    const dataset = house.catalogue.datasets.get(publisher.dataset)
    if (!dataset) throw new Error(`The catalogue has no ${publisher.dataset}.`)
    return run(house, 'pull', [{ dataset, kind: 'live', full: true }])
  }
  const inForce = () =>
    rowsOf(
      folder,
      `SELECT measure, area, period, value, status, flag FROM observation
       WHERE until_vintage IS NULL ORDER BY ALL`,
    )

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pejling-elsewhere-'))
    shown = await publisher.start()
    shown.show(true)
    expect((await pull(shown.url)).datasets).toMatchObject([{ message: null }])
    fresh = await inForce()
    shown.show(false)
    await rm(folder, { recursive: true })
    expect((await pull(shown.url)).datasets).toMatchObject([{ message: null }])
    old = await inForce()
    expect(old).not.toEqual(fresh)
    shown.show(true)
  })
  afterAll(async () => {
    await shown.close()
    await rm(folder, { recursive: true })
  })

  // The one that passes comes last: after it the new figures are in force.
  it.each(faults.toSorted((a, b) => Number(a.says === null) - Number(b.says === null)))(
    '$what: the figures are whole',
    async ({ change, says }) => {
      const between = await startBetween(shown.url, (reply, { path, nth }) =>
        path.startsWith(publisher.figures) ? change(reply, nth, publisher.none) : reply,
      )
      const report = await pull(between.url)
      await between.close()
      const [outcome] = report.datasets
      if (says === null) {
        expect(outcome).toMatchObject({ outcome: 'new-figures', message: null })
        expect(await inForce()).toEqual(fresh)
        return
      }
      expect(outcome).toMatchObject({ outcome: 'failed', message: expect.stringMatching(says) })
      expect(JSON.stringify(report)).not.toContain(key)
      expect(report.vintage).toBeNull()
      expect(await inForce()).toEqual(old)
    },
  )
})
