/** Runs a pull whenever the timetable says so, one at a time, until it is told to stop. */
import { onDanishClocks, type Timetable } from './timetable.ts'

export type Clock = {
  now: () => Date
  /** Ends early when the signal is aborted. */
  sleep: (milliseconds: number, stop: AbortSignal) => Promise<void>
}

/** How a run ended, in one line without a line break. */
export type Ended = { done: boolean; line: string }

export type Watched = { runs: number; failed: number }

export type Watch = {
  timetable: Timetable
  clock: Clock
  stop: AbortSignal
  /** One whole run; it stops by itself when the signal is aborted. */
  runOnce: (stop: AbortSignal) => Promise<Ended>
  /** Whether the first run is at once. */
  atOnce: boolean
  say: (line: string) => void
}

/** A clock that was set, or a machine that slept, is noticed after this many milliseconds. */
const longestSleep = 60_000

/** Ends when it is told to stop, or when the timetable has no moment left. */
export async function watch(settings: Watch): Promise<Watched> {
  const { timetable, clock, stop, atOnce, say } = settings
  const watched: Watched = { runs: 0, failed: 0 }
  // A run that takes longer than the time between two moments passes over those in between.
  let due = atOnce ? clock.now() : timetable.next(clock.now())
  if (!atOnce) say(`Waiting; ${nextRun(due)}.`)
  while (due !== null && (await arrived(due, clock, stop))) {
    const began = clock.now()
    const { done, line } = await attempt(settings)
    watched.runs++
    if (!done) watched.failed++
    due = timetable.next(clock.now())
    const took = Math.round((clock.now().getTime() - began.getTime()) / 1000)
    say(`${onDanishClocks(began)} ${line} (${String(took)} s; ${nextRun(due)})`)
  }
  return watched
}

const nextRun = (due: Date | null): string =>
  due === null ? 'no run is due any more' : `next run ${onDanishClocks(due)}`

/** @returns false when told to stop before */
async function arrived(due: Date, clock: Clock, stop: AbortSignal): Promise<boolean> {
  for (;;) {
    if (stop.aborted) return false
    const left = due.getTime() - clock.now().getTime()
    if (left <= 0) return true
    await clock.sleep(Math.min(left, longestSleep), stop)
  }
}

/** A run that breaks down must not end the watch. */
async function attempt({ runOnce, stop }: Watch): Promise<Ended> {
  try {
    return await runOnce(stop)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { done: false, line: `failed: ${reason.split('\n', 1)[0] ?? ''}` }
  }
}
