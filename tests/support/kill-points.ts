/** Runs that die at a given moment: which moments there are, and the program that dies at them. */
import { execFile } from 'node:child_process'
import { z } from 'zod'
import type { Errand } from '../../etl/errand.ts'
import type { House } from '../../etl/house.ts'

/** Dies at a step, counted from 0, or so many milliseconds after the run has begun; never when neither is given. */
export type Doom = {
  step?: number
  part?: 'before' | 'middle' | 'after'
  milliseconds?: number
}

/** What a run needs that can be written to a file, so that the program that dies need not read the catalogue again. */
export type StoredHouse = Omit<
  House,
  'settings' | 'layout' | 'now' | 'progress' | 'meter' | 'stop' | 'patience'
> & { errands: Errand[] }

export function storedOf(house: House, errands: Errand[]): StoredHouse {
  const {
    settings: _settings,
    layout: _layout,
    now: _now,
    progress: _progress,
    meter: _meter,
    stop: _stop,
    patience: _patience,
    ...stored
  } = house
  return { ...stored, errands }
}

/** How the program ended: by the signal, or by itself after all its steps. */
export type End = { killed: boolean; said: string }

export function runDoomed(
  houseFile: string,
  dataDir: string,
  statbankUrl: string,
  doom: Doom,
): Promise<End> {
  const words = ['tests/support/doomed-run.ts', houseFile, dataDir, statbankUrl]
  return new Promise((resolve, reject) => {
    // The compiled modules are kept beside the house, since starting is most of the work.
    const env = { ...process.env, NODE_COMPILE_CACHE: `${houseFile}-compiled` }
    execFile(process.execPath, [...words, JSON.stringify(doom)], { env }, (error, out, err) => {
      if (error && error.signal !== 'SIGKILL') reject(new Error(err || error.message))
      else resolve({ killed: error !== null, said: out })
    })
  })
}

const Whole = z.object({ steps: z.array(z.string()), milliseconds: z.number() })

/** The steps of a run that nothing kills, and how long it takes. */
export async function stepsOf(houseFile: string, dataDir: string, statbankUrl: string) {
  const { said } = await runDoomed(houseFile, dataDir, statbankUrl, {})
  return Whole.parse(JSON.parse(said))
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
