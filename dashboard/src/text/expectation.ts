/** The words around what STAR expects of a municipality. */
import type { Language } from '../../../data/vocabulary.ts'

const da = {
  expects: 'Hvad STAR venter af',
  share: 'Andel',
  count: 'Fuldtidspersoner',
  expected: 'Ventet af STAR',
  counted: 'Talt op af STAR',
  perCent: 'pct.',
  source: 'Kilde:',
  fetched: 'hentet',
}

const en: typeof da = {
  expects: 'What STAR expects of',
  share: 'Share',
  count: 'Full-time persons',
  expected: 'Expected by STAR',
  counted: 'Counted by STAR',
  perCent: 'per cent',
  source: 'Source:',
  fetched: 'fetched',
}

export const expectationWords: Record<Language, typeof da> = { da, en }
