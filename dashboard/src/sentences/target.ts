/** Who has decided a target, when, and which year it applies to. */
import type { Target } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate, formatPeriod } from '../format.ts'

function whenDecided(decided: string, lang: Language): string {
  return decided.length === 10 ? formatDate(decided, lang) : formatPeriod(decided, lang)
}

/** `Viborg Byråd (Sammenhængsmodellen), 2018. Gælder 2025.` */
export function decisionText(
  target: Pick<Target, 'decidedBy' | 'decided' | 'year'>,
  lang: Language,
): string {
  const { decidedBy, decided, year } = target
  const by = `${decidedBy[lang]}, ${whenDecided(decided, lang)}`
  if (lang === 'da') return `${by}. ${year === null ? 'Uden år' : `Gælder ${year}`}.`
  return `${by}. ${year === null ? 'No year' : `Applies to ${year}`}.`
}
