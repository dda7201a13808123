/** What the answer to question 1 rests on, with its numbers: the last year against those before, or every pair of years. */
import type { Language } from '../../../data/vocabulary.ts'

/** Numbers as the reader sees them, with their unit where one stands behind them. */
export type LevelBasis = {
  frequency: 'monthly' | 'quarterly'
  recent: string
  before: string
  /** How many years `before` is the mean of: 3, or 2 when three years are all there is. */
  beforeYears: number
  /** null with three years, which cannot show more than signs. */
  limit: string | null
  signLimit: string
}

const count = {
  da: ['nul', 'et', 'to', 'tre'],
  en: ['no', 'one', 'two', 'three'],
}

const lastYear = {
  da: { monthly: 'de seneste 12 måneder', quarterly: 'de seneste fire kvartaler' },
  en: { monthly: 'the last 12 months', quarterly: 'the last four quarters' },
}

/** `Gennemsnittet af de seneste 12 måneder er 2,5 pct. mod 2,4 pct. i de tre foregående år. Tallet plejer at svinge …` */
export function levelBasis(basis: LevelBasis, lang: Language): string {
  const { recent, before, limit, signLimit } = basis
  const years = count[lang][basis.beforeYears] ?? String(basis.beforeYears)
  const last = lastYear[lang][basis.frequency]
  if (lang === 'da') {
    const end =
      limit === null
        ? 'med tre års tal siger vi ikke mere.'
        : `og over ${limit}, før vi kalder den sikker.`
    const join = limit === null ? ';' : ','
    return `Gennemsnittet af ${last} er ${recent} mod ${before} i de ${years} foregående år. Tallet plejer at svinge så meget, at forskellen skal være over ${signLimit}, før vi ser tegn på en ændring${join} ${end}`
  }
  const end =
    limit === null
      ? '; with three years of figures we say no more.'
      : `, and over ${limit} before we call it demonstrable.`
  return `The mean of ${last} is ${recent} against ${before} in the ${years} years before. The figure usually swings so much that the difference must be over ${signLimit} before we see signs of a change${end}`
}

export type PairBasis = {
  /** Pairs of years in all, and those where the later year is higher and lower. */
  pairs: number
  up: number
  down: number
  critical: number
  signCritical: number
}

/** How many pairs must point the same way for the difference to reach `critical`, when no two years are equal. */
export const pairsNeeded = (pairs: number, critical: number): number =>
  Math.ceil((pairs + critical) / 2)

/** `I 23 af 28 par af år er det seneste tal det laveste; der skal 22 til, før vi ser tegn på en ændring, og 25, før vi kalder den sikker.` */
export function pairBasis(
  { pairs, up, down, critical, signCritical }: PairBasis,
  lang: Language,
): string {
  const most = Math.max(up, down)
  const sign = pairsNeeded(pairs, signCritical)
  const sure = pairsNeeded(pairs, critical)
  if (lang === 'da') {
    return `I ${most} af ${pairs} par af år er det seneste tal det ${up >= down ? 'højeste' : 'laveste'}; der skal ${sign} til, før vi ser tegn på en ændring, og ${sure}, før vi kalder den sikker.`
  }
  return `In ${most} of ${pairs} pairs of years the later is ${up >= down ? 'higher' : 'lower'}; ${sign} are needed for signs of a change and ${sure} for a demonstrable one.`
}

/** The same in a column: `2,5 mod 2,4 pct. de tre foregående år`. */
export function levelShort(
  { recent, before, beforeYears }: Pick<LevelBasis, 'recent' | 'before' | 'beforeYears'>,
  lang: Language,
): string {
  const years = count[lang][beforeYears] ?? String(beforeYears)
  return lang === 'da'
    ? `${recent} det seneste år mod ${before} de ${years} før`
    : `${recent} in the last year against ${before} in the ${years} before`
}

/** `seneste tal lavest i 22 af 28 par af år`, and what the newest year did when it went the other way. */
export function pairShort(
  { pairs, up, down }: Pick<PairBasis, 'pairs' | 'up' | 'down'>,
  against: boolean,
  lang: Language,
): string {
  const rising = up >= down
  const most = Math.max(up, down)
  if (lang === 'da') {
    const turned = against ? `; ${rising ? 'faldt' : 'steg'} seneste år` : ''
    return `seneste tal ${rising ? 'højest' : 'lavest'} i ${most} af ${pairs} par af år${turned}`
  }
  const turned = against ? `; ${rising ? 'fell' : 'rose'} in the latest year` : ''
  return `the later ${rising ? 'higher' : 'lower'} in ${most} of ${pairs} pairs of years${turned}`
}
