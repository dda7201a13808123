import { describe, expect, it } from 'vitest'
import { onDanishClocks, publicationHour, readTimetable } from '../../etl/timetable.ts'
import { UsageError } from '../../etl/verb.ts'

/** The moments after a start, as UTC has them. */
function moments(expression: string, start: string, count: number): string[] {
  const { next } = readTimetable(expression)
  const found: string[] = []
  let at = new Date(start)
  while (found.length < count) {
    const following = next(at)
    if (following === null) break
    found.push(following.toISOString().slice(0, 16))
    at = following
  }
  return found
}

describe('the timetable', () => {
  it('pulls once a day after the publication hour, in winter and in summer', () => {
    expect(moments(publicationHour, '2026-01-15T12:00:00Z', 2)).toEqual([
      '2026-01-16T07:10',
      '2026-01-17T07:10',
    ])
    expect(moments(publicationHour, '2026-07-15T12:00:00Z', 1)).toEqual(['2026-07-16T06:10'])
  })

  it('keeps the hour on the clock over the day with 23 hours and the day with 25', () => {
    expect(moments('0 8 * * *', '2026-03-28T00:00:00Z', 3)).toEqual([
      '2026-03-28T07:00',
      '2026-03-29T06:00',
      '2026-03-30T06:00',
    ])
    expect(moments('0 8 * * *', '2026-10-24T00:00:00Z', 3)).toEqual([
      '2026-10-24T06:00',
      '2026-10-25T07:00',
      '2026-10-26T07:00',
    ])
  })

  it('pulls at the end of the skipped hour when 02:30 does not exist, and never twice that day', () => {
    expect(moments('30 2 * * *', '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ])
    expect(onDanishClocks(new Date('2026-03-29T01:00Z'))).toBe('2026-03-29 03:00')
  })

  it('pulls once, the first time, when 02:30 exists twice', () => {
    expect(moments('30 2 * * *', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ])
  })

  it('has 23 full hours in spring and 25 in autumn', () => {
    const hoursOf = (day: string, before: string) =>
      moments('0 * * * *', before, 30).filter((moment) =>
        onDanishClocks(new Date(`${moment}Z`)).startsWith(day),
      )
    expect(hoursOf('2026-03-29', '2026-03-28T22:59:00Z')).toHaveLength(23)
    expect(hoursOf('2026-10-25', '2026-10-24T21:59:00Z')).toHaveLength(25)
  })

  it.each(['nonsense', '* *', '61 8 * * *', ''])('refuses "%s" with an example', (expression) => {
    expect(() => readTimetable(expression)).toThrow(UsageError)
    expect(() => readTimetable(expression)).toThrow('every day at 08:10 is "10 8 * * *"')
  })

  it('refuses a time that never comes', () => {
    expect(() => readTimetable('0 8 31 2 *')).toThrow('a time that never comes')
  })
})
