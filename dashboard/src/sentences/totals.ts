/** How many figures move which way. What is called and what is only a sign are never counted together. */
import type { Language } from '../../../data/vocabulary.ts'

export type Totals = {
  better: number
  worse: number
  signsBetter: number
  signsWorse: number
  /** Neither called nor signs: no demonstrable change. */
  still: number
  unknown: number
}

const list = (parts: string[], lang: Language): string =>
  new Intl.ListFormat(lang === 'da' ? 'da-DK' : 'en-GB', { type: 'conjunction' }).format(parts)

/** `1 går tilbage, 5 går frem, 3 viser tegn på fremgang` as parts, the worst first; kinds that none has are left out. */
export function totalParts(totals: Totals, lang: Language): { kind: keyof Totals; text: string }[] {
  const da: Record<keyof Totals, (n: number) => string> = {
    worse: (n) => `${n} går tilbage`,
    better: (n) => `${n} går frem`,
    signsWorse: (n) => `${n} viser tegn på tilbagegang`,
    signsBetter: (n) => `${n} viser tegn på fremgang`,
    still: (n) => `${n} har ingen sikker ændring`,
    unknown: (n) => `${n} kan ikke afgøres`,
  }
  const en: Record<keyof Totals, (n: number) => string> = {
    worse: (n) => `${n} ${n === 1 ? 'is' : 'are'} worsening`,
    better: (n) => `${n} ${n === 1 ? 'is' : 'are'} improving`,
    signsWorse: (n) => `${n} ${n === 1 ? 'shows' : 'show'} signs of worsening`,
    signsBetter: (n) => `${n} ${n === 1 ? 'shows' : 'show'} signs of improvement`,
    still: (n) => `${n} ${n === 1 ? 'has' : 'have'} no demonstrable change`,
    unknown: (n) => `${n} cannot be told`,
  }
  const order = ['worse', 'better', 'signsWorse', 'signsBetter', 'still', 'unknown'] as const
  return order
    .filter((kind) => totals[kind] > 0)
    .map((kind) => ({ kind, text: (lang === 'da' ? da : en)[kind](totals[kind]) }))
}

/** `1 går tilbage, 5 går frem og 3 viser tegn på fremgang` */
export function totalSentence(totals: Totals, lang: Language): string {
  return list(
    totalParts(totals, lang).map(({ text }) => text),
    lang,
  )
}

/** `13 tal for Viborg er vurderet:`, which the parts of the totals follow. */
export function totalsLead(totals: Totals, home: string, lang: Language): string {
  const all = Object.values(totals).reduce((sum, count) => sum + count, 0)
  return lang === 'da'
    ? `${all} tal for ${home} er vurderet:`
    : `Of ${all} figures for ${home} that are judged,`
}
