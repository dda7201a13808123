/** The line below a chart: who published the figures, whether the seasons are in them, and when they were fetched. */
import type { Origin } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate, formatPeriod } from '../format.ts'
import { wordsOf } from '../text/words.ts'

/** `Hentet 22. august 2026` or `Hentedato ikke oplyst`. */
export function retrievedText(retrieved: string | null, lang: Language): string {
  const words = wordsOf(lang)
  return retrieved === null
    ? words.retrievedUnknown
    : `${words.retrieved} ${formatDate(retrieved, lang)}`
}

/** `Af jobcenter, analyse, den 31. marts 2026`: a role, never a name. */
export const enteredText = (entered: { role: string; date: string }, lang: Language): string =>
  lang === 'da'
    ? `Af ${entered.role}, den ${formatDate(entered.date, lang)}`
    : `By ${entered.role}, on ${formatDate(entered.date, lang)}`

/** The same for several origins: said once where it is the same, otherwise with the table of each. */
export function retrievedOf(
  origins: readonly Pick<Origin, 'retrieved' | 'table'>[],
  lang: Language,
): string {
  const texts = new Set(origins.map(({ retrieved }) => retrievedText(retrieved, lang)))
  if (texts.size <= 1) return [...texts].join('')
  return origins
    .map(({ table, retrieved }) => `${table}: ${retrievedText(retrieved, lang).toLowerCase()}`)
    .join('; ')
}

/** What the line says about the seasons; annual figures have none. */
export function seasonText(
  origin: Pick<Origin, 'adjustment'>,
  frequency: string,
  lang: Language,
): string {
  const words = wordsOf(lang)
  if (frequency === 'annual') return ''
  return { none: words.notSeasonal, seasonal: words.seasonal, unknown: words.seasonalUnknown }[
    origin.adjustment
  ]
}

/** One full stop at the end, also after `pct.`. */
export const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

/** The axis that does not begin at zero says so. */
export const axisStart = (start: string, lang: Language): string =>
  stopped(lang === 'da' ? `Aksen begynder ved ${start}` : `The axis begins at ${start}`)

/** A line that goes out of the picture is confessed. */
export const clippedText = (
  area: string,
  figure: string,
  period: string,
  lang: Language,
): string =>
  lang === 'da'
    ? `${area} når ${figure} i ${period} og går ud over figuren.`
    : `${area} reaches ${figure} in ${period} and goes out of the picture.`

/** What the dashed upright of a break means; empty where there is none. */
export function breakMark(breaks: readonly string[], lang: Language): string {
  if (breaks.length === 0) return ''
  const periods = new Intl.ListFormat(lang === 'da' ? 'da-DK' : 'en-GB').format(
    breaks.map((period) => formatPeriod(period, lang)),
  )
  return lang === 'da'
    ? `Lodret stiplet streg: opgjort på en ny måde fra ${periods}.`
    : `Dashed upright: counted in a new way from ${periods}.`
}

/** What a dashed line to a hollow dot means. */
export const unsureMark = (lang: Language): string =>
  lang === 'da'
    ? 'Stiplet linje med hul prik: foreløbige tal eller skøn.'
    : 'Dashed line with a hollow dot: provisional figures or estimates.'
