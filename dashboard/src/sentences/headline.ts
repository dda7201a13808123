/** The sentence that a page opens with, made from the indicator's label and its newest figures. */
import type { Language } from '../../../data/vocabulary.ts'
import { frequencyOf } from '../../../data/vocabulary.ts'
import { formatChange, formatPeriod, formatValue } from '../format.ts'
import { brokenBetween, type Figure, type Measure } from './change.ts'
import { capital } from './period.ts'

export type Headline = Measure & {
  lang: Language
  /** The indicator's label in running text: `ledigheden`. */
  label: string
  /** Where: `Viborg`, `hele landet`. */
  area: string
  now: Figure
  yearBefore: Figure | null
  breaks: readonly string[]
}

/** `den samme` or `det samme` after the gender of the label's noun in its definite form. */
function same({ label, lang, unit }: Headline): string {
  if (lang === 'en') return 'the same as'
  const noun = label.split(' ')[0] ?? ''
  return unit.kind === 'count' || noun.endsWith('et') ? 'det samme som' : 'den samme som'
}

function comparison(headline: Headline, annual: boolean): string {
  const { lang, now, yearBefore, unit, decimals, breaks } = headline
  if (now.value === null || yearBefore === null || yearBefore.value === null) return ''
  if (brokenBetween(yearBefore.period, now.period, breaks)) return ''
  const change = formatChange(yearBefore.value, now.value, unit, decimals, lang)
  const earlier = {
    da: annual ? 'året før' : 'for et år siden',
    en: annual ? 'the year before' : 'a year ago',
  }
  if (change.direction === 'same') return ` – ${same(headline)} ${earlier[lang]}`
  return ` – ${change.text} ${lang === 'da' ? 'end' : 'than'} ${earlier[lang]}`
}

/** A year that is over is told in the past tense; a count stands after a colon, because a number of people "is" not them. */
function verb({ lang, label, unit }: Headline, annual: boolean): string {
  if (unit.kind === 'count') return ':'
  if (lang === 'da') return annual ? ' var' : ' er'
  const noun = label.split(' ')[0] ?? ''
  const plural = noun.endsWith('s')
  if (annual) return plural ? ' were' : ' was'
  return plural ? ' are' : ' is'
}

/** `Ledigheden i Viborg er 2,4 pct. – den samme som for et år siden`; without a full stop, as headlines are. */
export function headline(given: Headline): string {
  const { lang, label, area, now, unit, decimals } = given
  if (now.value === null) return capital(label)
  const annual = frequencyOf(now.period) === 'annual'
  const place = `${capital(label)} ${lang === 'da' ? 'i' : 'in'} ${area}`
  const figure = formatValue(now.value, unit, decimals, lang)
  const when = annual ? `${lang === 'da' ? ' i' : ' in'} ${formatPeriod(now.period, lang)}` : ''
  return `${place}${verb(given, annual)} ${figure}${when}${comparison(given, annual)}`
}
