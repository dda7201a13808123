/**
 * Numbers of a verdict as the reader sees them: one decimal more than the figures, so that the arithmetic can be
 * redone; thousands of persons are written whole.
 */
import type { IndicatorSummary } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatNumber } from '../format.ts'

export type Scale = {
  lang: Language
  /** `2,46` */
  number: (value: number) => string
  /** `2,46 pct.` */
  level: (value: number) => string
  /** `0,24 pct.point`; of counts `31,2 personer`. */
  difference: (value: number) => string
}

/** How the means, limits and paces of an indicator are written. */
export function scaleOf(
  { unit, decimals }: Pick<IndicatorSummary, 'unit' | 'decimals'>,
  lang: Language,
): Scale {
  const number = (value: number) =>
    formatNumber(value, unit.kind === 'count' && Math.abs(value) >= 1000 ? 0 : decimals + 1, lang)
  const joined = (value: number, word: string) => `${number(value)} ${word}`.trimEnd()
  return {
    lang,
    number,
    level: (value) => joined(value, unit.suffix[lang]),
    difference: (value) =>
      joined(value, unit.kind === 'count' ? unit.suffix[lang] : unit.difference[lang]),
  }
}

/** How an index of 100 × own ÷ others is written, with nothing behind the number. */
export function indexScale(lang: Language): Scale {
  const number = (value: number) => formatNumber(value, 1, lang)
  return { lang, number, level: number, difference: number }
}
