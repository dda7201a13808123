/** How a figure differs from an earlier one, counted from the rounded figures that the reader sees. */
import type { Unit } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatChange, formatPeriod } from '../format.ts'
import { wordsOf } from '../text/words.ts'
import { capital, inPeriod } from './period.ts'

/** A figure that may be missing. */
export type Figure = { period: string; value: number | null }

/** What a figure is written with. */
export type Measure = { unit: Unit; decimals: number }

/** Whether a break in the series lies between two periods of the same kind; SDMX periods sort as text. */
export const brokenBetween = (from: string, to: string, breaks: readonly string[]): boolean =>
  breaks.some((period) => from < period && period <= to)

/**
 * `0,2 pct.point lavere end i 2023`, `Uændret fra juli 2025`; a sentence of its own, so it begins with a capital
 * unless a figure comes first. Says why where the two cannot be compared.
 */
export function changeSince(
  from: Figure | null,
  to: Figure,
  measure: Measure,
  lang: Language,
  breaks: readonly string[] = [],
): string {
  const words = wordsOf(lang)
  if (from === null || from.value === null || to.value === null) return words.noEarlier
  if (brokenBetween(from.period, to.period, breaks)) return words.notComparable
  const { text, direction } = formatChange(
    from.value,
    to.value,
    measure.unit,
    measure.decimals,
    lang,
  )
  if (direction === 'same') {
    const since = formatPeriod(from.period, lang)
    return lang === 'da' ? `Uændret fra ${since}` : `Unchanged from ${since}`
  }
  return capital(`${text} ${lang === 'da' ? 'end' : 'than'} ${inPeriod(from.period, lang)}`)
}
