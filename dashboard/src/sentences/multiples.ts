/** What small charts have in common, said once above them. */
import type { Unit } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatRange } from '../format.ts'

/** `Samme skala i alle figurer: 0–6 pct.` */
export function sameScale(
  { from, to }: { from: number; to: number },
  { unit, decimals, lang }: { unit: Unit; decimals: number; lang: Language },
): string {
  const range = `${formatRange(from, to, decimals, lang)} ${unit.suffix[lang]}`.trimEnd()
  const text =
    lang === 'da' ? `Samme skala i alle figurer: ${range}` : `The same scale in all: ${range}`
  return text.endsWith('.') ? text : `${text}.`
}
