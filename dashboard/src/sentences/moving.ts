/** Question 1 in words: does the figure move? The words are those of version 1 of the rule. */
import type { Language, Text } from '../../../data/vocabulary.ts'

export type MovingAnswer = {
  result: 'changing' | 'signs' | 'no-change' | 'cannot-tell' | 'not-judged'
  direction: 'up' | 'down' | null
  /** Whether the way is the wanted one; null where nothing moves or no way is wanted. */
  good: boolean | null
}

type Called = { good: Text; bad: Text; up: Text; down: Text }

const changing: Called = {
  good: { da: 'Ja, det går frem', en: 'Yes, improving' },
  bad: { da: 'Ja, det går tilbage', en: 'Yes, worsening' },
  up: { da: 'Ja, tallet stiger', en: 'Yes, rising' },
  down: { da: 'Ja, tallet falder', en: 'Yes, falling' },
}
const signs: Called = {
  good: { da: 'Tegn på fremgang', en: 'Signs of improvement' },
  bad: { da: 'Tegn på tilbagegang', en: 'Signs of worsening' },
  up: { da: 'Tegn på stigning', en: 'Signs of a rise' },
  down: { da: 'Tegn på fald', en: 'Signs of a fall' },
}
const still: Record<'no-change' | 'cannot-tell' | 'not-judged', Text> = {
  'no-change': { da: 'Nej, ingen sikker ændring', en: 'No demonstrable change' },
  'cannot-tell': { da: 'Kan ikke afgøres', en: 'Cannot tell' },
  'not-judged': { da: 'Ikke bedømt', en: 'Not judged' },
}

function called(words: Called, { good, direction }: MovingAnswer): Text {
  if (good === null) return direction === 'down' ? words.down : words.up
  return good ? words.good : words.bad
}

/** `Ja, det går frem`, `Tegn på tilbagegang`, `Nej, ingen sikker ændring`. */
export function movingWords(answer: MovingAnswer, lang: Language): string {
  const { result } = answer
  if (result === 'changing') return called(changing, answer)[lang]
  if (result === 'signs') return called(signs, answer)[lang]
  return still[result][lang]
}

/** What the figure does, beside a word that says whether that is wanted: `stiger`, `falling`; empty where it stands still. */
export function wayWord(direction: 'up' | 'down' | null, lang: Language): string {
  if (direction === null) return ''
  const words = { da: { up: 'stiger', down: 'falder' }, en: { up: 'rising', down: 'falling' } }
  return words[lang][direction]
}
