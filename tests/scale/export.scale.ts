/** A copy of the site made where a lake is followed is the one that is made of the file, to the last byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportCopy } from '../support/export-copy.ts'
import { fixtureFolder } from '../support/fixture-municipality.ts'
import { at, inForce, type Lake, openLakeFor, well } from './lake.ts'
import { type Services, startServices } from './services.ts'

const closing: (() => Promise<unknown>)[] = []
let services: Services
let lake: Lake
const shown = { STRATEGY_DIR: fixtureFolder, PEJLING_TODAY: '2026-11-22' }

beforeAll(async () => {
  services = await startServices()
  closing.push(services.close)
  lake = await openLakeFor(services, 'export', shown)
  closing.push(lake.close)
  await well(lake.etl('publish'))
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

describe('a copy of the site where a lake is followed', { timeout: 900_000 }, () => {
  const copyIn = (name: string) => join(services.folder, 'export', name, 'kopi')
  /** Digests of all files but the warehouse file, which is another one with the same rows (see same-answers). */
  const listOf = (name: string) =>
    readFileSync(join(copyIn(name), 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith('  api/v1/warehouse.duckdb'))

  it('says what to do where no server has fetched the figures yet', async () => {
    const settings = { ...lake.settings, DATA_DIR: join(services.folder, 'export/none') }
    const { code, err } = await exportCopy([join(services.folder, 'x')], settings)
    expect(code).toBe(1)
    expect(err).toContain('There are no figures to export')
    expect(err).toContain('Start the server once with these settings')
  })

  it('is the copy that is made of the publisher’s file, while the lake is away', async () => {
    const server = await lake.serve('replica')
    await at(server, await inForce(lake))
    await server.stop()
    await services.postgres.stop()
    await services.store.stop()
    try {
      const dataDir = join(services.folder, 'export/replica')
      const ofLake = await exportCopy([copyIn('replica')], { ...lake.settings, DATA_DIR: dataDir })
      expect({ code: ofLake.code, out: ofLake.out }).toMatchObject({ code: 0 })
      const ofFile = await exportCopy([copyIn('etl')], { ...shown, DATA_DIR: lake.dataDir })
      expect(ofFile.code).toBe(0)
      expect(listOf('replica')).toEqual(listOf('etl'))
      expect(listOf('etl').length).toBeGreaterThan(100)
    } finally {
      await services.postgres.start()
      await services.store.start()
    }
  })
})
