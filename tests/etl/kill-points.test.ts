import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import pLimit from 'p-limit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locked } from '../../etl/lock.ts'
import { run } from '../../etl/run.ts'
import { rowsOf } from '../support/etl.ts'
import { chances, runDoomed, stepsOf, storedOf, type Doom } from '../support/kill-points.ts'
import { openSmallHouse, type SmallHouse } from '../support/small-house.ts'

const seed = 791
/** Kills at a step of the run, and kills after a time that may fall within the database's own work. */
const [atSteps, atTimes] = [152, 48]

/** What tells two states of all figures apart: every figure in force, and every value with the vintages that it was in force in. */
const stateOf = async (dataDir: string): Promise<string> => {
  const rows = await rowsOf(
    dataDir,
    `SELECT (SELECT md5(string_agg(f::TEXT, '|' ORDER BY f::TEXT)) FROM figure f),
            (SELECT md5(string_agg(o::TEXT, '|' ORDER BY o::TEXT)) FROM observation o)`,
  )
  return rows.flat().join(' ')
}

describe('a run that is killed at any point', () => {
  let small: SmallHouse
  let houseFile: string
  let old: string
  let fresh: string
  let steps: string[]
  let moments: Doom[]

  beforeAll(async () => {
    small = await openSmallHouse()
    houseFile = join(small.folder, 'house')
    await writeFile(houseFile, serialize(storedOf(small.at(small.folder), small.errands)))
    const whole = await small.copy()
    old = await stateOf(whole)
    const taken = await stepsOf(houseFile, whole, small.statbank.url)
    fresh = await stateOf(whole)
    expect(fresh).not.toBe(old)
    steps = taken.steps
    const chance = chances(seed)
    const below = (limit: number) => Math.floor(chance.next().value * limit)
    const stride = Math.max(1, steps.length / atSteps)
    const parts = ['before', 'middle', 'after'] as const
    moments = [
      ...Array.from({ length: atSteps }, (_, nth) => ({
        // Steps from the first to the last, each once where there are enough kills, and then by chance.
        step: nth < steps.length ? Math.floor(nth * stride) : below(steps.length),
        part: parts[below(3)] ?? 'middle',
      })),
      ...Array.from({ length: atTimes }, () => ({ milliseconds: below(taken.milliseconds) })),
    ]
  })
  afterAll(() => small.close())

  /** @returns what was left, the old figures or the new ones, and what is wrong with it */
  async function dieAndGoOn(doom: Doom): Promise<{ left: string; faults: string[] }> {
    const dataDir = await small.copy()
    const { killed } = await runDoomed(houseFile, dataDir, small.statbank.url, doom)
    const left = await stateOf(dataDir)
    const lockLeft = (await readdir(dataDir)).includes('run.lock')
    const holder = { verb: 'pull', since: '2026-11-25T07:20:00.000Z' }
    const report = await locked(dataDir, holder, (gone) =>
      run({ ...small.at(dataDir), gone }, 'pull', small.errands),
    )
    const after = await stateOf(dataDir)
    const names = await readdir(dataDir, { recursive: true })
    const remains = names.filter((name) => /\.part|\.lock|incoming.|building/.test(name))
    await rm(dataDir, { recursive: true })
    // A kill before the lock was taken, or after it was given back, left no run that was cut off.
    const told = lockLeft === (report.killed !== undefined)
    const failed = report.datasets.filter(({ outcome }) => outcome === 'failed')
    return {
      left: left === old ? 'old' : left === fresh ? 'new' : 'neither the old nor the new figures',
      faults: [
        ...(doom.step !== undefined && !killed ? ['it was not killed'] : []),
        ...failed.map(({ message }) => `the next run failed: ${message ?? ''}`),
        ...(told ? [] : ['the next report does not say that it was killed']),
        ...(killed && left === fresh && report.killed && report.killed.vintage === null
          ? ['the next report does not say what it had published']
          : []),
        ...(after === fresh ? [] : ['the next run did not finish the work']),
        ...remains.map((name) => `${name} is left behind`),
      ],
    }
  }

  it(`leaves the old or the new figures, whole, and the next run finishes, at ${atSteps + atTimes} points`, async () => {
    const few = pLimit(3)
    const ends = await Promise.all(
      moments.map((doom) => few(async () => ({ doom, ...(await dieAndGoOn(doom)) }))),
    )
    expect(ends.filter(({ faults }) => faults.length > 0)).toEqual([])
    // Both sides of the swap were met, and nothing in between.
    expect(new Set(ends.map(({ left }) => left))).toEqual(new Set(['old', 'new']))
    const met = new Set(moments.flatMap(({ step }) => (step === undefined ? [] : steps[step])))
    expect(met).toEqual(new Set(steps))
  }, 900_000)
})
