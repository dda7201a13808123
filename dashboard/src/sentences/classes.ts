/** The classes of a map in words. */
import type { Unit } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatNumber, formatRange } from '../format.ts'

/** `1,2–2,0 pct.: 21 kommuner` */
export function classText(
  { from, to, count }: { from: number; to: number; count: number },
  { unit, decimals, lang }: { unit: Unit; decimals: number; lang: Language },
): string {
  const range =
    from === to ? formatNumber(from, decimals, lang) : formatRange(from, to, decimals, lang)
  const one = { da: 'kommune', en: 'municipality' }
  const more = { da: 'kommuner', en: 'municipalities' }
  const figure = `${range} ${unit.suffix[lang]}`.trimEnd()
  return `${figure}: ${count} ${(count === 1 ? one : more)[lang]}`
}

/** How many have no figure, for a reader who cannot see the hatching; empty where all have one. */
export function missingText(count: number, lang: Language): string {
  if (count === 0) return ''
  return lang === 'da' ? `Uden tal: ${count}.` : `Without a figure: ${count}.`
}
