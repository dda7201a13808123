/** Figures and periods as a reader meets them in feeds and calendars. */
import { frequencyOf, type Language } from '../../data/vocabulary.ts'
import type { Unit } from '../contract-parts.ts'

const locale = { da: 'da-DK', en: 'en-GB' }

/** `2,4 pct.`, `1,147 persons`; minus is U+2212. */
export function writtenValue(value: number, unit: Unit, decimals: number, lang: Language): string {
  const text = (Number(value.toFixed(decimals)) + 0).toLocaleString(locale[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: true,
  })
  return `${text.replace('-', '\u2212')} ${unit.suffix[lang]}`.trimEnd()
}

/** `juli 2026`, `3. kvartal 2026`, `1. halvår 2026`, `2026`. */
export function writtenPeriod(period: string, lang: Language): string {
  const year = period.slice(0, 4)
  switch (frequencyOf(period)) {
    case 'monthly':
      return new Date(`${period}-01T00:00:00Z`).toLocaleDateString(locale[lang], {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })
    case 'quarterly':
      return lang === 'da' ? `${period.slice(6)}. kvartal ${year}` : `Q${period.slice(6)} ${year}`
    case 'half-yearly':
      return lang === 'da' ? `${period.slice(6)}. halvår ${year}` : `H${period.slice(6)} ${year}`
    default:
      return period
  }
}

/** `22. august 2026`, `22 August 2026`. */
export const writtenDay = (day: string, lang: Language): string =>
  new Date(`${day.slice(0, 10)}T00:00:00Z`).toLocaleDateString(locale[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
