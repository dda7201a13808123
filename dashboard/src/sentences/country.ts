/** The country beside the home area. */
import type { Language } from '../../../data/vocabulary.ts'
import { formatChange, formatPeriod, formatValue } from '../format.ts'
import { brokenBetween, type Figure, type Measure } from './change.ts'
import { inPeriod } from './period.ts'
import { stopped } from './source.ts'

function movement(
  now: Figure,
  earlier: Figure,
  { unit, decimals }: Measure,
  breaks: readonly string[],
  lang: Language,
): string {
  if (now.value === null || earlier.value === null) return ''
  if (brokenBetween(earlier.period, now.period, breaks)) return ''
  const { text, direction } = formatChange(earlier.value, now.value, unit, decimals, lang)
  if (direction !== 'same')
    return `, ${text} ${lang === 'da' ? 'end' : 'than'} ${inPeriod(earlier.period, lang)}`
  const since = formatPeriod(earlier.period, lang)
  return lang === 'da' ? `, uændret fra ${since}` : `, unchanged from ${since}`
}

/** `I hele landet er tallet 3,0 pct., 0,1 pct.point højere end i juli 2025.` */
export function countrySentence(
  now: Figure,
  earlier: Figure,
  measure: Measure,
  breaks: readonly string[],
  lang: Language,
): string {
  if (now.value === null) return ''
  const figure = formatValue(now.value, measure.unit, measure.decimals, lang)
  const start = lang === 'da' ? 'I hele landet er tallet' : 'In all Denmark the figure is'
  return stopped(`${start} ${figure}${movement(now, earlier, measure, breaks, lang)}`)
}
