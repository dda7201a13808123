import { describe, expect, it } from 'vitest'
import { endOf } from '../../etl/child-run.ts'
import { readTimetable } from '../../etl/timetable.ts'
import { watch, type Clock, type Ended, type Watch } from '../../etl/watch.ts'

/** A clock that stands still but for sleeping and working. */
function clockAt(start: string) {
  let at = new Date(start).getTime()
  const slept: number[] = []
  const clock: Clock = {
    now: () => new Date(at),
    sleep: (milliseconds) => {
      slept.push(milliseconds)
      at += milliseconds
      return Promise.resolve()
    },
  }
  return { clock, slept, pass: (minutes: number) => (at += minutes * 60_000) }
}

/** Watches until so many runs have begun, and says when on Danish clocks they did. */
async function watched(
  settings: { start: string; cron: string; runs: number; atOnce?: boolean },
  run: (nth: number, pass: (minutes: number) => void) => Promise<Ended> | Ended = () => ({
    done: true,
    line: 'no figure is new',
  }),
) {
  const { clock, slept, pass } = clockAt(settings.start)
  const controller = new AbortController()
  const began: string[] = []
  const lines: string[] = []
  let going = 0
  const settingsOfWatch: Watch = {
    timetable: readTimetable(settings.cron),
    clock,
    stop: controller.signal,
    atOnce: settings.atOnce ?? false,
    say: (line) => lines.push(line),
    runOnce: async () => {
      expect(++going, 'runs at the same time').toBe(1)
      began.push(clock.now().toISOString().slice(0, 16))
      if (began.length === settings.runs) controller.abort()
      try {
        return await run(began.length, pass)
      } finally {
        going--
      }
    },
  }
  const end = await watch(settingsOfWatch)
  return { began, lines, end, slept }
}

describe('watching', () => {
  it('pulls at its times across both changes of the clock, a line for each run', async () => {
    const spring = await watched({ start: '2026-03-28T10:00Z', cron: '30 2 * * *', runs: 2 })
    expect(spring.began).toEqual(['2026-03-29T01:00', '2026-03-30T00:30'])
    expect(spring.lines).toEqual([
      'Waiting; next run 2026-03-29 03:00.',
      '2026-03-29 03:00 no figure is new (0 s; next run 2026-03-30 02:30)',
      '2026-03-30 02:30 no figure is new (0 s; next run 2026-03-31 02:30)',
    ])
    const autumn = await watched({ start: '2026-10-24T10:00Z', cron: '30 2 * * *', runs: 2 })
    expect(autumn.began).toEqual(['2026-10-25T00:30', '2026-10-26T01:30'])
  })

  it('goes on after a run that failed and after one that broke down', async () => {
    const { lines, end } = await watched(
      { start: '2026-11-25T06:00Z', cron: '0 8 * * *', runs: 3 },
      (nth) => {
        if (nth === 1) return { done: false, line: '2 failed' }
        if (nth === 2) throw new Error('no memory left\nat somewhere')
        return { done: true, line: 'no figure is new' }
      },
    )
    expect(end).toEqual({ runs: 3, failed: 2 })
    expect(lines.slice(1)).toEqual([
      '2026-11-25 08:00 2 failed (0 s; next run 2026-11-26 08:00)',
      '2026-11-26 08:00 failed: no memory left (0 s; next run 2026-11-27 08:00)',
      '2026-11-27 08:00 no figure is new (0 s; next run 2026-11-28 08:00)',
    ])
  })

  it('never begins a run during another: the times that a long one covers are passed over', async () => {
    const { began, lines } = await watched(
      { start: '2026-11-25T06:59Z', cron: '*/10 * * * *', runs: 2 },
      async (nth, pass) => {
        await Promise.resolve()
        if (nth === 1) pass(25)
        return { done: true, line: 'done' }
      },
    )
    expect(began).toEqual(['2026-11-25T07:00', '2026-11-25T07:30'])
    expect(lines[1]).toBe('2026-11-25 08:00 done (1500 s; next run 2026-11-25 08:30)')
  })

  it('looks at the clock at least once a minute, so that a machine that slept is not late', async () => {
    const { slept } = await watched({ start: '2026-11-25T06:00Z', cron: '0 8 * * *', runs: 1 })
    expect(Math.max(...slept)).toBe(60_000)
  })

  it('pulls at once too when asked to', async () => {
    const { began } = await watched({
      start: '2026-11-25T12:34Z',
      cron: '0 8 * * *',
      runs: 2,
      atOnce: true,
    })
    expect(began).toEqual(['2026-11-25T12:34', '2026-11-26T07:00'])
  })

  it('ends without a run when it is stopped while it waits', async () => {
    const controller = new AbortController()
    const { clock } = clockAt('2026-11-25T06:00Z')
    const end = watch({
      timetable: readTimetable('0 8 * * *'),
      clock: {
        ...clock,
        sleep: () => {
          controller.abort()
          return Promise.resolve()
        },
      },
      stop: controller.signal,
      atOnce: false,
      say: () => undefined,
      runOnce: () => Promise.reject(new Error('No run was due.')),
    })
    expect(await end).toEqual({ runs: 0, failed: 0 })
  })
})

describe('the line of a run', () => {
  const dataset = (nth: number, outcome: string, message: string | null = null) => ({
    dataset: `statbank-${nth}`,
    source: 'statbank',
    delivery: 'live',
    outcome,
    observations: outcome === 'failed' ? null : 7,
    message,
  })
  const report = (vintage: string | null, datasets: object[]) =>
    JSON.stringify({
      verb: 'pull',
      started: '2026-11-25T07:10:00.000Z',
      ended: '2026-11-25T07:11:00.000Z',
      vintage,
      datasets,
    })

  it('says what was published and names the faults, three at most', () => {
    const failed = [1, 2, 3, 4, 5].map((nth) => dataset(nth, 'failed', 'HTTP 500.'))
    const out = report('2026-11-25', [dataset(9, 'new-figures'), ...failed])
    expect(endOf(out, '', 'exit code 1', false)).toEqual({
      done: false,
      line: 'published 2026-11-25, 1 of 6 datasets have new figures; 5 failed; statbank-1: HTTP 500.; statbank-2: HTTP 500.; statbank-3: HTTP 500.; and 2 more, see "etl status"',
    })
  })

  it('says that no figure is new', () => {
    const end = endOf(report(null, [dataset(1, 'no-change')]), '', 'exit code 0', true)
    expect(end).toEqual({ done: true, line: 'no figure is new in 1 datasets' })
  })

  it.each([
    ['', 'Reading …\nAnother run is going on.\n', 'failed: Another run is going on.'],
    ['', 'Reading …\nError: no\n    at run (run.ts:1)\n', 'failed: Error: no'],
    ['', '', 'failed: SIGKILL'],
    ['{"verb":', '', 'failed: SIGKILL'],
  ])('tells a run that could not report: %j, %j', (out, complaint, line) => {
    expect(endOf(out, complaint, 'SIGKILL', false)).toEqual({ done: false, line })
  })
})
