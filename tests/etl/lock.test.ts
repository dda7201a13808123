import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { locked } from '../../etl/lock.ts'
import { UsageError } from '../../etl/verb.ts'

/** No process has a number as high as this. */
const gone = 2 ** 22 + 1
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
    [
      'a run that is gone',
      JSON.stringify({ pid: gone, host: hostname(), verb: 'import', since: holder.since }),
      { verb: 'import', since: holder.since },
    ],
    ['a run that was killed while it took it', '{"pid":', null],
  ])('is taken over from %s, which the next one is told', async (_, left, told) => {
    await writeFile(join(folder, 'run.lock'), left)
    const heard = await locked(folder, holder, (before) => Promise.resolve(before))
    expect(heard && { verb: heard.verb, since: heard.since }).toEqual(told)
    expect(await locked(folder, holder, (before) => Promise.resolve(before))).toBeNull()
  })

  const lockOf = async (pid: number, host: string, minutesAgo: number) => {
    const file = join(folder, 'run.lock')
    await writeFile(file, JSON.stringify({ pid, host, ...holder }))
    const touched = new Date(Date.now() - minutesAgo * 60_000)
    await utimes(file, touched, touched)
  }
  const attempt = () => locked(folder, holder, () => Promise.resolve(1))

  it('is not taken from a run on another machine that gave a sign of life', async () => {
    await lockOf(gone, 'another-machine', 9)
    await expect(attempt()).rejects.toThrow(`process ${gone} on another-machine, since`)
    await expect(attempt()).rejects.toThrow(UsageError)
  })

  it('is taken over from a run on another machine that was silent for ten minutes', async () => {
    await lockOf(gone, 'another-machine', 11)
    await expect(attempt()).resolves.toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('is respected where it does not say which machine its process is on', async () => {
    await writeFile(join(folder, 'run.lock'), JSON.stringify({ pid: process.pid, ...holder }))
    await expect(attempt()).rejects.toThrow(`process ${process.pid}, since`)
  })

  it('is taken over when the number of its process is another process’s by now', async () => {
    await lockOf(process.pid, hostname(), 11)
    await expect(attempt()).resolves.toBe(1)
  })

  it('is taken over from a run before, whose number this process has in a container that was started again', async () => {
    const file = join(folder, 'run.lock')
    const before = { pid: process.pid, host: hostname(), ...holder, id: 'of-the-run-before' }
    await writeFile(file, JSON.stringify(before))
    expect(await locked(folder, holder, (gone_) => Promise.resolve(gone_))).toMatchObject(holder)
    // A run of this process itself is there as long as it goes on.
    await locked(folder, holder, async () => {
      await expect(attempt()).rejects.toThrow(`process ${process.pid}, since`)
    })
  })

  it('lets one of many in that find the lock of a run that is gone', async () => {
    await lockOf(gone, hostname(), 0)
    let inside = 0
    let most = 0
    const tries = Array.from({ length: 20 }, () =>
      locked(folder, holder, async () => {
        most = Math.max(most, ++inside)
        await setTimeout(100)
        inside--
      }),
    )
    const ends = await Promise.allSettled(tries)
    expect(most).toBe(1)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('is left to the run that has taken it over in the meantime', async () => {
    const other = JSON.stringify({ pid: gone, host: 'another-machine', ...holder })
    await locked(folder, holder, () => writeFile(join(folder, 'run.lock'), other))
    expect(await readFile(join(folder, 'run.lock'), 'utf8')).toBe(other)
  })
})
