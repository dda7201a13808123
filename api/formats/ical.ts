/** Expected figures as a calendar (RFC 5545), all-day events. */
import type { Language } from '../../data/vocabulary.ts'
import type { Release } from '../contract-calendar.ts'
import { writtenPeriod } from './written.ts'

export const icalMedia = 'text/calendar; charset=utf-8'

const textValue = (value: string): string =>
  value.replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\r?\n/g, '\\n')

/** Lines of at most 75 octets; what follows begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > 74) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}

const compact = (moment: string): string => moment.replace(/[-:]|\.\d+/g, '')

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

export type CalendarAbout = {
  name: string
  home: string
  /** The moment that the figures in force were published: the calendar has no clock of its own. */
  stamp: string
}

function event(release: Release, about: CalendarAbout, lang: Language): string[] {
  const { dataset, period, day, publisher, table, title, says, basis, overdue, page } = release
  const names = release.indicators.map(({ name }) => name[lang]).join('; ')
  const when = writtenPeriod(period, lang)
  const late = { da: 'Tallene er forsinkede. ', en: 'The figures are late. ' }[lang]
  const summary = { da: `Ventet: tal for ${when}`, en: `Expected: figures for ${when}` }[lang]
  return [
    'BEGIN:VEVENT',
    `UID:${dataset}-${period}-${about.home}@pejling`,
    `DTSTAMP:${compact(about.stamp)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${textValue(`${summary}, ${publisher[lang]}, ${table}`)}`,
    `DESCRIPTION:${textValue(`${overdue ? late : ''}${title[lang]}. ${says[lang]}\n${names}`)}`,
    `URL:${page}`,
    `STATUS:${basis === 'publisher' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

export const ical = (releases: Release[], about: CalendarAbout, lang: Language): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pejling//Pejling//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textValue(about.name)}`,
    ...releases.flatMap((release) => event(release, about, lang)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
