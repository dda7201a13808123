import { spawn } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { etl, newDataDir, rowsOf } from '../support/etl.ts'
import { startStatbank, type EmulatedStatbank } from '../support/statbank-emulator.ts'
import { ras200 } from '../support/statbank-tables.ts'

const words = ['pull', '--source', 'statbank', '--indicator', 'beskaeftigelsesfrekvens']
const figures = 'SELECT * FROM figure ORDER BY ALL'
/** Milliseconds after its start at which a run is killed: from before it reads anything to after it has ended. */
const moments = [50, 250, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1400, 1700, 2200]

describe('a run that is killed', { timeout: 180_000 }, () => {
  let statbank: EmulatedStatbank
  let shipped: string
  let old: unknown[][]
  let fresh: unknown[][]
  const settings = (dataDir: string) => ({ DATA_DIR: dataDir, STATBANK_URL: statbank.url })
  const copy = async (): Promise<string> => {
    const dataDir = await newDataDir()
    await cp(shipped, dataDir, { recursive: true })
    return dataDir
  }

  beforeAll(async () => {
    statbank = await startStatbank({ tables: [ras200()] })
    shipped = await newDataDir()
    await etl(['publish'], settings(shipped))
    old = await rowsOf(shipped, figures)
    const dataDir = await copy()
    expect((await etl(words, settings(dataDir))).code).toBe(0)
    fresh = await rowsOf(dataDir, figures)
    expect(fresh).not.toEqual(old)
    await rm(dataDir, { recursive: true })
  })
  afterAll(async () => {
    await statbank.close()
    await rm(shipped, { recursive: true })
  })

  const killedAfter = (dataDir: string, milliseconds: number) =>
    new Promise<void>((resolve) => {
      const run = spawn(process.execPath, ['etl/main.ts', ...words], {
        env: { ...process.env, ...settings(dataDir) },
        stdio: 'ignore',
      })
      const timer = setTimeout(() => run.kill('SIGKILL'), milliseconds)
      run.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
    })

  it.each(moments)(
    'after %i ms leaves the old or the new figures, whole, and the next run finishes the work',
    async (milliseconds) => {
      const dataDir = await copy()
      await killedAfter(dataDir, milliseconds)
      const left = await rowsOf(dataDir, figures)
      expect([old, fresh]).toContainEqual(left)
      expect((await etl(words, settings(dataDir))).code).toBe(0)
      expect(await rowsOf(dataDir, figures)).toEqual(fresh)
      await rm(dataDir, { recursive: true })
    },
  )
})
