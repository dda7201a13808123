/** How many indicators have figures. */
import type { Language } from '../../../data/vocabulary.ts'

export type Coverage = { home: number; elsewhere: number; none: number }

/** `12 af strategiens 30 indikatorer har tal for Viborg, 5 kun for landet, 13 har ingen tal endnu.` */
export function coverageSentence(counted: Coverage, home: string, lang: Language): string {
  const { elsewhere, none } = counted
  const all = counted.home + elsewhere + none
  const parts =
    lang === 'da'
      ? [
          `${counted.home} af strategiens ${all} indikatorer har tal for ${home}`,
          ...(elsewhere > 0 ? [`${elsewhere} kun for landet eller andre områder`] : []),
          ...(none > 0 ? [`${none} har ingen tal endnu`] : []),
        ]
      : [
          `${counted.home} of the strategy’s ${all} indicators have figures for ${home}`,
          ...(elsewhere > 0 ? [`${elsewhere} only for the country or other areas`] : []),
          ...(none > 0 ? [`${none} have no figures yet`] : []),
        ]
  return `${parts.join(', ')}.`
}

/** `2 med tal for Viborg, 1 kun for landet, 2 uden tal`. */
export function coverageList(counted: Coverage, home: string, lang: Language): string {
  const parts =
    lang === 'da'
      ? [
          `${counted.home} med tal for ${home}`,
          `${counted.elsewhere} kun for landet`,
          `${counted.none} uden tal`,
        ]
      : [
          `${counted.home} with figures for ${home}`,
          `${counted.elsewhere} for the country only`,
          `${counted.none} without figures`,
        ]
  const numbers = [counted.home, counted.elsewhere, counted.none]
  return parts.filter((_, i) => numbers[i] !== 0).join(', ')
}

/** `2 af 5 indikatorer har tal for Viborg`. */
export function goalCoverage(counted: Coverage, home: string, lang: Language): string {
  const all = counted.home + counted.elsewhere + counted.none
  return lang === 'da'
    ? `${counted.home} af ${all} indikatorer har tal for ${home}`
    : `${counted.home} of ${all} indicators have figures for ${home}`
}
