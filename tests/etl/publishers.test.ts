import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Goal, VerdictsInFull } from '../../api/contract.ts'
import { fixedWarehouse } from '../../api/warehouse.ts'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import { goalsOf, readStrategy } from '../../data/strategy/strategy.ts'
import { etl, newDataDir, pointerOf, rowsOf, type Run } from '../support/etl.ts'
import { startEurostat } from '../support/eurostat-emulator.ts'
import { edatLfse22 } from '../support/eurostat-tables.ts'
import { startJobindsats } from '../support/jobindsats-emulator.ts'
import { allTables as jobindsatsTables, months } from '../support/jobindsats-tables.ts'
import { startStatbank } from '../support/statbank-emulator.ts'
import { allTables as statbankTables } from '../support/statbank-tables.ts'
import { allCubes } from '../support/uddannelsesstatistik-cube.ts'
import { testApp } from '../support/warehouse.ts'
import { startUddannelsesstatistik } from '../support/uddannelsesstatistik-emulator.ts'

const keys = { JOBINDSATS_TOKEN: 'sesame-one', UDDANNELSESSTATISTIK_TOKEN: 'sesame-two' }

describe('a pull from all publishers', { timeout: 180_000 }, () => {
  let dataDir: string
  let addresses: Record<string, string>
  const stops: (() => Promise<void>)[] = []
  const run = (words: string[], settings: Record<string, string> = {}): Promise<Run> =>
    etl(words, { DATA_DIR: dataDir, ...addresses, ...settings })

  beforeAll(async () => {
    const statbank = await startStatbank({ tables: statbankTables() })
    const jobindsats = await startJobindsats({
      tables: jobindsatsTables({ periods: { M: months(60) } }),
      key: keys.JOBINDSATS_TOKEN,
    })
    const eurostat = await startEurostat({ tables: [edatLfse22()] })
    const ministry = await startUddannelsesstatistik({
      cubes: allCubes(),
      key: keys.UDDANNELSESSTATISTIK_TOKEN,
    })
    for (const one of [statbank, jobindsats, eurostat, ministry]) stops.push(() => one.close())
    addresses = {
      STATBANK_URL: statbank.url,
      JOBINDSATS_URL: jobindsats.url,
      EUROSTAT_URL: eurostat.url,
      UDDANNELSESSTATISTIK_URL: ministry.url,
    }
    dataDir = await newDataDir()
    expect((await run(['publish'])).code).toBe(0)
  }, 120_000)
  afterAll(async () => {
    for (const stop of stops) await stop()
    await rm(dataDir, { recursive: true })
  })

  it('passes over a source without a key, says so, and calls it no failure', async () => {
    const { code, out } = await run(['pull', '--source', 'jobindsats'])
    expect(code).toBe(0)
    expect(out).toContain('jobindsats is not configured: set JOBINDSATS_TOKEN to ask it.')
    expect((await pointerOf(dataDir)).number).toBe(1)
    const { out: json } = await run(['pull', '--source', 'jobindsats', '--json'])
    expect(JSON.parse(json)).toMatchObject({ datasets: [], notConfigured: ['jobindsats'] })
  })

  it('tells a wrong key apart, and never repeats it', async () => {
    const { code, out, err } = await run(['pull', '--source', 'jobindsats'], {
      JOBINDSATS_TOKEN: 'wrong-sesame',
    })
    expect(code).toBe(1)
    expect(err).toMatch(/^failed jobindsats-y25i01: .*key/im)
    expect(out + err).not.toContain('wrong-sesame')
  })

  it('fetches every live dataset of the catalogue in one vintage, with keys that stand in files', async () => {
    const files: Record<string, string> = {}
    for (const [name, key] of Object.entries(keys)) {
      files[`${name}_FILE`] = join(tmpdir(), `pejling-${name}-${String(process.pid)}`)
      await writeFile(files[`${name}_FILE`] ?? '', `${key}\n`)
    }
    const { code, out, err } = await run(['pull'], { ...files, LOG_LEVEL: 'debug' })
    for (const file of Object.values(files)) await rm(file)
    expect(out + err).not.toContain('sesame')
    expect({ code, failed: err.match(/^failed .*/gm) }).toEqual({ code: 0, failed: null })
    const live = [...readCatalogue().datasets.values()].filter((dataset) => dataset.live)
    const delivered = await rowsOf(
      dataDir,
      "SELECT dataset FROM provenance WHERE delivery = 'live' ORDER BY dataset",
    )
    expect(delivered).toEqual(live.map(({ id }) => [id]).sort())
    expect((await pointerOf(dataDir)).number).toBe(2)
  })

  it('gives every goal a direct indicator with municipal figures', async () => {
    const catalogue = readCatalogue()
    const covered = await rowsOf(
      dataDir,
      `SELECT f.indicator FROM figure f JOIN area a ON a.code = f.area AND a.kind = 'municipality'
       WHERE f.value IS NOT NULL GROUP BY f.indicator HAVING count(DISTINCT f.area) = 98`,
    )
    const municipal = new Set(covered.map(([indicator]) => indicator))
    const without = goalsOf(readStrategy(catalogue)).filter(
      ({ goal }) =>
        !goal.indicators.some(
          (id) => municipal.has(id) && catalogue.indicators.get(id)?.fitness === 'direct',
        ),
    )
    expect(without.map(({ goal }) => goal.id)).toEqual([])
  })

  it('shows what STAR expects of the home area, through the API', async () => {
    const pointer = await pointerOf(dataDir)
    const instance = await DuckDBInstance.create(join(dataDir, 'warehouse', pointer.file), {
      access_mode: 'READ_ONLY',
    })
    const { app } = testApp(fixedWarehouse(instance, pointer))
    const response = await app.request('/api/v1/indicators/offentligt-forsoergede/verdicts')
    const { expectation } = VerdictsInFull.parse(await response.json())
    expect(expectation).toMatchObject({ from: '2025-Q1', to: '2025-Q4' })
    expect(expectation?.expected.count).toBeGreaterThan(0)
    instance.closeSync()
  })

  it('shows them on every goal, through the API', async () => {
    const pointer = await pointerOf(dataDir)
    const instance = await DuckDBInstance.create(join(dataDir, 'warehouse', pointer.file), {
      access_mode: 'READ_ONLY',
    })
    const { app } = testApp(fixedWarehouse(instance, pointer))
    const goals = goalsOf(readStrategy(readCatalogue()))
    expect(goals).toHaveLength(9)
    for (const { goal } of goals) {
      const response = await app.request(`/api/v1/goals/${goal.id}`)
      const { indicators } = Goal.parse(await response.json())
      const direct = indicators.filter(
        ({ fitness, coverage, latest }) =>
          fitness === 'direct' && coverage === 'home' && latest?.area === '791',
      )
      expect(direct.length, goal.id).toBeGreaterThan(0)
      // No indicator of the strategy is without figures but the one that is entered by hand.
      const without = indicators.filter(({ coverage }) => coverage === 'none').map(({ id }) => id)
      expect(without.filter((id) => id !== 'socialoekonomiske-virksomheder')).toEqual([])
    }
    instance.closeSync()
  })

  it('keeps no key anywhere', async () => {
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true })
    for (const file of files.filter((entry) => entry.isFile())) {
      const text = await readFile(join(file.parentPath, file.name), 'latin1')
      expect(text.includes('sesame'), file.name).toBe(false)
    }
  })

  it('can be made again from raw alone', async () => {
    const figures = 'SELECT * FROM figure ORDER BY ALL'
    const before = await rowsOf(dataDir, figures)
    await rm(join(dataDir, 'warehouse'), { recursive: true })
    expect((await run(['rebuild'])).code).toBe(0)
    expect(await rowsOf(dataDir, figures)).toEqual(before)
  })
})
