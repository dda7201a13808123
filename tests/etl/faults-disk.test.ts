/** A disk that takes no more. The limit of a file's size is what anybody can set, in a container too: writing fails with it as it does on a full disk. */
import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RunReport } from '../../data/layout.ts'
import { diskFault } from '../../etl/disk-fault.ts'
import { etl, newDataDir, pointerOf, rowsOf, type Run } from '../support/etl.ts'
import { startStatbank, type EmulatedStatbank } from '../support/statbank-emulator.ts'
import { ras200 } from '../support/statbank-tables.ts'

const words = ['pull', '--source', 'statbank', '--indicator', 'beskaeftigelsesfrekvens']
const all = 'SELECT * FROM observation ORDER BY ALL'

describe('a disk that takes no more', { timeout: 60_000 }, () => {
  let statbank: EmulatedStatbank
  let shipped: string
  let old: unknown[][]
  const settings = (dataDir: string) => ({ DATA_DIR: dataDir, STATBANK_URL: statbank.url })

  beforeAll(async () => {
    statbank = await startStatbank({ tables: [ras200()] })
    shipped = await newDataDir()
    expect((await etl(['publish'], { DATA_DIR: shipped })).code).toBe(0)
    old = await rowsOf(shipped, all)
  })
  afterAll(async () => {
    await statbank.close()
    await rm(shipped, { recursive: true })
  })

  /** Pulls where no file can grow beyond so many KiB; the signal that comes with it is ignored, so that writing fails. */
  const pullWithin = (dataDir: string, kibibytes: number): Promise<Run> =>
    new Promise((resolve) => {
      const shell = `trap '' XFSZ; ulimit -f ${kibibytes}; exec "$0" etl/main.ts "$@"`
      const env = { ...process.env, ...settings(dataDir) }
      execFile('bash', ['-c', shell, process.execPath, ...words], { env }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
      })
    })

  const reportIn = async (dataDir: string): Promise<RunReport> => {
    const folder = join(dataDir, 'runs')
    const name = (await readdir(folder)).filter((file) => file.endsWith('-pull.json')).at(-1)
    return RunReport.parse(JSON.parse(await readFile(join(folder, name ?? ''), 'utf8')))
  }

  it.each([
    ['the database that readings wait in', 12],
    ['a raw answer', 20],
    ['the readings', 200],
    ['the new warehouse', 3000],
  ])('at %s leaves the old figures whole, and the next run has the new ones', async (_, limit) => {
    const dataDir = await newDataDir()
    await cp(shipped, dataDir, { recursive: true })
    const { code, err } = await pullWithin(dataDir, limit)
    const sentence = `Nothing more can be written under ${dataDir}: a file may not be as large as it has to be.`
    expect(code).toBe(1)
    expect(err).toContain(`failed statbank-ras200: ${sentence}`)
    expect(err).not.toMatch(/^ +at /m)
    expect((await pointerOf(dataDir)).number).toBe(1)
    expect(await rowsOf(dataDir, all)).toEqual(old)
    const left = await readdir(join(dataDir, 'warehouse'))
    expect(left.filter((name) => name.includes('.part'))).toEqual([])
    expect(await reportIn(dataDir)).toMatchObject({
      vintage: null,
      datasets: [{ outcome: 'failed', message: expect.stringContaining(sentence) }],
    })
    expect((await etl(words, settings(dataDir))).code).toBe(0)
    expect((await pointerOf(dataDir)).number).toBe(2)
    expect(await rowsOf(dataDir, all)).not.toEqual(old)
    await rm(dataDir, { recursive: true })
  })
})

describe('what the disk says', () => {
  const system = (code: string) => Object.assign(new Error(`${code}: write`), { code })
  it.each([
    [system('ENOSPC'), 'the disk is full', 'make room'],
    [system('EDQUOT'), 'the quota is used up', 'make room'],
    [system('EROFS'), 'it can only be read', 'let it be written to'],
    [system('EACCES'), 'who runs this may not write there', 'give it to that user'],
    [
      new Error('IO Error: Could not write file "x.part": No space left on device'),
      'the disk is full',
      'make room',
    ],
  ])('%s is told in a sentence', (error, reason, remedy) => {
    expect(diskFault(error, '/data')).toBe(
      `Nothing more can be written under /data: ${reason}. What is published stays as it was; ${remedy} and run it again.`,
    )
  })

  it('is not heard in other errors', () => {
    for (const error of [system('ENOENT'), new Error('a bug'), 'text', null]) {
      expect(diskFault(error, '/data')).toBeNull()
    }
  })
})
