/** An action in words: when, by whom, with whom, how far. Never what it has caused. */
import type { Action } from '../../../api/contract.ts'
import { actionStateWords, type Language } from '../../../data/vocabulary.ts'
import { dayText } from './target.ts'

/** `1. januar 2025–31. december 2026`, `siden 2024`. */
export function actionTime({ start, end }: Pick<Action, 'start' | 'end'>, lang: Language): string {
  if (end === null) return `${lang === 'da' ? 'fra' : 'from'} ${dayText(start, lang)}`
  return `${dayText(start, lang)}–${dayText(end, lang)}`
}

/** `i gang`; past its end, `i gang, men skulle være slut 31. december 2025`. */
export function actionState(
  { state, pastEnd, end }: Pick<Action, 'state' | 'pastEnd' | 'end'>,
  lang: Language,
): string {
  const words = actionStateWords[state][lang]
  if (!pastEnd || end === null) return words
  return lang === 'da'
    ? `${words}, men skulle være slut ${dayText(end, lang)}`
    : `${words}, but was to end ${dayText(end, lang)}`
}

/** `Ansvarlig: Jobcentret. Sammen med: erhvervsskolerne og 3F.` */
export function actionWho(
  { responsible, partners }: Pick<Action, 'responsible' | 'partners'>,
  lang: Language,
): string {
  const list = new Intl.ListFormat(lang === 'da' ? 'da-DK' : 'en-GB')
  const others = list.format(partners.map((partner) => partner[lang]))
  const lead = lang === 'da' ? 'Ansvarlig' : 'Responsible'
  const beside = lang === 'da' ? 'Sammen med' : 'Together with'
  return `${lead}: ${responsible[lang]}.${others === '' ? '' : ` ${beside}: ${others}.`}`
}
