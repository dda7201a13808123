/** The expected figures, month by month; those that are late stand first. */
import type { Release } from '../../../api/contract.ts'
import { indicatorAddress } from '../address.ts'
import type { Ask } from '../ask.ts'
import { formatDate, formatPeriod } from '../format.ts'
import { calendarWordsOf } from '../text/calendar.ts'
import type { Site } from './site.ts'

export type CalendarRow = {
  key: string
  day: string
  period: string
  publisher: string
  table: string
  page: string
  indicators: { name: string; address: string }[]
  says: string
}
export type CalendarPage = { months: { name: string; rows: CalendarRow[] }[] }

function rowOf(release: Release, { lang, place }: Site): CalendarRow {
  const { dataset, period, day, publisher, table, page, indicators, says } = release
  return {
    key: `${dataset} ${period}`,
    day: formatDate(day, lang),
    period: formatPeriod(period, lang),
    publisher: publisher[lang],
    table,
    page,
    indicators: indicators.map(({ id, name }) => ({
      name: name[lang],
      address: indicatorAddress(place, id),
    })),
    says: says[lang],
  }
}

export async function calendarPageOf(ask: Ask, site: Site): Promise<CalendarPage> {
  const { releases } = await ask.calendar()
  const { lang } = site
  const words = calendarWordsOf(lang)
  const name = ({ overdue, day }: Release) =>
    overdue ? words.late : formatPeriod(day.slice(0, 7), lang)
  const late = releases.filter(({ overdue }) => overdue)
  const coming = releases.filter(({ overdue }) => !overdue)
  const months = Map.groupBy([...late, ...coming], name)
  return {
    months: [...months].map(([month, found]) => ({
      name: month.charAt(0).toUpperCase() + month.slice(1),
      rows: found.map((release) => rowOf(release, site)),
    })),
  }
}
