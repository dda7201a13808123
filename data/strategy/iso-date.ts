/** Dates as precise as they are known: a year, a month or a day. */
import { z } from 'zod'

const shape = /^\d{4}(-\d{2}(-\d{2})?)?$/
const howToWrite = "a date is written '2018', '2018-12' or '2018-12-03', in quotes"

export const IsoDate = z
  .string({ error: howToWrite })
  .regex(shape, { error: howToWrite })
  .refine(isInCalendar, { error: 'there is no such day in the calendar' })

/** Text of the wrong shape is told by the shape alone. */
function isInCalendar(date: string): boolean {
  if (!shape.test(date)) return true
  const day = firstDay(date)
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}

/** The first day that the date may mean: `2018-12` gives `2018-12-01`. */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4)

/** The last day that the date may mean: `2018-02` gives `2018-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const [year, month] = date.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10)
}

/** The year of a date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Whether one period of validity, both ends included and null for an open end, meets another. */
export const overlap = (one: Validity, other: Validity): boolean =>
  startOf(one) <= endOf(other) && startOf(other) <= endOf(one)

export type Validity = { from: string | null; to: string | null }

export const startOf = ({ from }: Validity): string =>
  from === null ? '0000-01-01' : firstDay(from)
export const endOf = ({ to }: Validity): string => (to === null ? '9999-12-31' : lastDay(to))
