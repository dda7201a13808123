/** Periods inside a sentence. */
import { frequencyOf, type Language } from '../../../data/vocabulary.ts'
import { formatAge, formatPeriod } from '../format.ts'

/** `i juli 2026`, `i 3. kvartal 2025`, `in the third quarter of 2025`. */
export function inPeriod(period: string, lang: Language): string {
  const text = formatPeriod(period, lang)
  if (lang === 'da') return `i ${text}`
  return /-[QS]/.test(period) ? `in the ${text}` : `in ${text}`
}

/** `juli 2026, 4 mdr. siden`. */
export const periodAndAge = (period: string, today: string, lang: Language): string =>
  `${formatPeriod(period, lang)}, ${formatAge(period, today, lang)}`

/** A sentence or a line begins with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `måneder`, `kvartaler`, `halvår` or `år`, by what the period is. */
export function periodsWord(period: string, lang: Language): string {
  const words = {
    da: { monthly: 'måneder', quarterly: 'kvartaler', 'half-yearly': 'halvår', annual: 'år' },
    en: { monthly: 'months', quarterly: 'quarters', 'half-yearly': 'half-years', annual: 'years' },
  }
  return words[lang][frequencyOf(period) ?? 'annual']
}

/** A headline breaks neither between a number and its unit nor before a year. */
export const unbroken = (text: string): string =>
  text.replace(/(\d) (pct|per)/g, '$1\u00a0$2').replace(/ (i|in) (\d)/g, ' $1\u00a0$2')
