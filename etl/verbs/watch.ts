/** Pulls by itself, by a timetable, until it is stopped. */
import { setTimeout } from 'node:timers/promises'
import { pullInChild } from '../child-run.ts'
import { publicationHour, readTimetable, zone } from '../timetable.ts'
import { UsageError, type Verb } from '../verb.ts'
import { watch, type Clock } from '../watch.ts'

export const watchVerb: Verb = {
  name: 'watch',
  summary: 'pull by a timetable until it is stopped',
  usage: '[--cron EXPRESSION] [--now] [--json]',
  options: [
    {
      flag: '--cron EXPRESSION',
      text: `when to pull, on the clocks of ${zone}; "${publicationHour}" where not given`,
    },
    { flag: '--now', text: 'pull at once too, before the first time' },
  ],
  parse: { cron: { type: 'string' }, now: { type: 'boolean' } },
  // Each run takes the lock for itself.
  writes: false,
  positionals: 0,
  async run(house, values) {
    const { cron = publicationHour } = values
    if (typeof cron !== 'string') throw new UsageError('Say when: --cron EXPRESSION.')
    const { runs, failed } = await watch({
      timetable: readTimetable(cron),
      clock: clockOf(house.now),
      stop: house.stop,
      runOnce: pullInChild,
      atOnce: values['now'] === true,
      say: (line) => {
        house.meter.log(line)
      },
    })
    const line = `Stopped after ${String(runs)} runs, ${String(failed)} of which failed.`
    return { done: true, lines: [line], json: { runs, failed } }
  },
}

const clockOf = (now: () => Date): Clock => ({
  now,
  sleep: async (milliseconds, signal) => {
    await setTimeout(milliseconds, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  },
})
