/** Question 2 in words: can the target be reached? */
import type { Language, Text } from '../../../data/vocabulary.ts'

export type TargetResult =
  | 'reached'
  | 'not-reached'
  | 'in-reach'
  | 'needs-more'
  | 'moving-away'
  | 'cannot-tell'
  | 'no-target'

const words: Record<TargetResult, Text> = {
  reached: { da: 'Nået', en: 'Reached' },
  'not-reached': { da: 'Ikke nået', en: 'Not reached' },
  'in-reach': { da: 'Nås i dette tempo', en: 'In reach at this pace' },
  'needs-more': { da: 'Kræver højere tempo', en: 'Needs more pace' },
  'moving-away': { da: 'Bevæger sig væk', en: 'Moving away' },
  'cannot-tell': { da: 'Kan ikke afgøres', en: 'Cannot tell' },
  'no-target': { da: 'Intet mål vedtaget', en: 'No target adopted' },
}

export const targetWords = (result: TargetResult, lang: Language): string => words[result][lang]

export type Pace = {
  /** What is missing, turned so that positive is still to go; with its unit. */
  missing: string
  need: string
  slope: string
  low: string
  high: string
  /** Whether any of the paces goes the other way than the wanted. */
  backwards: boolean
  /** Years that the pace is counted over. */
  years: number
}

/** `Der mangler 4,2 pct.point, det er 1,1 om året; tempoet de seneste 8 år har været 0,4 om året (mellem 0,1 og 0,8).` */
export function paceSentence(pace: Pace, lang: Language): string {
  const { missing, need, slope, low, high, years, backwards } = pace
  if (lang === 'da') {
    return `Der mangler ${missing}, det er ${need} om året; tempoet de seneste ${String(years)} år har været ${slope} om året (mellem ${low} og ${high}${backwards ? '; minus er den forkerte vej' : ''}).`
  }
  return `${missing} to go, which is ${need} a year; the pace of the last ${String(years)} years has been ${slope} a year (between ${low} and ${high}${backwards ? '; minus is the other way' : ''}).`
}
