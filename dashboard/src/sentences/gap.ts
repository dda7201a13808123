/** Question 3 in words: is it us or the economy? The answer is about the gap to the others and never about a cause. */
import type { Language } from '../../../data/vocabulary.ts'

export type GapResult =
  'mostly-us' | 'both' | 'follows' | 'follows-less' | 'differs' | 'no-difference' | 'cannot-tell'

export type GapAnswer = { result: GapResult; level: 'changing' | 'signs' | null }

type Wording = (comparator: string) => string

const danish: Record<GapResult, Wording> = {
  'mostly-us': () => 'Mest os',
  both: () => 'Begge dele',
  follows: (comparator) => `Følger udviklingen i ${comparator}`,
  'follows-less': () => 'Følger udviklingen, men mindre end de andre',
  differs: () => 'Vi skiller os ud',
  'no-difference': () => 'Ingen forskel at se',
  'cannot-tell': () => 'Kan ikke afgøres',
}
const english: Record<GapResult, Wording> = {
  'mostly-us': () => 'Mostly us',
  both: () => 'Both',
  follows: () => 'The economy',
  'follows-less': () => 'With the economy, but less',
  differs: () => 'We differ',
  'no-difference': () => 'No difference to see',
  'cannot-tell': () => 'Cannot tell',
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** `Mest os`; found by signs alone, `Tegn på: mest os`. */
export function gapWords({ result, level }: GapAnswer, comparator: string, lang: Language): string {
  const words = (lang === 'da' ? danish : english)[result](comparator)
  const told = level === 'signs' && result !== 'no-difference' && result !== 'cannot-tell'
  if (!told) return words
  return lang === 'da' ? `Tegn på: ${lower(words)}` : `Signs: ${lower(words)}`
}

const readings: Record<GapResult, Record<Language, Wording>> = {
  'mostly-us': {
    da: (other) => `Vi bevæger os; det gør ${other} ikke.`,
    en: (other) => `We move; not so ${other}.`,
  },
  both: {
    da: (other) => `Vi bevæger os samme vej som ${other}, men mere.`,
    en: (other) => `We move the same way as ${other}, but more.`,
  },
  follows: {
    da: (other) => `Vi bevæger os som ${other}; forholdet er ikke ændret.`,
    en: (other) => `We move like ${other}; the ratio has not changed.`,
  },
  'follows-less': {
    da: (other) => `Vi bevæger os samme vej som ${other}, men mindre.`,
    en: (other) => `We move the same way as ${other}, but less.`,
  },
  differs: {
    da: (other) => `Forholdet til ${other} er ændret.`,
    en: (other) => `The ratio to ${other} has changed.`,
  },
  'no-difference': {
    da: (other) => `Forholdet til ${other} bevæger sig ikke mere, end det plejer.`,
    en: (other) => `The ratio to ${other} moves no more than usual.`,
  },
  'cannot-tell': {
    da: (other) => `Om vi skiller os ud fra ${other}, kan ikke afgøres.`,
    en: (other) => `Whether we differ from ${other} cannot be told.`,
  },
}

const onlySigns = {
  da: 'Der er tegn på det, men det kan stadig være tilfældigt.',
  en: 'There are signs of it, but it may still be chance.',
}

/** What the answer says of us and the others: `Vi bevæger os samme vej som hele landet, men mere.`; no more than signs where it is. */
export const gapReading = (
  { result, level }: GapAnswer,
  comparator: string,
  lang: Language,
): string => (level === 'signs' ? onlySigns[lang] : readings[result][lang](comparator))

/** What the numbers of the ratio are, before they are told: `Forholdet (100 er som hele landet):`. */
export const ratioLead = (comparator: string, lang: Language): string =>
  lang === 'da'
    ? `Forholdet, hvor 100 er som ${comparator}:`
    : `The ratio, 100 being as ${comparator}:`

export type GapWay = {
  /** Which way our figure has gone beside the others', and whether that is the wanted way. */
  direction: 'up' | 'down'
  good: boolean | null
  /** Whether we are on the wanted side of the others now; null where that cannot be compared. */
  ahead: boolean | null
}

const lead = {
  da: { true: 'forspringet øges', false: 'forspringet mindskes' },
  en: { true: 'our lead grows', false: 'our lead shrinks' },
}
const behind = {
  da: { true: 'vi henter ind', false: 'vi sakker bagud' },
  en: { true: 'we are catching up', false: 'we are falling behind' },
}
const plain = {
  da: {
    up: 'vores tal stiger i forhold til de andres',
    down: 'vores tal falder i forhold til de andres',
  },
  en: { up: 'our figure rises beside the others’', down: 'our figure falls beside the others’' },
}

/** `forspringet mindskes`, `vi henter ind`; of counts, which way ours goes beside the others'. */
export function gapWay({ direction, good, ahead }: GapWay, lang: Language): string {
  if (good === null || ahead === null) return plain[lang][direction]
  return (ahead ? lead : behind)[lang][`${good}`]
}
