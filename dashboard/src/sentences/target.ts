/** Who has decided a target, when, which year it applies to, and how it has been moved since. */
import type { Aim, Target, TargetRevision } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate, formatPeriod } from '../format.ts'

/** A date as precise as it is known: `2018`, `december 2018`, `3. december 2018`. */
export function dayText(day: string, lang: Language): string {
  return day.length === 10 ? formatDate(day, lang) : formatPeriod(day, lang)
}

/** `Viborg Byråd (Sammenhængsmodellen), 2018. Gælder 2025.` */
export function decisionText(
  target: Pick<Target, 'decidedBy' | 'decided' | 'year'>,
  lang: Language,
): string {
  const { decidedBy, decided, year } = target
  const by = `${decidedBy[lang]}, ${dayText(decided, lang)}`
  if (lang === 'da') return `${by}. ${year === null ? 'Uden år' : `Gælder ${year}`}.`
  return `${by}. ${year === null ? 'No year' : `Applies to ${year}`}.`
}

/** How the number of a target is written. */
export type WriteValue = (value: number) => string

function aimText({ value, year }: Aim, write: WriteValue, lang: Language): string {
  const number = value === null ? (lang === 'da' ? 'en retning' : 'a direction') : write(value)
  return year === null ? number : `${number} ${lang === 'da' ? 'i' : 'in'} ${year}`
}

/** `Flyttet 4. juni 2026 af Byrådet: fra 4 pct. i 2026 til 4,5 pct. i 2028.` */
export function revisionText(
  { decided, decidedBy, from, to }: Pick<TargetRevision, 'decided' | 'decidedBy' | 'from' | 'to'>,
  write: WriteValue,
  lang: Language,
): string {
  const [a, b] = [aimText(from, write, lang), aimText(to, write, lang)]
  const text =
    lang === 'da'
      ? `Flyttet ${dayText(decided, lang)} af ${decidedBy.da}: fra ${a} til ${b}`
      : `Moved ${dayText(decided, lang)} by ${decidedBy.en}: from ${a} to ${b}`
  return text.endsWith('.') ? text : `${text}.`
}

/** `Nu: 7 pct. i 2028.` for a target that has been moved, whose words are still those it was first decided in. */
export function nowText(
  target: Pick<Target, 'value' | 'year' | 'revisions'>,
  write: WriteValue,
  lang: Language,
): string {
  if (target.revisions.length === 0) return ''
  const text = `${lang === 'da' ? 'Nu' : 'Now'}: ${aimText(target, write, lang)}`
  return text.endsWith('.') ? text : `${text}.`
}

/** `Delmål: 5 pct. i 2026 og 4,5 pct. i 2027.`; empty where there are none. */
export function pathText(path: Target['path'], write: WriteValue, lang: Language): string {
  if (path.length === 0) return ''
  const parts = path.map((step) => aimText(step, write, lang))
  const list = new Intl.ListFormat(lang === 'da' ? 'da-DK' : 'en-GB').format(parts)
  const text = `${lang === 'da' ? 'Delmål' : 'Intermediate targets'}: ${list}`
  return text.endsWith('.') ? text : `${text}.`
}

/** What a reader must know of how a target came to be: decided too late, or replaced. */
export function targetWarnings(
  target: Pick<Target, 'decidedAfterYear' | 'replacedBy' | 'year'>,
  lang: Language,
): string[] {
  const warnings: string[] = []
  if (target.decidedAfterYear) {
    warnings.push(
      lang === 'da'
        ? `Besluttet, efter at ${target.year ?? 'året'} var gået.`
        : `Decided after ${target.year ?? 'the year'} was over.`,
    )
  }
  if (target.replacedBy !== null) {
    warnings.push(
      lang === 'da'
        ? 'Gælder ikke længere: et andet mål er kommet i stedet.'
        : 'No longer in force: another target has taken its place.',
    )
  }
  return warnings
}
