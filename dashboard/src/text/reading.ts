/** Words with which a chart is read point by point. */
import type { Language } from '../../../data/vocabulary.ts'
import type { StatusWords } from '../charts/reading.ts'
import { wordsOf } from './words.ts'

const da = {
  kind: 'diagram, der kan læses punkt for punkt',
  lines: 'Piletaster: venstre og højre følger tiden, op og ned skifter linje. Esc slutter.',
  field:
    'Piletaster: venstre og højre følger tiden, op og ned skifter linje; med skift til den nærmeste kommune. Esc slutter.',
  chance: 'tilfældig variation',
  areas: 'Piletaster: til den nærmeste kommune i den retning. Esc slutter.',
}

const en: typeof da = {
  kind: 'chart that can be read point by point',
  lines: 'Arrow keys: left and right follow time, up and down change line. Esc leaves.',
  field:
    'Arrow keys: left and right follow time, up and down change line; with Shift to the nearest municipality. Esc leaves.',
  chance: 'chance variation',
  areas: 'Arrow keys: to the nearest municipality that way. Esc leaves.',
}

export type ReadingWords = typeof da
export const readingWordsOf = (lang: Language): ReadingWords => ({ da, en })[lang]

/** The page's own words for figures that are missing or less sure than usual. */
export function statusWords(lang: Language): StatusWords {
  const { missingMark, provisional, estimated, unreliable } = wordsOf(lang)
  const { chance } = readingWordsOf(lang)
  return { missing: missingMark, unsure: { provisional, estimated, unreliable }, chance }
}
