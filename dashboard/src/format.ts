/** Figures, periods and dates as the reader meets them, in Danish and English; pure, the day is always given. */
import type { Unit } from '../../api/contract.ts'
import { frequencyOf, type Language } from '../../data/vocabulary.ts'

const locale = { da: 'da-DK', en: 'en-GB' }
const minus = '\u2212'

const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december',
  en: 'January February March April May June July August September October November December',
}
const shortMonths = {
  da: 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.',
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
}
const ordinals = ['first', 'second', 'third', 'fourth']

/** The number that the reader sees: rounded half away from zero to `decimals` places, never negative zero. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0
}

/** `1147` → `1.147` (da) or `1,147` (en); always `decimals` places, minus is U+2212. */
export function formatNumber(value: number, decimals: number, lang: Language): string {
  const text = rounded(value, decimals).toLocaleString(locale[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: true,
  })
  return text.replace('-', minus)
}

/** A figure with its unit: `2,4 pct.`, `1.147 personer`, `2.4 per cent`. */
export function formatValue(value: number, unit: Unit, decimals: number, lang: Language): string {
  return `${formatNumber(value, decimals, lang)} ${unit.suffix[lang]}`.trimEnd()
}

/** Two figures as a range: `6,7–7,6`; with a word between them where a minus would meet the dash. */
export function formatRange(from: number, to: number, decimals: number, lang: Language): string {
  const [a, b] = [formatNumber(from, decimals, lang), formatNumber(to, decimals, lang)]
  const word = lang === 'da' ? ' til ' : ' to '
  return `${a}${(a + b).includes(minus) ? word : '–'}${b}`
}

function formatMonth(year: string, month: number, lang: Language, style: 'long' | 'short'): string {
  const names = style === 'long' ? months : shortMonths
  return `${names[lang].split(' ')[month - 1] ?? ''} ${year}`
}

function formatQuarter(year: string, quarter: number, lang: Language, style: 'long' | 'short') {
  if (lang === 'da') return `${String(quarter)}. ${style === 'long' ? 'kvartal' : 'kvt.'} ${year}`
  if (style === 'short') return `Q${String(quarter)} ${year}`
  return `${ordinals[quarter - 1] ?? ''} quarter of ${year}`
}

const halves = ['first', 'second']

function formatHalf(year: string, half: number, lang: Language, style: 'long' | 'short') {
  if (lang === 'da') return `${String(half)}. halvår ${year}`
  if (style === 'short') return `H${String(half)} ${year}`
  return `${halves[half - 1] ?? ''} half of ${year}`
}

/** An SDMX period in words: `juli 2026`, `jul. 2026`, `3. kvartal 2025`, `1. halvår 2024`, `2024`; other text is given back as it is. */
export function formatPeriod(
  period: string,
  lang: Language,
  style: 'long' | 'short' = 'long',
): string {
  const year = period.slice(0, 4)
  const frequency = frequencyOf(period)
  if (frequency === 'monthly') return formatMonth(year, Number(period.slice(5)), lang, style)
  if (frequency === 'quarterly') return formatQuarter(year, Number(period.slice(6)), lang, style)
  if (frequency === 'half-yearly') return formatHalf(year, Number(period.slice(6)), lang, style)
  return period
}

/** The year that ends with a period: `året til og med 2. kvartal 2026`. */
export const formatYearTo = (period: string, lang: Language): string =>
  lang === 'da'
    ? `året til og med ${formatPeriod(period, lang)}`
    : `the year that ended with the ${formatPeriod(period, lang)}`

/** Two periods as a range: `august 2021–juli 2026`, `2007–2024`; one period when both are the same. */
export function formatPeriodRange(
  from: string,
  to: string,
  lang: Language,
  style: 'long' | 'short' = 'long',
): string {
  const [a, b] = [formatPeriod(from, lang, style), formatPeriod(to, lang, style)]
  return a === b ? a : `${a}–${b}`
}

export type Change = { text: string; direction: 'up' | 'down' | 'same' }

const changeWords = {
  da: { same: 'uændret', higher: 'højere', lower: 'lavere', more: 'flere', fewer: 'færre' },
  en: { same: 'unchanged', higher: 'higher', lower: 'lower', more: 'more', fewer: 'fewer' },
}

/** How the second figure differs from the first, counted from the rounded figures that the reader sees. */
export function formatChange(
  from: number,
  to: number,
  unit: Unit,
  decimals: number,
  lang: Language,
): Change {
  const difference = rounded(rounded(to, decimals) - rounded(from, decimals), decimals)
  const words = changeWords[lang]
  if (difference === 0) return { text: words.same, direction: 'same' }
  const up = difference > 0
  const size = formatNumber(Math.abs(difference), decimals, lang)
  const count = up ? words.more : words.fewer
  const level = up ? words.higher : words.lower
  const text =
    unit.kind === 'count' ? `${size} ${count}` : `${size} ${unit.difference[lang]} ${level}`
  return { text, direction: up ? 'up' : 'down' }
}

/** Months since year 0 of the last month that a period covers; null when the text is no period. */
function lastMonth(period: string): number | null {
  const year = Number(period.slice(0, 4))
  const frequency = frequencyOf(period)
  if (frequency === 'annual') return year * 12 + 11
  if (frequency === 'half-yearly') return year * 12 + Number(period.slice(6)) * 6 - 1
  if (frequency === 'quarterly') return year * 12 + Number(period.slice(6)) * 3 - 1
  if (frequency === 'monthly') return year * 12 + Number(period.slice(5)) - 1
  return null
}

const ageWords = {
  da: {
    running: 'perioden løber endnu',
    now: 'denne måned',
    month: 'md. siden',
    months: 'mdr. siden',
  },
  en: {
    running: 'period still running',
    now: 'this month',
    month: 'month ago',
    months: 'months ago',
  },
}

/** Calendar months from the end of `period` to `today` (ISO date): `4 mdr. siden`; from 24 months `ca. 3 år siden`. */
export function formatAge(period: string, today: string, lang: Language): string {
  const end = lastMonth(period)
  const now = lastMonth(today.slice(0, 7))
  if (end === null || now === null) return ''
  const age = now - end
  const words = ageWords[lang]
  if (age < 0) return words.running
  if (age === 0) return words.now
  if (age < 24) return `${String(age)} ${age === 1 ? words.month : words.months}`
  const years = Math.round(age / 12)
  return lang === 'da' ? `ca. ${String(years)} år siden` : `about ${String(years)} years ago`
}

/** `2026-08-22` (or a moment that begins so) → `22. august 2026` or `22 August 2026`. */
export function formatDate(date: string, lang: Language): string {
  const day = Number(date.slice(8, 10))
  const month = formatPeriod(date.slice(0, 7), lang)
  return lang === 'da' ? `${String(day)}. ${month}` : `${String(day)} ${month}`
}
