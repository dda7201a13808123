/** When the next run is due: a cron expression read on Danish clocks. */
import { Cron } from 'croner'
import { UsageError } from './verb.ts'

export const zone = 'Europe/Copenhagen'

/** StatBank publishes at 08:00; ten minutes later the tables are out. */
export const publicationHour = '10 8 * * *'

export type Timetable = {
  /**
   * The first moment after `after`; null when there is none any more.
   * A time that the clock skips in spring comes at the end of the skipped hour; one that it shows twice in autumn comes once, the first time.
   */
  next: (after: Date) => Date | null
}

/** @throws {UsageError} when the expression is none, or never comes true */
export function readTimetable(expression: string): Timetable {
  const cron = parse(expression)
  // Croner works on whole seconds; a moment within one is after its beginning.
  const next = (after: Date) => cron.nextRun(after)
  if (next(new Date()) === null) {
    throw new UsageError(`"${expression}" is a time that never comes.`)
  }
  return { next }
}

function parse(expression: string): Cron {
  try {
    return new Cron(expression, { timezone: zone, paused: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error)
    throw new UsageError(
      `"${expression}" is no cron expression (${reason}); every day at 08:10 is "${publicationHour}".`,
    )
  }
}

const written = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as a Danish clock shows it: `2026-11-26 08:10`. */
export const onDanishClocks = (moment: Date): string => written.format(moment)
