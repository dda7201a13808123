import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { locked } from '../../etl/lock.ts'
import { UsageError } from '../../etl/verb.ts'

const holder = { verb: 'pull', since: '2026-11-23T08:00:00.000Z' }

describe('the lock of a data folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pejling-lock-'))
    return () => rm(folder, { recursive: true })
  })

  it('lets one run in and tells the other who is there', async () => {
    await locked(folder, holder, async () => {
      const second = locked(folder, holder, () => Promise.resolve())
      await expect(second).rejects.toThrow(UsageError)
      await expect(locked(folder, holder, () => Promise.resolve())).rejects.toThrow(
        `Another run is going on (pull, process ${process.pid}, since 2026-11-23T08:00:00.000Z)`,
      )
    })
  })

  it('is given back after a run that failed', async () => {
    await expect(locked(folder, holder, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    )
    expect(await readdir(folder)).toEqual([])
    await expect(locked(folder, holder, () => Promise.resolve(1))).resolves.toBe(1)
  })

  it.each([
    ['a run that is gone', JSON.stringify({ pid: 2 ** 22 + 1, ...holder })],
    ['a run that was killed while it took it', '{"pid":'],
  ])('is taken over from %s', async (_, left) => {
    await writeFile(join(folder, 'run.lock'), left)
    await expect(locked(folder, holder, () => Promise.resolve(1))).resolves.toBe(1)
  })
})
